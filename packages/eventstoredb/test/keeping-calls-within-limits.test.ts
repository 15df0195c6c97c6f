import { beginning, type EventStore, streamName } from '@readdress/event-store'
import type { EventStoreDbServer } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, events, stream } from './numbered-events.ts'
import { storeOn, withStore } from './open-store.ts'

const hour = 3_600_000
const busy = { type: 'StoreUnavailable', reason: 'busy' }
const lasting = { append: 20_000, appendInAll: 20_000, read: 20_000, subscription: hour, tries: 1 }

// Two stores, because the limits are those of the process: the client shares a connection.
const withTwoStores = (
  use: (one: EventStore, other: EventStore, server: EventStoreDbServer) => Promise<void>,
  ofOne: Partial<typeof lasting> = {},
  ofOther = ofOne
): Promise<void> =>
  withStore(
    async (one, server) => {
      const other = storeOn(server, { patience: { ...lasting, ...ofOther } })
      try {
        await use(one, other, server)
      } finally {
        await other.close()
      }
    },
    { patience: { ...lasting, ...ofOne } }
  )

describe('calls to one server', () => {
  test('are at most 32 appends at a time for all stores of the process', () =>
    withTwoStores(async (one, other, server) => {
      server.faults.arm('append', { type: 'Delay', milliseconds: 300 }, 32)
      const answers = Array.from({ length: 50 }, (_, number) =>
        (number % 2 === 0 ? one : other).append(streamName(`order-${number}`), 'no-stream', events(1))()
      )
      await expect.poll(() => server.openCalls('append')).toBe(32)
      expect(server.calls('append')).toBe(32)
      expect((await Promise.all(answers)).every(Either.isRight)).toBe(true)
    }))

  test('are at most 32 reads at a time, which leave room for appends', () =>
    withTwoStores(async (one, other, server) => {
      await one.append(stream, 'no-stream', events(1))()
      server.faults.arm('read', { type: 'Delay', milliseconds: 300 }, 32)
      const reads = Array.from({ length: 50 }, (_, number) =>
        allOf((number % 2 === 0 ? one : other).readStream(stream))
      )
      await expect.poll(() => server.openCalls('read')).toBe(32)
      expect(await one.append(stream, 0, events(1))()).toMatchObject({ _tag: 'Right' })
      expect(server.calls('read')).toBe(32)
      expect((await Promise.all(reads)).every(({ length }) => length > 0)).toBe(true)
    }))

  test('that find no room in their time were not made, and nothing of them is stored', () =>
    withTwoStores(
      async (one, other, server) => {
        server.faults.arm('append', { type: 'Hang' }, 32)
        const appended = (store: EventStore, number: number) =>
          store.append(streamName(`order-${number}`), 'no-stream', events(1))()
        const under = Array.from({ length: 32 }, (_, number) => appended(one, number))
        await expect.poll(() => server.openCalls('append')).toBe(32)
        const without = await Promise.all(Array.from({ length: 8 }, (_, number) => appended(other, 32 + number)))
        expect(without).toEqual(Array(8).fill(Either.left(busy)))
        for (const answer of await Promise.all(under))
          expect(answer).toMatchObject({ left: { type: 'OutcomeUnknown' } })
        expect([server.calls('append'), server.log().records.length]).toEqual([32, 0])
      },
      // Longer than the others wait, whatever else the machine has to do.
      { append: 2000, appendInAll: 2000 },
      { append: 500, appendInAll: 300 }
    ))

  test('are refused when a thousand wait already', () =>
    withTwoStores(async (one, _, server) => {
      server.faults.arm('append', { type: 'Delay', milliseconds: 300 }, 32)
      const waiting = Array.from({ length: 1032 }, (_, number) =>
        one.append(streamName(`order-${number}`), 'no-stream', events(1))()
      )
      expect(await one.append(stream, 'no-stream', events(1))()).toEqual(Either.left(busy))
      expect((await Promise.all(waiting)).every(Either.isRight)).toBe(true)
    }))
})

describe('subscriptions to one server', () => {
  const subscribed = (store: EventStore, left: AbortSignal): Promise<ReadonlyArray<unknown>> =>
    allOf(store.subscribe(beginning, {}, left))

  test('are at most 64, also while they are begun anew, and a place that is left is free', () =>
    withTwoStores(
      async (one, other, server) => {
        const [first, others] = [new AbortController(), new AbortController()]
        const all = [subscribed(one, first.signal)]
        for (let number = 1; number < 64; number += 1) all.push(subscribed(number % 2 ? one : other, others.signal))
        await expect.poll(() => server.openCalls('read')).toBe(64)
        await expect(subscribed(one, others.signal)).rejects.toMatchObject({ failure: busy })
        server.link.cut()
        await expect(subscribed(other, others.signal)).rejects.toMatchObject({ failure: busy })
        // Each has looked twice where the end is, and subscribed twice.
        await expect.poll(() => server.calls('read'), { timeout: 10_000 }).toBeGreaterThanOrEqual(4 * 64)
        await expect.poll(() => server.openCalls('read')).toBe(64)
        first.abort()
        await all[0]
        all.push(subscribed(other, others.signal))
        await expect.poll(() => server.openCalls('read')).toBe(64)
        others.abort()
        await Promise.all(all)
        await expect.poll(() => server.openCalls('read')).toBe(0)
      },
      { tries: 5 }
    ))
})
