import { beginning } from '@readdress/event-store'
import { startEventStoreDbServer } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, patience, stream } from './numbered-events.ts'
import { withStore } from './open-store.ts'
import { run } from './run-process.ts'

const closed = { type: 'StoreUnavailable', reason: 'closed' }

const aliveFor = (printed: string): number => Number(/alive for (\d+)/.exec(printed)?.[1])

describe('a process that has closed its store', () => {
  test('ends by itself', async () => {
    const server = await startEventStoreDbServer()
    const { code, printed, complained } = await run('store-process.ts', server.connectionString)
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(printed).toContain('"answer":"Appended"')
    expect(aliveFor(printed)).toBeLessThan(2000)
    await server.close()
  })

  test.each(['esdb', 'esdb+discover'])('ends by itself when there is no server, with %s', async (scheme) => {
    const server = await startEventStoreDbServer()
    await server.close()
    const { code, printed, complained } = await run(
      'store-process.ts',
      `${scheme}://127.0.0.1:${server.port}?tls=false`
    )
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(printed).toContain('"closed"')
    expect(aliveFor(printed)).toBeLessThan(2000)
  })
})

describe('closing a store', () => {
  test('ends the waiting before a further try, and says of an append that was tried that nobody knows', () =>
    withStore(async (store, server) => {
      server.faults.arm('append', { type: 'CommitThen', next: { type: 'Reset' } })
      const long = { now: () => new Date(0), random: () => 1, wait: waitsUntilAborted }
      await withStore(
        async (other) => {
          const answer = append(other)
          await expect.poll(() => waits).toBe(1)
          await other.close()
          expect(await answer).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
        },
        { connectionString: server.connectionString, surroundings: long }
      )
      await store.close()
    }))

  test('is final, and may be done twice', () =>
    withStore(async (store, server) => {
      await store.close()
      await store.close()
      expect(await append(store)).toEqual(Either.left(closed))
      for (const read of [store.readStream(stream), store.readAll(beginning), store.subscribe(beginning)]) {
        await expect(allOf<unknown>(read)).rejects.toMatchObject({ failure: closed })
      }
      expect(await store.countAfter(beginning)()).toEqual(Either.left(closed))
      expect([server.calls('append'), server.calls('read'), server.link.opened()]).toEqual([0, 0, 0])
    }))

  test('waits for an append under way, which is answered', () =>
    withStore(
      async (store, server) => {
        server.faults.arm('append', { type: 'Delay', milliseconds: 100 })
        const answer = append(store, 'no-stream', events(1))
        await expect.poll(() => server.openCalls('append')).toBe(1)
        await store.close()
        expect(await answer).toMatchObject({ right: { revision: 0 } })
      },
      { patience: { ...patience, append: 4000 } }
    ))
})

let waits = 0
const waitsUntilAborted = (_: number, signal?: AbortSignal): Promise<void> => {
  waits += 1
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))
}
