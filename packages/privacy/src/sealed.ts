import {
  type EventStore,
  mapped,
  type RecordedEvent,
  type SubscriptionItem,
  storableEvents
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { openRecorded } from './open-recorded.ts'
import { sealBatch } from './seal-batch.ts'
import type { Sealing } from './sealing.ts'

/**
 * An event store in which every personal value is sealed on the way in. It keeps the contract of every event store, over any that does.
 *
 * Readers get the same events in both modes. `closed` never asks for a key, and gives every personal value as withheld; `open` opens those whose
 * keys are neither restricted nor destroyed. What is neither readable nor erased ends the read with `SealBroken`.
 */
export const sealed = (store: EventStore, sealing: Sealing): EventStore => {
  const opened = (event: RecordedEvent) => openRecorded(sealing, event)
  return {
    append: (stream, expected, events) => async () => {
      const storable = storableEvents(stream, events)
      if (Either.isLeft(storable)) return storable
      const batch = await sealBatch(sealing.keys, stream, storable.right)
      return Either.isLeft(batch) ? batch : store.append(stream, expected, batch.right)()
    },
    readStream: (stream, from) => mapped(store.readStream(stream, from), opened),
    readAll: (after, filter) => mapped(store.readAll(after, filter), opened),
    countAfter: store.countAfter,
    subscribe: (after, filter, signal) =>
      mapped(store.subscribe(after, filter, signal), (item) => openedItem(item, opened))
  }
}

const openedItem = (
  item: SubscriptionItem,
  opened: (event: RecordedEvent) => RecordedEvent | Promise<RecordedEvent>
): SubscriptionItem | Promise<SubscriptionItem> => {
  if (item.type !== 'Event') return item
  const event = opened(item.event)
  return event instanceof Promise ? event.then((done) => ({ type: 'Event', event: done })) : { type: 'Event', event }
}
