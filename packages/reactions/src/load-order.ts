import {
  type EventRegistry,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  streamName,
  type UnreadableEvent
} from '@readdress/event-store'
import { type OrderEvent, type OrderId, type OrderState, orderStream, replay } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { Happened } from './process-policy.ts'

/** An order with the events that made it what it is. */
export interface LoadedOrder {
  readonly state: OrderState
  readonly events: ReadonlyArray<Happened>
}

/** Reads an order from the store without personal values, as it stands now. */
export const loadOrder = async (
  {
    events,
    registry
  }: { readonly events: Pick<EventStore, 'readStream'>; readonly registry: EventRegistry<OrderEvent> },
  orderId: OrderId
): Promise<Either.Either<ReadFailure | UnreadableEvent, LoadedOrder>> => {
  const happened: Array<Happened> = []
  try {
    for await (const recorded of events.readStream(streamName(orderStream(orderId)))) {
      const event = registry.decode(recorded)
      if (Either.isLeft(event)) return event
      happened.push({ event: event.right, recorded })
    }
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
  return Either.right({ state: replay(happened.map(({ event }) => event)), events: happened })
}
