import { beginning, Position, type StreamFilter, type SubscriptionItem, streamName } from '@readdress/event-store'
import type { EventStoreDbEventStore } from '@readdress/eventstoredb'
import type { Fault } from '@readdress/eventstoredb-server'
import { describe, expect, test } from 'vitest'
import { append, events, patience, stream } from './numbered-events.ts'
import { storeOn, withStore } from './open-store.ts'

const filter: StreamFilter = { streamPrefix: 'order-' }

const untilCaughtUp = async (
  store: EventStoreDbEventStore,
  after: Position = beginning,
  wanted = filter
): Promise<ReadonlyArray<SubscriptionItem>> => {
  const seen: Array<SubscriptionItem> = []
  for await (const item of store.subscribe(after, wanted)) {
    seen.push(item)
    if (item.type === 'CaughtUp') break
  }
  return seen
}

const positionOf = (item: SubscriptionItem): Position => (item.type === 'Event' ? item.event.position : item.position)

// Ours and others' by turns, so that there are checkpoints among the events.
const fill = async (store: EventStoreDbEventStore): Promise<void> => {
  for (let number = 0; number < 60; number += 1) {
    await store.append(streamName(`order-${number}`), 'no-stream', events(1))()
    await store.append(streamName(`shop-${number}`), 'no-stream', events(2))()
  }
}

describe('a subscription', () => {
  test('never tells a position ahead of what it has handed out: whoever goes on anywhere misses nothing', () =>
    withStore(async (store) => {
      await fill(store)
      const all = await untilCaughtUp(store)
      expect(all.filter(({ type }) => type === 'Checkpoint').length).toBeGreaterThan(3)
      for (const [index, item] of all.entries()) {
        const handedOut = all.slice(0, index + 1).filter(({ type }) => type === 'Event').length
        const rest = await untilCaughtUp(store, positionOf(item))
        expect(rest.filter(({ type }) => type === 'Event')).toHaveLength(60 - handedOut)
      }
    }))

  test.each([
    [
      'that repeat',
      (commit) => [
        { commit, prepare: commit },
        { commit, prepare: commit }
      ]
    ],
    ['before the record at their commit', (commit) => [{ commit, prepare: 0n }]],
    [
      'that go back',
      (commit) => [
        { commit, prepare: commit },
        { commit: 0n, prepare: 0n }
      ]
    ]
  ] as ReadonlyArray<[string, Extract<Fault, { type: 'Checkpoints' }>['sent']]>)(
    'goes on from checkpoints %s',
    (_, sent) =>
      withStore(async (store, server) => {
        await fill(store)
        server.faults.arm('read', { type: 'Delay', milliseconds: 1 })
        server.faults.arm('read', { type: 'Checkpoints', sent })
        const all = await untilCaughtUp(store)
        const positions = all.map(positionOf)
        expect(positions).toEqual(positions.toSorted())
        const checkpoints = all.filter(({ type }) => type === 'Checkpoint')
        expect(checkpoints.length).toBeGreaterThan(3)
        for (const item of checkpoints) {
          const handedOut = all.slice(0, all.indexOf(item)).filter(({ type }) => type === 'Event').length
          const rest = await untilCaughtUp(store, positionOf(item))
          expect(rest.filter(({ type }) => type === 'Event')).toHaveLength(60 - handedOut)
        }
      })
  )

  test('is told loudly that its position lies between two records', () =>
    withStore(async (store) => {
      const appended = await append(store, 'no-stream', events(3))
      if (appended._tag === 'Left') throw new Error('appended')
      const between = `esdb1.${'1'.padStart(16, '0')}.${'1'.padStart(16, '0')}`
      if (!Position.is(between)) throw new Error('a position')
      const failure = { type: 'PositionUnknown', position: between }
      await expect(untilCaughtUp(store, between)).rejects.toMatchObject({ failure })
    }))

  test('says once that it has caught up, however often its server says so', () =>
    withStore(async (store, server) => {
      await append(store)
      const types: Array<string> = []
      server.faults.arm('read', { type: 'Delay', milliseconds: 1 })
      server.faults.arm('read', { type: 'Duplicate', events: 2 })
      for await (const { type } of store.subscribe(beginning, {})) {
        types.push(type)
        if (type === 'CaughtUp') await append(store, 1)
        if (types.length === 5) break
      }
      expect(types).toEqual(['Event', 'Event', 'CaughtUp', 'Event', 'Event'])
    }))

  test('is left at once, also while a node of the cluster is looked for', () =>
    withStore(async (_, server) => {
      const store = storeOn({ connectionString: `esdb+discover://127.0.0.1:${server.port}?tls=false` }, { patience })
      server.faults.arm('gossip', { type: 'Hang' }, 9)
      const left = new AbortController()
      const read = async (): Promise<void> => {
        for await (const _ of store.subscribe(beginning, filter, left.signal));
      }
      const reading = read()
      await expect.poll(() => server.calls('gossip')).toBe(1)
      const began = performance.now()
      left.abort()
      await reading
      await store.close()
      expect(performance.now() - began).toBeLessThan(2000)
      expect(server.log().ofStream(stream)).toEqual([])
    }))
})
