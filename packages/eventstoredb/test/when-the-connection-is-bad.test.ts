import { beginning } from '@readdress/event-store'
import { plain } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, patience, stored, stream } from './numbered-events.ts'
import { storeOn, withStore } from './open-store.ts'

describe('a server that dies', () => {
  test('in the middle of an append stores it once, when it is back', () =>
    withStore(async (store, server) => {
      const answer = append(store, 'no-stream', events(5000))
      await expect.poll(() => server.openCalls('append')).toBe(1)
      await server.kill()
      await server.start({ keepsData: true })
      expect(await answer).toMatchObject({ right: { revision: 4999 } })
      expect(stored(server)).toBe(5000)
    }))

  test('as the leader is waited for, and followed again', () =>
    withStore((_, leader) =>
      withStore(async (store, follower) => {
        follower.follow({ host: '127.0.0.1', port: leader.port })
        expect(Either.isRight(await append(store))).toBe(true)
        await leader.kill()
        const answer = append(store, 1)
        await expect.poll(() => follower.calls('append')).toBeGreaterThan(1)
        await leader.start({ keepsData: true })
        expect(await answer).toMatchObject({ right: { revision: 3 } })
        expect([stored(follower), stored(leader)]).toEqual([0, 4])
      })
    ))

  test('and comes back without its data is in conflict with whoever has seen them', () =>
    withStore(async (store, server) => {
      await append(store)
      await server.kill()
      await server.start({ keepsData: false })
      const conflict = { type: 'RevisionConflict', stream, expected: 1, actual: null }
      await expect.poll(() => append(store, 1)).toEqual(Either.left(conflict))
      expect(await allOf(store.readStream(stream))).toEqual([])
    }))
})

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

  test('keeps nobody waiting while it is frozen, and is left for a new one', () =>
    withStore(
      async (store, server) => {
        await append(store)
        const batch = events(2)
        server.link.freeze()
        expect(await append(store, 1, batch)).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
        const failed = { failure: { type: 'StoreUnavailable', reason: 'failed' } }
        await expect(allOf(store.readStream(stream))).rejects.toMatchObject(failed)
        expect(server.link.opened()).toBeGreaterThan(1)
        server.link.thaw()
        await expect.poll(() => append(store, 1, batch), { timeout: 10_000 }).toMatchObject({ _tag: 'Right' })
      },
      { patience: { ...patience, append: 300, read: 100 } }
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
