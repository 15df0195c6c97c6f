import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type RecordedEvent,
  type UnreadableEvent
} from '@readdress/event-store'
import { type OrderId, orderOfStream, orderStream } from '@readdress/order'
import { type DestroyedKey, erasureRegistry, KeyId } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { orderRegistry } from '../order-registry.ts'

/** What the events say about keys: which are destroyed, whose may only be used to store, and which orders may be held. */
export interface KeysOnRecord {
  readonly destroyed: ReadonlyArray<DestroyedKey>
  readonly restrictions: ReadonlyArray<Restriction>
  readonly heldOrders: ReadonlyArray<OrderId>
}

interface Restriction {
  readonly orderId: string
  readonly subject: string
  readonly ground: string
}

/** Reads it from all events of a store, of which a store with indexes reads only these. */
export const keysOnRecord = async (
  events: EventStore
): Promise<Either.Either<UnreadableEvent | ReadFailure, KeysOnRecord>> => {
  const destroyed = new Map<KeyId, DestroyedKey>()
  // By the erasure that wants it so.
  const restrictions = new Map<string, Restriction>()
  const heldOrders = new Set<OrderId>()
  const note = (keyIds: ReadonlyArray<string>, key: Omit<DestroyedKey, 'keyId'>): void => {
    for (const keyId of keyIds) if (KeyId.is(keyId)) destroyed.set(keyId, { keyId, ...key })
  }
  const noteErasure = (recorded: RecordedEvent): Either.Either<UnreadableEvent, void> =>
    Either.map((event: Decoded<typeof erasureRegistry>) => {
      if (event.type === 'ProcessingRestricted') restrictions.set(recorded.stream, event.data)
      if (event.type === 'RestrictionLifted') restrictions.delete(recorded.stream)
      if (event.type !== 'KeysDestroyed') return undefined
      const { orderId, subject, keyIds, destroyedAt } = event.data
      return note(keyIds, { stream: orderStream(orderId), subject, destroyedAt, ground: 'Unknown' })
    })(erasureRegistry.decode(recorded))
  const noteOrder = (recorded: RecordedEvent): Either.Either<UnreadableEvent, void> =>
    Either.map((event: Decoded<typeof orderRegistry>) => {
      if (event.type !== 'PersonalDataErased') {
        const orderId = orderOfStream(recorded.stream)
        if (orderId !== null) heldOrders.add(orderId)
        return undefined
      }
      const { subject, keyIds, destroyedAt, ground } = event.data
      return note(keyIds, { stream: recorded.stream, subject, destroyedAt, ground })
    })(orderRegistry.decode(recorded))
  try {
    for await (const recorded of events.readAll(beginning, { eventTypes })) {
      const noted = recorded.stream.startsWith('erasure-') ? noteErasure(recorded) : noteOrder(recorded)
      if (Either.isLeft(noted)) return noted
    }
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
  return Either.right({
    destroyed: [...destroyed.values()],
    restrictions: [...restrictions.values()],
    heldOrders: [...heldOrders]
  })
}

const eventTypes = [
  'KeysDestroyed',
  'ProcessingRestricted',
  'RestrictionLifted',
  'PersonalDataErased',
  'LegalHoldPlaced',
  'DisputeOpened'
]

type Decoded<Registry extends { readonly decode: (recorded: RecordedEvent) => unknown }> =
  ReturnType<Registry['decode']> extends Either.Either<unknown, infer Event> ? Event : never
