import { beginning } from '@readdress/event-store'
import { plain } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, patience, stored, stream } from './numbered-events.ts'
import { storeOn, withStore } from './open-store.ts'

describe('a connection that is bad', () => {
  test('is left for a new one after three calls that it did not answer', () =>
    withStore(
      async (store, server) => {
        server.faults.arm('append', { type: 'Hang' }, 3)
        expect(await append(store)).toMatchObject({ right: { revision: 1 } })
        expect([server.calls('append'), server.link.opened(), stored(server)]).toEqual([4, 2, 2])
      },
      { patience: { ...patience, append: 400 } }
    ))

  test('keeps nobody waiting when it swallows everything, and is used again when it does not', () =>
    withStore(
      async (store, server) => {
        const batch = events(2)
        server.link.blackHole()
        expect(await append(store, 'no-stream', batch)).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
        const failed = { failure: { type: 'StoreUnavailable', reason: 'failed' } }
        await expect(allOf(store.readStream(stream))).rejects.toMatchObject(failed)
        await expect(allOf(store.readAll(beginning))).rejects.toMatchObject(failed)
        server.link.thaw()
        await expect.poll(() => append(store, 'no-stream', batch), { timeout: 10_000 }).toMatchObject({ _tag: 'Right' })
        expect(stored(server)).toBe(2)
      },
      { patience: { ...patience, append: 50, read: 50 } }
    ))

  test('that is refused is tried again until the server is back', () =>
    withStore(async (store, server) => {
      await server.kill()
      expect(await append(store)).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
      await server.start({ keepsData: true })
      await expect.poll(() => append(store), { timeout: 10_000 }).toMatchObject({ _tag: 'Right' })
      expect(stored(server)).toBe(2)
    }))

  test('is found by gossip, also when gossip fails at first', () =>
    withStore(async (_, server) => {
      server.faults.arm('gossip', { type: 'Status', status: plain(13, 'Internal') })
      const settings = 'tls=false&maxDiscoverAttempts=1&discoveryInterval=1'
      const store = storeOn({ connectionString: `esdb+discover://127.0.0.1:${server.port}?${settings}` })
      expect(await append(store)).toMatchObject({ right: { revision: 1 } })
      expect([server.calls('gossip') > 1, stored(server)]).toEqual([true, 2])
      await store.close()
    }))
})
