import { join } from 'node:path'
import { type EventStoreDbServer, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { changed } from './commands.ts'
import { run, start, temporaryFolder, writeLines } from './running.ts'
import { runHere } from './terminal.ts'

const password = 'S3cret-of-the-shop'
const orderIds = Array.from({ length: 150 }, (_, n) => `A-${n + 1}`)
const events = 900

let server: EventStoreDbServer
let place: string
let shop: string
let onServer: string

beforeEach(async () => {
  server = await startEventStoreDbServer()
  place = temporaryFolder()
  shop = join(place, 'shop')
  onServer = server.connectionString.replace('//', `//admin:${password}@`)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

const imported = async (store: string, ids = orderIds): Promise<void> => {
  const file = join(place, 'orders.ndjson')
  writeLines(file, ids.flatMap(changed))
  expect(await runHere(['import', file, '--store', store])).toMatchObject({ code: 0 })
}

const copy = (from: string, to: string, ...args: ReadonlyArray<string>) =>
  runHere(['copy', '--from', from, '--to', to, ...args])

const stored = () => server.log().records.length

describe('copying a store', () => {
  test('from a folder to a server and back is complete, and both go on', async () => {
    await imported(shop, ['A-1', 'A-2'])
    await runHere(['log', 'checkpoint', '--store', shop])
    const there = await run('copy', '--from', shop, '--to', onServer)
    expect(there).toMatchObject({ code: 0, err: '' })
    expect(there.out).toMatch(
      /^12 events copied, read back and compared\.\nGo on with the connection string as --store/
    )
    const named = ['--store', onServer, '--folder', shop]
    expect(await runHere(['order', 'A-1', ...named])).toMatchObject({ code: 0, err: '' })
    expect(await runHere(['log', 'checkpoint', ...named])).toMatchObject({ code: 0, err: '' })
    expect(await runHere(['log', 'check', ...named])).toMatchObject({ code: 0, err: '' })
    expect(await runHere(['order', 'A-1', '--store', shop])).toMatchObject({
      code: 3,
      err: expect.stringContaining('lie in another store')
    })
    const back = await copy(onServer, shop, '--json')
    expect(back).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(back.out)).toEqual({ status: 'Complete', events: 12, before: 12 })
    expect(await runHere(['order', 'A-1', '--store', shop])).toMatchObject({ code: 0, err: '' })
    expect(await runHere(['log', 'check', '--store', shop])).toMatchObject({ code: 0, err: '' })
  }, 30_000)

  test.each([
    ['SIGKILL', null, ''],
    ['SIGINT', 130, 'run the same command again']
  ] as const)(
    'to a server goes on where it was ended by %s',
    async (signal, code, said) => {
      await imported(shop)
      // So slow that the end does not come first.
      server.faults.arm('append', { type: 'Delay', milliseconds: 10 }, events)
      const { child, ended } = start('copy', '--from', shop, '--to', onServer)
      await vi.waitFor(() => expect(stored()).toBeGreaterThan(50), { timeout: 15_000, interval: 5 })
      child.kill(signal)
      expect(await ended).toMatchObject({ code, err: '', out: expect.stringContaining(said) })
      expect(stored()).toBeLessThan(events)
      server.faults.clear()
      expect(await copy(shop, onServer)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^900 events copied \(\d+ events of an earlier run\), read back and compared\./)
      })
      expect(stored()).toBe(events)
    },
    60_000
  )

  test('from a server goes on where it was interrupted, and says so', async () => {
    await imported(shop, orderIds.slice(0, 30))
    await copy(shop, onServer)
    const other = join(place, 'other')
    const ending = new AbortController()
    const args = ['copy', '--from', onServer, '--to', other, '--json']
    const ended = await runHere(args, {
      isTerminal: true,
      interruption: ending.signal,
      progressed: (text) => {
        if (text.includes('copying')) ending.abort()
      }
    })
    expect(ended.code).toBe(130)
    expect(JSON.parse(ended.out)).toMatchObject({ status: 'Aborted', before: 0 })
    const again = await runHere(args)
    expect(JSON.parse(again.out)).toMatchObject({ status: 'Complete', events: 180 })
    expect(JSON.parse(again.out).before).toBe(JSON.parse(ended.out).events)
  }, 60_000)

  test('stops at an event that is another one there', async () => {
    await imported(shop, ['A-1'])
    const other = join(place, 'other')
    await imported(other, ['B-1'])
    await copy(shop, onServer)
    expect(await copy(other, onServer)).toEqual({
      code: 3,
      out: '',
      err: expect.stringMatching(/^The event 0 of order-A-1 is another one there: copy into an empty store/)
    })
  })

  test('takes both stores from the environment, shows how far it is, and never tells a password', async () => {
    await imported(shop, orderIds.slice(0, 30))
    vi.stubEnv('READDRESS_FROM', shop)
    vi.stubEnv('READDRESS_TO', onServer)
    const { code, out, err } = await runHere(['copy'], { isTerminal: true })
    expect({ code, shown: out.includes(password) || err.includes(password) }).toEqual({ code: 0, shown: false })
    expect(err).toMatch(/copying \[#+-+\] {2,3}\d+ % {3}[\d,]+ events/)
    await server.kill()
    const gone = await runHere(['copy'])
    expect(gone).toMatchObject({ code: 3, out: '' })
    expect(gone.err).not.toContain(password)
  }, 30_000)

  test('is refused where there is no store, and between wrong names', async () => {
    expect(await copy(shop, onServer)).toMatchObject({
      code: 3,
      err: `There is no store in ${shop}: check the path.\n`
    })
    expect(await copy(shop, 'kurrentdb://localhost')).toMatchObject({
      code: 3,
      err: expect.stringContaining('esdb://')
    })
    expect(await runHere(['copy', '--from', shop])).toMatchObject({ code: 2 })
  })
})
