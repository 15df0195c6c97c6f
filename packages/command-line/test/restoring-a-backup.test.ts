import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress } from 'readdress'
import { beforeEach, describe, expect, test } from 'vitest'
import { sqliteEventStore } from '../../sqlite/src/sqlite-event-store.ts'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let store: string
let backup: string

const place = async (orderId: string): Promise<void> => {
  const opened = await openReaddress({ store: { folder: store } })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of changed(orderId)) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  await opened.right.close()
}

const told = async (...args: ReadonlyArray<string>) => runHere([...args, '--store', store])

beforeEach(async () => {
  folder = temporaryFolder()
  store = join(folder, 'orders')
  backup = join(folder, 'backup.sqlite')
  await place('A-1')
  const events = await sqliteEventStore({ file: join(store, 'events.sqlite') })()
  if (Either.isLeft(events)) throw new Error(events.left.remedy)
  expect(await events.right.backup(backup)()).toEqual(Either.right(undefined))
  await events.right.close()
})

// What was given to the store after the backup was made, and is on the signed log.
const loseB2 = async (): Promise<void> => {
  expect(await told('log', 'checkpoint')).toMatchObject({ code: 0 })
  await place('B-2')
  expect(await told('log', 'checkpoint')).toMatchObject({ code: 0 })
  for (const name of readdirSync(store)) if (/^(events|views)\.sqlite/.test(name)) rmSync(join(store, name))
  copyFileSync(backup, join(store, 'events.sqlite'))
}

describe('a backup that is put in place', () => {
  test('is refused while the mark of the newer file lies beside it', async () => {
    await place('B-2')
    rmSync(join(store, 'events.sqlite'))
    copyFileSync(backup, join(store, 'events.sqlite'))
    expect(await told('order', 'A-1')).toMatchObject({
      code: 3,
      err: expect.stringContaining('remove /')
    })
    rmSync(join(store, 'events.sqlite-acknowledged'))
    for (const name of readdirSync(store)) if (name.startsWith('views.sqlite')) rmSync(join(store, name))
    expect(await told('order', 'A-1')).toMatchObject({ code: 0 })
  })

  test('has what it was made of, and the log tells what is lost since', async () => {
    await loseB2()
    expect(await told('order', 'A-1')).toMatchObject({ code: 0 })
    expect(await told('order', 'B-2')).toMatchObject({ code: 1, err: 'This store knows no order B-2.\n' })
    const lost = { code: 1, out: expect.stringMatching(/was logged up to revision 5, and is gone/) }
    expect(await told('log', 'check')).toMatchObject(lost)
    expect(await told('log', 'checkpoint')).toMatchObject({
      code: 3,
      err: expect.stringContaining('has lost events that are on the log, as event 5 of order-B-2')
    })
    expect(await told('personal', 'reconcile')).toMatchObject({ code: 0 })
  })

  test('is logged further once its place in the log is taken away, and what is lost stays told', async () => {
    await loseB2()
    rmSync(join(store, 'evidence', 'state.json'))
    await place('C-3')
    expect(await told('log', 'checkpoint')).toMatchObject({ code: 0, out: expect.stringMatching(/^6 events logged/) })
    const where = ['--out', join(folder, 'out'), '--recipient', 'bank-1', '--basis', 'LegalClaim']
    for (const orderId of ['A-1', 'C-3']) {
      const made = await told('evidence', 'export', orderId, ...where, '--as', 'PrivacyOfficer:p-1', '--json')
      const { bundle, trust } = JSON.parse(made.out)
      expect(await runHere(['evidence', 'verify', bundle, '--trust', trust])).toMatchObject({ code: 0 })
    }
    expect(await told('log', 'check')).toMatchObject({ code: 1, out: expect.stringContaining('and is gone') })
  })
})
