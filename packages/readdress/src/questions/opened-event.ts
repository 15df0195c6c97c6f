import {
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type Revision,
  streamName,
  type UnreadableEvent
} from '@readdress/event-store'
import { type OrderEvent, type OrderId, orderStream } from '@readdress/order'
import { isRecord, type Json, type KeptEvent, maskedData } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { orderRegistry } from '../order-registry.ts'

/** Why an event that a view points to could not be opened. */
export type NotOpened = UnreadableEvent | ReadFailure

/** The data of an event, masked for a screen, with the name and place of the event. */
export interface OpenedEvent {
  readonly revision: Revision
  readonly type: OrderEvent['type']
  readonly data: { readonly [name: string]: Json }
}

/** The address that an event of an order holds, masked; null where it holds none. */
export const openedAddress = async (
  store: EventStore,
  orderId: OrderId,
  revision: Revision
): Promise<Either.Either<NotOpened, Json>> =>
  Either.map((opened: ReadonlyArray<OpenedEvent>) => opened[0]?.data['address'] ?? null)(
    await openEvents(store, orderId, revision, () => true)
  )

/** The events of an order with their personal values, for whoever shows none of these; empty for an order that nobody placed. */
export const eventsOf = async (
  store: EventStore,
  orderId: OrderId
): Promise<Either.Either<NotOpened, ReadonlyArray<KeptEvent>>> => {
  const events: Array<KeptEvent> = []
  try {
    for await (const recorded of store.readStream(streamName(orderStream(orderId)))) {
      const event = orderRegistry.decode(recorded)
      if (Either.isLeft(event)) return event
      events.push({ event: event.right, recorded })
    }
    return Either.right(events)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}

/** Opens the events of an order from a revision on and masks them; `isEnough` ends the reading. */
export const openEvents = async (
  store: EventStore,
  orderId: OrderId,
  from: Revision,
  isEnough: (opened: OpenedEvent) => boolean
): Promise<Either.Either<NotOpened, ReadonlyArray<OpenedEvent>>> => {
  const opened: Array<OpenedEvent> = []
  try {
    for await (const recorded of store.readStream(streamName(orderStream(orderId)), from)) {
      const event = orderRegistry.decode(recorded)
      if (Either.isLeft(event)) return event
      const data = maskedData('display', orderRegistry.encode(event.right).data)
      const one = { revision: recorded.revision, type: event.right.type, data: isRecord(data) ? data : {} }
      opened.push(one)
      if (isEnough(one)) break
    }
    return Either.right(opened)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
