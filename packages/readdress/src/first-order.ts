import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type RecordedEvent
} from '@readdress/event-store'
import { orderStream } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'

/** The first event of the first order in a store; null while there is none. */
export const firstOrder = async (events: EventStore): Promise<Either.Either<ReadFailure, RecordedEvent | null>> => {
  try {
    for await (const event of events.readAll(beginning, { streamPrefix: orderStream('') })) return Either.right(event)
    return Either.right(null)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
