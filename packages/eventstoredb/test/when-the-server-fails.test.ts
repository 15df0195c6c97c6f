import { type Fault, plain, refusals } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, patience, stored, stream } from './numbered-events.ts'
import { withStore } from './open-store.ts'

describe('an append whose outcome the server leaves open', () => {
  test.each([
    { type: 'CommitThen', next: { type: 'Reset' } },
    { type: 'CommitThen', next: { type: 'Hang' } },
    { type: 'CommitThen', next: { type: 'Status', status: refusals.timedOut() } },
    { type: 'CommitThen', next: { type: 'Status', status: plain(13, 'Internal') } },
    { type: 'CommitThen', next: { type: 'EmptyAnswer' } },
    { type: 'CommitThen', next: { type: 'Delay', milliseconds: 60_000 } },
    { type: 'Reset' },
    { type: 'Hang' },
    { type: 'EmptyAnswer' },
    { type: 'NoPosition' }
  ] as ReadonlyArray<Fault>)('is stored once all the same: %o', (fault) =>
    withStore(
      async (store, server) => {
        server.faults.arm('append', fault)
        const answer = await append(store)
        expect(Either.isRight(answer) && answer.right.revision).toBe(1)
        expect(stored(server)).toBe(2)
        const last = (await allOf(store.readStream(stream))).at(-1)
        expect(Either.isRight(answer) && answer.right.position).toBe(last?.position)
      },
      { patience }
    )
  )

  test('is told to be stored when somebody has appended behind it meanwhile', () =>
    withStore(
      async (store, server) => {
        const batch = events(2)
        server.faults.arm('append', { type: 'CommitThen', next: { type: 'Hang' } })
        const answer = append(store, 'no-stream', batch)
        await expect.poll(() => stored(server)).toBe(2)
        expect(Either.isRight(await append(store, 1))).toBe(true)
        expect(await answer).toMatchObject({ right: { revision: 1 } })
        expect(stored(server)).toBe(4)
      },
      { patience }
    ))

  test('is told to be unknown at "any", and is not sent again', () =>
    withStore(async (store, server) => {
      server.faults.arm('append', { type: 'CommitThen', next: { type: 'Reset' } })
      expect(await append(store, 'any')).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
      expect([server.calls('append'), stored(server)]).toEqual([1, 2])
    }))

  test('is told to be unknown when the server stays away', () =>
    withStore(
      async (store, server) => {
        server.faults.arm('append', { type: 'Hang' }, 9)
        expect(await append(store)).toEqual(Either.left({ type: 'OutcomeUnknown', stream }))
        expect(server.calls('append')).toBe(5)
      },
      { patience: { ...patience, append: 30 } }
    ))
})

describe('an append that is refused', () => {
  test.each([
    [refusals.busy(), 2],
    [refusals.notReady(), 2],
    [plain(8, 'Bandwidth exhausted or memory limit exceeded'), 2]
  ])('for now is tried again', (status, times) =>
    withStore(async (store, server) => {
      server.faults.arm('append', { type: 'Status', status }, times)
      expect(Either.isRight(await append(store))).toBe(true)
      expect([server.calls('append'), stored(server)]).toEqual([times + 1, 2])
    })
  )

  test.each([
    [plain(7, 'no'), { type: 'StoreUnavailable', reason: 'not-allowed' }],
    [plain(16, 'who'), { type: 'StoreUnavailable', reason: 'not-allowed' }],
    [refusals.streamDeleted(stream), { type: 'StoreUnavailable', reason: 'stream-deleted' }],
    [refusals.appendTooLarge(9), { type: 'EventRejected', reason: 'too-large', index: 0, at: '' }],
    [plain(8, 'Received message larger than max'), { type: 'EventRejected', reason: 'too-large', index: 0, at: '' }],
    [refusals.eventTooLarge(), { type: 'EventRejected', reason: 'too-large', index: 0, at: '' }]
  ])('for ever is not: %o', (status, told) =>
    withStore(async (store, server) => {
      server.faults.arm('append', { type: 'Status', status })
      expect(await append(store)).toEqual(Either.left(told))
      expect(server.calls('append')).toBe(1)
    })
  )

  test('by its size is not sent at all', () =>
    withStore(
      async (store, server) => {
        const told = { type: 'EventRejected', reason: 'too-large', index: 3, at: '' }
        expect(await append(store, 'no-stream', events(9))).toEqual(Either.left(told))
        expect(server.calls('append')).toBe(0)
      },
      { mostAppendBytes: 100 }
    ))

  test('goes to the leader when this is another node', () =>
    withStore((_, leader) =>
      withStore(async (store, follower) => {
        follower.follow({ host: '127.0.0.1', port: leader.port })
        expect(Either.isRight(await append(store))).toBe(true)
        expect([stored(follower), stored(leader)]).toEqual([0, 2])
      })
    ))
})

describe('a read', () => {
  test.each([
    { type: 'Hang' },
    { type: 'StallAfter', messages: 3 },
    { type: 'EndAfter', messages: 3, status: refusals.timedOut() },
    { type: 'Reset' }
  ] as ReadonlyArray<Fault>)('is whole although it was broken off: %o', (fault) =>
    withStore(
      async (store, server) => {
        await append(store, 'no-stream', events(10))
        server.faults.arm('read', fault)
        expect((await allOf(store.readStream(stream))).map(({ revision }) => revision)).toEqual([
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9
        ])
        await expect.poll(() => server.openCalls('read')).toBe(0)
      },
      { patience }
    )
  )

  test('fails, and does not look complete, when the store is closed meanwhile', () =>
    withStore(async (store, server) => {
      await append(store, 'no-stream', events(10))
      server.faults.arm('read', { type: 'StallAfter', messages: 3 })
      const read = allOf(store.readStream(stream))
      await expect.poll(() => server.openCalls('read')).toBe(1)
      const failed = expect(read).rejects.toMatchObject({ failure: { type: 'StoreUnavailable', reason: 'closed' } })
      await store.close()
      await failed
      await expect.poll(() => server.openCalls('read')).toBe(0)
    }))
})
