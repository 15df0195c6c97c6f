import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

const importedStore = async (): Promise<string> => {
  const folder = temporaryFolder()
  const [store, orders] = [join(folder, 'store'), join(folder, 'orders.ndjson')]
  writeFileSync(
    orders,
    changed('A-1')
      .map((command) => `${JSON.stringify(command)}\n`)
      .join('')
  )
  await runHere(['import', orders, '--store', store])
  return store
}

test('the log of a store is signed until the user interrupts', async () => {
  const store = await importedStore()
  const interrupting = new AbortController()
  const answered = () => interrupting.abort()
  const follow = ['log', 'follow', '--store', store, '--every', '1']
  expect(await runHere(follow, { interruption: interrupting.signal, answered })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^2026-06-01T12:\d\d:\d\d\.000Z {2}\d+ events logged, \d+ records signed\.\n$/),
    err: ''
  })
  expect(await runHere(['log', 'follow', '--store', store, '--every', '0'])).toMatchObject({ code: 2 })
})

test('checking and signing a store are interrupted, and say so', async () => {
  const store = await importedStore()
  const interruption = AbortSignal.abort()
  expect(await runHere(['log', 'checkpoint', '--store', store], { interruption })).toMatchObject({
    code: 130,
    err: 'It ended before every event was logged: run this again, and it goes on there.\n'
  })
  const check = ['log', 'check', '--store', store]
  const interrupted = await runHere(check, { interruption })
  expect(interrupted).toMatchObject({ code: 130, out: expect.stringContaining('nothing is said of what is gone') })
  expect(interrupted.out).not.toContain('each is as it was written')
  expect(await runHere(check, { isTerminal: true })).toMatchObject({
    code: 0,
    err: expect.stringContaining('checking [')
  })
})
