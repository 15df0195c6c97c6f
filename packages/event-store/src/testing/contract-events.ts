import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { AppendError } from '../append-error.ts'
import type { Appended, EventStore, SubscriptionItem } from '../event-store.ts'
import type { JsonObject } from '../json.ts'
import type { EventToAppend, RecordedEvent } from '../recorded-event.ts'
import type { ExpectedRevision } from '../revision.ts'
import type { StreamName } from '../stream-name.ts'

/** An event with an id of its own. */
export const eventOf = (type: string, data: JsonObject = {}): EventToAppend => ({
  id: crypto.randomUUID(),
  type,
  data,
  metadata: { schemaVersion: 1 }
})

/** So many events with ids of their own, numbered from 0 in `data.number`. */
export const eventsOf = (count: number, type = 'Counted'): ReadonlyArray<EventToAppend> =>
  Array.from({ length: count }, (_, number) => eventOf(type, { number }))

/** Appends, and fails the case when the store refuses. */
export const appended = async (
  store: EventStore,
  stream: StreamName,
  expected: ExpectedRevision,
  ...events: ReadonlyArray<EventToAppend>
): Promise<Appended> => {
  const answer = await store.append(stream, expected, batchOf(events))()
  if (Either.isLeft(answer)) assert.fail(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

/** Appends, and fails the case when the store accepts. */
export const refused = async (
  store: EventStore,
  stream: StreamName,
  expected: ExpectedRevision,
  ...events: ReadonlyArray<EventToAppend>
): Promise<AppendError> => {
  const answer = await store.append(stream, expected, batchOf(events))()
  if (Either.isRight(answer)) assert.fail('accepted')
  return answer.left
}

const batchOf = ([first, ...rest]: ReadonlyArray<EventToAppend>): ReadonlyNonEmptyArray<EventToAppend> =>
  first === undefined ? assert.fail('a batch has at least one event') : [first, ...rest]

/** Everything that a read yields. */
export const allOf = async <A>(read: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const item of read) items.push(item)
  return items
}

/** The items of a subscription up to the first that is enough; a store that never gives it fails the case. */
export const itemsUntil = async (
  subscription: AsyncIterable<SubscriptionItem>,
  isEnough: (item: SubscriptionItem) => boolean
): Promise<ReadonlyArray<SubscriptionItem>> => {
  const items: Array<SubscriptionItem> = []
  for await (const item of subscription) {
    items.push(item)
    if (isEnough(item)) return items
  }
  assert.fail(`the subscription ended after ${items.length} items`)
}

/** The events among the items. */
export const eventsAmong = (items: ReadonlyArray<SubscriptionItem>): ReadonlyArray<RecordedEvent> =>
  items.flatMap((item) => (item.type === 'Event' ? [item.event] : []))

/** The ids, for comparison. */
export const idsOf = (events: ReadonlyArray<EventToAppend>): ReadonlyArray<string> => events.map(({ id }) => id)
