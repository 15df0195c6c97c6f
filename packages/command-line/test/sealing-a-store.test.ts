import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type ReaddressSettings } from 'readdress'
import { beforeEach, describe, expect, test } from 'vitest'
import { publishedRoot } from '../../evidence/test/published-stamps.ts'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

let folder: string
let from: string
let to: string

const orders = ['A-1', 'A-2', 'A-3']

beforeEach(async () => {
  folder = temporaryFolder()
  from = join(folder, 'clear')
  to = join(folder, 'sealed')
  await give(orders.flatMap(changed), { store: { folder: from }, personalData: 'in-the-clear' })
})

const give = async (commands: ReadonlyArray<unknown>, settings: ReaddressSettings): Promise<void> => {
  const opened = await openReaddress(settings)()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  for (const command of commands) expect(await opened.right.receive(command)()).toMatchObject({ _tag: 'Right' })
  await opened.right.close()
}

const seal = (...args: ReadonlyArray<string>) => runHere(['seal', '--from', from, '--to', to, ...args])

const inEvents = (store: string, sql: string): ReadonlyArray<unknown> => {
  const database = new DatabaseSync(join(store, 'events.sqlite'))
  const rows = database.prepare(sql).all()
  database.close()
  return rows
}

// The links of the chain are over what is stored, and so others.
const names = "SELECT stream, revision, type, id, json_remove(metadata, '$.evidence') FROM event ORDER BY position"

describe('sealing a store', () => {
  test('copies every event, and leaves no personal value where it can be read', async () => {
    const { code, out, err } = await seal()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^\d+ events copied, read back and compared: .*sealed is sealed\. Delete .*clear and its backups/
    )
    expect(inEvents(to, names)).toEqual(inEvents(from, names))
    const holds = (store: string) =>
      readdirSync(store).filter((name) => readFileSync(join(store, name)).includes('$personal'))
    expect([holds(from).length > 0, holds(to)]).toEqual([true, []])
    expect(await runHere(['order', 'A-1', '--store', to])).toMatchObject({ code: 0 })
  })

  test('takes the settings along, whose tenant the keys are for', async () => {
    from = join(folder, 'clear-teashop')
    const tenant = 'teashop'
    await give(orders.flatMap(changed), { store: { folder: from }, personalData: 'in-the-clear', tenant })
    writeFileSync(join(from, 'readdress.json'), '{ "tenant": "teashop", "operator": "SellerAgent:o-7" }')
    await seal()
    // Where the copy has settings already, they hold.
    writeFileSync(join(from, 'readdress.json'), '{ "tenant": "teashop", "operator": "SellerAgent:o-8" }')
    expect(await seal()).toMatchObject({ code: 0 })
    expect((await runHere(['settings', '--store', to])).out).toContain('o-7')
    const revealing = ['--fields', 'Name', '--purpose', 'ChangeAddress', '--basis', 'Contract', '--store', to]
    expect(await runHere(['personal', 'show', 'A-1', ...revealing])).toMatchObject({ code: 0 })
  })

  test('reads the store under its own tenant, and seals it under that of the copy', async () => {
    from = join(folder, 'clear-teashop')
    await give(orders.flatMap(changed), { store: { folder: from }, personalData: 'in-the-clear', tenant: 'teashop' })
    writeFileSync(join(from, 'readdress.json'), '{ "tenant": "teashop" }')
    mkdirSync(to)
    writeFileSync(join(to, 'readdress.json'), '{ "tenant": "grocer" }')
    expect(await seal()).toMatchObject({ code: 0, err: '' })
    expect(await runHere(['order', 'A-1', '--store', to])).toMatchObject({ code: 0 })
  })

  test('copies the settings that are named, and reads the store under its own', async () => {
    from = join(folder, 'clear-teashop')
    await give(orders.flatMap(changed), { store: { folder: from }, personalData: 'in-the-clear', tenant: 'teashop' })
    writeFileSync(join(from, 'readdress.json'), '{ "tenant": "teashop" }')
    const named = join(folder, 'settings.json')
    writeFileSync(named, '{ "tenant": "coffeeshop", "operator": "SellerAgent:o-7" }')
    expect(await seal('--settings', named)).toMatchObject({ code: 0, err: '' })
    expect((await runHere(['settings', '--store', to])).out).toContain('o-7')
    expect(await runHere(['order', 'A-1', '--store', to])).toMatchObject({ code: 0, err: '' })
    expect(await seal('--settings', named)).toMatchObject({ code: 0, err: '' })
  })

  test('says which files that its settings name are not beside the copy', async () => {
    writeFileSync(join(from, 'tsa.pem'), publishedRoot)
    const timeStamps = { url: 'https://tsa.example/tsr', roots: ['tsa.pem'] }
    writeFileSync(join(from, 'readdress.json'), JSON.stringify({ timeStamps }))
    const beside = join(to, 'readdress.json')
    expect(await seal()).toMatchObject({
      code: 0,
      err: expect.stringMatching(`${beside}.* /timeStamps/roots/0 must name a file`)
    })
  })

  test('copies the settings that are named for a store that has none in its folder', async () => {
    from = join(folder, 'clear-teashop')
    await give(orders.flatMap(changed), { store: { folder: from }, personalData: 'in-the-clear', tenant: 'teashop' })
    const named = join(folder, 'settings.json')
    writeFileSync(named, '{ "tenant": "teashop" }')
    expect(await seal('--settings', named)).toMatchObject({ code: 0, err: '' })
    expect(await runHere(['order', 'A-1', '--store', to])).toMatchObject({ code: 0, err: '' })
    writeFileSync(named, '{ "tenant": "coffeeshop" }')
    expect(await seal('--settings', named)).toMatchObject({ code: 2, err: expect.stringContaining('another tenant') })
  })

  test('goes on where it stopped', async () => {
    await seal()
    inEvents(to, 'DELETE FROM event WHERE position > 7 RETURNING id')
    rmSync(join(to, 'events.sqlite-acknowledged'))
    expect(await seal()).toMatchObject({ code: 0, out: expect.stringContaining('(7 events of an earlier run)') })
    expect(inEvents(to, names)).toEqual(inEvents(from, names))
  })

  test('finds nothing to do when it is complete', async () => {
    const { out } = await seal()
    const all = /^(\d+) events/.exec(out)?.[1]
    expect((await seal()).out).toContain(`${all} events copied (${all} events of an earlier run)`)
  })

  test('stops at an event that is another one there', async () => {
    await seal()
    inEvents(to, 'DELETE FROM event WHERE position > 6 RETURNING id')
    rmSync(join(to, 'events.sqlite-acknowledged'))
    await give(changed('B-1'), { store: { folder: to } })
    const { code, err } = await seal()
    expect(code).toBe(3)
    expect(err).toMatch(/^The event \d+ of order-B-1 is another one there: copy into an empty store/)
  })

  test('is refused to a server, whose password it does not tell', async () => {
    const { code, err } = await runHere(['seal', '--from', from, '--to', 'esdb://admin:changeit@localhost:2113'])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('seal into a folder') })
    expect(err).not.toContain('changeit')
  })

  test('is refused for a store that is sealed, and for a folder without one', async () => {
    await seal()
    expect(await runHere(['seal', '--from', to, '--to', join(folder, 'again')])).toMatchObject({
      code: 3,
      err: expect.stringContaining('are sealed')
    })
    expect(await runHere(['seal', '--from', folder, '--to', to])).toMatchObject({
      code: 3,
      err: expect.stringContaining('There is no store in')
    })
  })
})

describe('a store in the clear', () => {
  test('is not read by any question, and the remedy works', async () => {
    const { code, err } = await runHere(['order', 'A-1', '--store', from])
    expect(code).toBe(3)
    const remedy = /readdress (seal --from \S+ --to )DIR/.exec(err)?.[1]
    expect(await runHere([...(remedy ?? '').trim().split(' '), to])).toMatchObject({ code: 0 })
  })
})
