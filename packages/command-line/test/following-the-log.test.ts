import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changed } from './commands.ts'
import { temporaryFolder } from './running.ts'
import { runHere } from './terminal.ts'

test('the log of a store is signed until the user interrupts', async () => {
  const folder = temporaryFolder()
  const [store, orders] = [join(folder, 'store'), join(folder, 'orders.ndjson')]
  writeFileSync(
    orders,
    changed('A-1')
      .map((command) => `${JSON.stringify(command)}\n`)
      .join('')
  )
  await runHere(['import', orders, '--store', store])
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
