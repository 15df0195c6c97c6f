import { beginning, type SubscriptionItem, storeReadFailure } from '@readdress/event-store'
import { type Fault, plain, refusals } from '@readdress/eventstoredb-server'
import { describe, expect, test } from 'vitest'
import { append, events, patience } from './numbered-events.ts'
import { withStore } from './open-store.ts'

const revisionsUntil = async (items: AsyncIterable<SubscriptionItem>, last: number): Promise<ReadonlyArray<number>> => {
  const seen: Array<number> = []
  for await (const item of items) {
    if (item.type === 'Event') seen.push(item.event.revision)
    if (seen.at(-1) === last) break
  }
  return seen
}

const filter = { streamPrefix: 'order-' }

describe('a subscription that breaks', () => {
  test.each([
    { type: 'Hang' },
    { type: 'EndAfter', messages: 5, status: null },
    { type: 'EndAfter', messages: 5, status: refusals.timedOut() },
    { type: 'EndAfter', messages: 5, status: plain(13, 'Internal') },
    { type: 'StallAfter', messages: 5 },
    { type: 'Duplicate', events: 5 },
    { type: 'Reset' }
  ] as ReadonlyArray<Fault>)('goes on behind what was handed out, each event once: %o', (fault) =>
    withStore(
      async (store, server) => {
        await append(store, 'no-stream', events(10))
        // The first read looks where the end is.
        server.faults.arm('read', { type: 'Omit', message: 'checkpoint' })
        server.faults.arm('read', fault)
        expect(await revisionsUntil(store.subscribe(beginning, filter), 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
        await expect.poll(() => server.openCalls('read')).toBe(0)
      },
      { patience }
    )
  )

  test('goes on after the server was killed and came back with its data', () =>
    withStore(
      async (store, server) => {
        await append(store, 'no-stream', events(3))
        const seen = revisionsUntil(
          onceCaughtUp(store.subscribe(beginning, filter), async () => {
            await server.kill()
            await server.start({ keepsData: true })
          }),
          5
        )
        await expect.poll(() => append(store, 2, events(3)).then(({ _tag }) => _tag)).toBe('Right')
        expect(await seen).toEqual([0, 1, 2, 3, 4, 5])
      },
      { patience }
    ))

  test('fails loudly when the server came back without its data', () =>
    withStore(async (store, server) => {
      await append(store, 'no-stream', events(3))
      const read = async (): Promise<void> => {
        for await (const item of store.subscribe(beginning, filter)) {
          if (item.type !== 'CaughtUp') continue
          await server.kill()
          await server.start({ keepsData: false })
        }
      }
      const position = expect.any(String)
      const { failure } = storeReadFailure({ type: 'PositionUnknown', position })
      await expect(read()).rejects.toMatchObject({ failure })
    }))

  test('goes on at the successor of a server that asks its clients to leave, though it stays open at the old one', () => {
    const looked: Array<string> = []
    const observe = { silence: ({ action }: { readonly action: string }) => void looked.push(action) }
    return withStore(
      async (store, server) => {
        await append(store, 'no-stream', events(2))
        const handedOver = Promise.withResolvers<void>()
        const live = onceCaughtUp(store.subscribe(beginning, filter), () => server.handOver().then(handedOver.resolve))
        const seen = revisionsUntil(live, 3)
        await handedOver.promise
        const opened = server.link.opened()
        expect(await append(store, 1, events(2))).toMatchObject({ right: { revision: 3 } })
        expect(await seen).toEqual([0, 1, 2, 3])
        expect(server.link.opened()).toBeGreaterThan(opened)
        // No error told it: it was silent, and somebody looked.
        expect(looked).toContain('BeginAnew')
        await expect.poll(() => server.openCalls('read')).toBe(0)
      },
      { patience, observe }
    )
  })

  test('catches up also at a server that never says so', () =>
    withStore(
      async (store) => {
        await append(store, 'no-stream', events(2))
        const seen: Array<string> = []
        for await (const { type } of store.subscribe(beginning, filter)) {
          seen.push(type)
          if (type === 'CaughtUp') break
        }
        expect(seen).toEqual(['Event', 'Event', 'CaughtUp'])
      },
      { patience },
      { tellsCaughtUp: false }
    ))

  test('leaves room for appends, however many there are', () =>
    withStore(
      async (store, server) => {
        const left = new AbortController()
        const subscriptions = Array.from({ length: 4 }, () => drained(store.subscribe(beginning, filter, left.signal)))
        await expect.poll(() => server.openCalls('read')).toBe(4)
        expect(await append(store)).toMatchObject({ _tag: 'Right' })
        left.abort()
        await Promise.all(subscriptions)
        await expect.poll(() => server.openCalls('read')).toBe(0)
      },
      { patience: { ...patience, subscription: 60_000 } },
      { mostCalls: 5 }
    ))
})

const drained = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of items);
}

// Something happens to the server once the subscription has caught up for the first time.
async function* onceCaughtUp(
  items: AsyncIterable<SubscriptionItem>,
  happen: () => Promise<void>
): AsyncGenerator<SubscriptionItem> {
  let hasHappened = false
  for await (const item of items) {
    yield item
    if (hasHappened || item.type !== 'CaughtUp') continue
    hasHappened = true
    await happen()
  }
}
