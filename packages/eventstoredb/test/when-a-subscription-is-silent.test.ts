import { beginning, type SubscriptionItem, streamName } from '@readdress/event-store'
import type { EventStoreDbEventStore, EventStoreDbSettings, Observations } from '@readdress/eventstoredb'
import type { EventStoreDbServer, ServerSettings } from '@readdress/eventstoredb-server'
import { describe, expect, test } from 'vitest'
import { append, events, patience } from './numbered-events.ts'
import { withStore } from './open-store.ts'

const quick = { ...patience, subscription: 50 }
const filter = { streamPrefix: 'order-' }

// A reader until it is left, what came to it, and what its store did in the silence.
const watched = (
  use: (
    store: EventStoreDbEventStore,
    server: EventStoreDbServer,
    items: ReadonlyArray<SubscriptionItem>,
    actions: ReadonlyArray<Observations['silence']['action']>
  ) => Promise<void>,
  settings: Partial<EventStoreDbSettings> = {},
  ofServer: ServerSettings = {}
): Promise<void> => {
  const actions: Array<Observations['silence']['action']> = []
  const observe = { silence: ({ action }: Observations['silence']) => actions.push(action) }
  return withStore(
    async (store, server) => {
      const left = new AbortController()
      const items: Array<SubscriptionItem> = []
      const read = async (): Promise<void> => {
        for await (const item of store.subscribe(beginning, filter, left.signal)) items.push(item)
      }
      await store.append(streamName('shop-1'), 'no-stream', events(1))()
      const reading = read()
      await expect.poll(() => items.at(-1)?.type).toBe('CaughtUp')
      await use(store, server, items, actions)
      left.abort()
      await reading
      await expect.poll(() => server.openCalls('read')).toBe(0)
    },
    { patience: quick, observe, ...settings },
    ofServer
  )
}

const eventsIn = (items: ReadonlyArray<SubscriptionItem>): number => items.filter(({ type }) => type === 'Event').length

describe('a subscription that is silent', () => {
  test('waits on while nothing happens', () =>
    watched(async (_, server, items, actions) => {
      await expect.poll(() => actions.length).toBeGreaterThan(3)
      expect(new Set(actions)).toEqual(new Set(['WaitOn']))
      // One that looked where the end is, and the subscription itself, which is the only one still open.
      expect([server.openCalls('read'), items.at(-1)?.type]).toEqual([1, 'CaughtUp'])
    }))

  test('is begun anew when the server has dropped it without a word', () =>
    watched(async (store, server, items, actions) => {
      server.faults.arm('read', { type: 'StallAfter', messages: 3 })
      server.link.cut()
      await expect.poll(() => server.calls('read')).toBeGreaterThan(3)
      await append(store)
      await expect.poll(() => eventsIn(items), { timeout: 10_000 }).toBe(2)
      expect(actions.filter((action) => action === 'BeginAnew').length).toBeLessThanOrEqual(1)
    }))

  test('is begun anew when the server does not answer whoever looks', () =>
    watched(
      async (store, server, items, actions) => {
        server.link.freeze()
        await expect.poll(() => actions.includes('BeginAnew'), { timeout: 10_000 }).toBe(true)
        server.link.thaw()
        await expect.poll(() => append(store).then(({ _tag }) => _tag), { timeout: 10_000 }).toBe('Right')
        await expect.poll(() => eventsIn(items), { timeout: 10_000 }).toBe(2)
      },
      { patience: { ...quick, read: 100, append: 100 } }
    ))

  test('is begun anew once, and then rests, where its filter leaves out whatever comes', () =>
    watched(
      async (store, _, items, actions) => {
        await store.append(streamName('shop-2'), 'no-stream', events(1))()
        await expect.poll(() => items.at(-1)?.type).toBe('CaughtUp')
        await expect.poll(() => actions.includes('BeginAnew'), { timeout: 10_000 }).toBe(true)
        await store.append(streamName('shop-2'), 0, events(1))()
        const before = actions.length
        await expect.poll(() => actions.length).toBeGreaterThan(before + 2)
        expect(actions.filter((action) => action === 'BeginAnew')).toHaveLength(1)
      },
      { patience: { ...quick, subscription: 100 } }
    ))
})

describe('a server that never says that a subscription has caught up', () => {
  test.each([
    ['no event at all', []],
    ['none that is wanted', ['shop-1']],
    ['some that are wanted', ['order-1', 'shop-1']]
  ])('is believed to have told everything, with %s', (_, streams) =>
    withStore(
      async (store) => {
        for (const stream of streams) await store.append(streamName(stream), 'no-stream', events(1))()
        for (const wanted of [{}, filter]) {
          for await (const { type } of store.subscribe(beginning, wanted)) if (type === 'CaughtUp') break
        }
        expect(streams.length).toBeLessThan(3)
      },
      { patience },
      { tellsCaughtUp: false }
    )
  )

  test('nor where it is, is believed after it was silent twice', () =>
    withStore(
      async (store, server) => {
        await store.append(streamName('shop-1'), 'no-stream', events(1))()
        server.faults.arm('read', { type: 'Delay', milliseconds: 1 })
        server.faults.arm('read', { type: 'Omit', message: 'checkpoint' })
        server.faults.arm('read', { type: 'Delay', milliseconds: 1 })
        server.faults.arm('read', { type: 'Omit', message: 'checkpoint' })
        const seen: Array<SubscriptionItem> = []
        for await (const item of store.subscribe(beginning, filter)) {
          seen.push(item)
          if (item.type === 'CaughtUp') break
        }
        expect(seen).toEqual([{ type: 'CaughtUp', position: beginning }])
        expect(server.calls('read')).toBe(4)
      },
      { patience: { ...patience, read: 100 } },
      { tellsCaughtUp: false }
    ))
})
