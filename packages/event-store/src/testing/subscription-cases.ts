import assert from 'node:assert/strict'
import type { EventStore, StreamFilter, SubscriptionItem } from '../event-store.ts'
import { beginning, type Position } from '../position.ts'
import { type ContractCase, type FreshStore, type Ground, storeCase } from './contract-case.ts'
import { allOf, appended, eventOf, eventsAmong, eventsOf, idsOf, itemsUntil } from './contract-events.ts'

const patience = 10_000

/** What a store promises to those who wait for what comes. */
export const subscriptionCases = (open: FreshStore): ReadonlyArray<ContractCase> => [
  storeCase('each event comes once, in order, stored or new', open, async ({ store, stream, prefix }) => {
    await appended(store, stream(), 'no-stream', ...eventsOf(1200))
    const writing = writeSlowly(store, stream)
    const items = await itemsUntil(subscribed(store, beginning, { streamPrefix: prefix }), isEventOfType('Last'))
    await writing
    const stored = await allOf(store.readAll(beginning, { streamPrefix: prefix }))
    assert.deepEqual(idsOf(eventsAmong(items)), idsOf(stored))
    assert.deepEqual(eventsAmong(items), stored)
    const positions = items.map(positionOf)
    assert.deepEqual(positions, positions.toSorted())
  }),

  storeCase('it says when it has caught up, and goes on', open, async ({ store, stream, prefix }) => {
    const { position } = await appended(store, stream(), 'no-stream', ...eventsOf(3))
    const items: Array<string> = []
    for await (const item of subscribed(store, beginning, { streamPrefix: prefix })) {
      if (item.type !== 'Checkpoint') items.push(item.type === 'Event' ? item.event.type : item.type)
      if (item.type === 'CaughtUp') {
        assert.ok(item.position >= position, 'the position lies before what was handed out')
        await appended(store, stream(), 2, eventOf('New'))
      }
      if (isEventOfType('New')(item)) break
    }
    assert.deepEqual(items, ['Counted', 'Counted', 'Counted', 'CaughtUp', 'New'])
  }),

  storeCase('it resumes exactly behind any position that it gave', open, async ({ store, stream, prefix }) => {
    const filter = { streamPrefix: prefix, eventTypes: ['Wanted'] }
    await appended(
      store,
      stream(),
      'no-stream',
      eventOf('Wanted'),
      eventOf('Other'),
      eventOf('Wanted'),
      eventOf('Other')
    )
    const first = await itemsUntil(subscribed(store, beginning, filter), isCaughtUp)
    assert.equal(eventsAmong(first).length, 2)
    for (const [index, item] of first.entries()) {
      const second = await itemsUntil(subscribed(store, positionOf(item), filter), isCaughtUp)
      assert.deepEqual(idsOf(eventsAmong(second)), idsOf(eventsAmong(first.slice(index + 1))))
    }
  }),

  storeCase('a filter that nothing matches still advances', open, async ({ store, stream, prefix }) => {
    const filter = { streamPrefix: prefix, eventTypes: ['NeverThere'] }
    const stored = await appended(store, stream(), 'no-stream', ...eventsOf(2500))
    const caughtUp = await itemsUntil(subscribed(store, beginning, filter), isCaughtUp)
    const reached = caughtUp.map(positionOf).at(-1) ?? beginning
    assert.ok(reached >= stored.position, 'the reader would read everything again')
    let added = stored
    for await (const item of subscribed(store, reached, filter)) {
      if (item.type === 'CaughtUp') added = await appended(store, stream(), 2499, eventOf('Other'))
      else if (item.type === 'Checkpoint' && item.position >= added.position) break
    }
    assert.ok(added.position > stored.position)
  }),

  storeCase('it ends without error when its signal is aborted', open, async ({ store, stream, prefix }) => {
    await appended(store, stream(), 'no-stream', ...eventsOf(3))
    const whileWaiting = new AbortController()
    for await (const item of store.subscribe(beginning, { streamPrefix: prefix }, whileWaiting.signal)) {
      if (item.type === 'CaughtUp') setTimeout(() => whileWaiting.abort(), 1)
    }
    const whileReading = new AbortController()
    const seen: Array<SubscriptionItem> = []
    for await (const item of store.subscribe(beginning, { streamPrefix: prefix }, whileReading.signal)) {
      seen.push(item)
      if (eventsAmong(seen).length === 1) whileReading.abort()
    }
    assert.equal(eventsAmong(seen).length, 1)
    assert.deepEqual(await allOf(store.subscribe(beginning, {}, AbortSignal.abort())), [])
  }),

  storeCase('a slow reader misses nothing', open, async ({ store, stream, prefix }) => {
    const seen: Array<string> = []
    for await (const item of subscribed(store, beginning, { streamPrefix: prefix })) {
      if (item.type === 'CaughtUp') await appended(store, stream(), 'no-stream', ...eventsOf(20))
      if (item.type !== 'Event') continue
      seen.push(item.event.id)
      if (seen.length <= 20) await appended(store, stream(), 'any', eventOf('Echo'))
      if (seen.length === 40) break
    }
    assert.deepEqual(seen, idsOf(await allOf(store.readStream(stream()))))
  })
]

// Fails the case with a short count instead of waiting for ever on a store that forgets its readers.
const subscribed = (store: EventStore, after: Position, filter: StreamFilter): AsyncIterable<SubscriptionItem> =>
  store.subscribe(after, filter, AbortSignal.timeout(patience))

const writeSlowly = async (store: EventStore, stream: Ground['stream']): Promise<void> => {
  for (let batch = 0; batch < 30; batch += 1) await appended(store, stream(String(batch % 3)), 'any', ...eventsOf(2))
  await appended(store, stream(), 'any', eventOf('Last'))
}

const isEventOfType =
  (type: string) =>
  (item: SubscriptionItem): boolean =>
    item.type === 'Event' && item.event.type === type

const isCaughtUp = (item: SubscriptionItem): boolean => item.type === 'CaughtUp'

const positionOf = (item: SubscriptionItem): Position => (item.type === 'Event' ? item.event.position : item.position)
