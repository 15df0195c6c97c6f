import { beginning, type EventStore, isStoreReadFailure, type Position, type ReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** The position behind the last event that there is; `beginning` where there is none. */
export const endOfEvents = async ({
  subscribe
}: Pick<EventStore, 'subscribe'>): Promise<Either.Either<ReadFailure, Position>> => {
  const leaving = new AbortController()
  let end = beginning
  try {
    // Of a type that there is not: only the positions are of interest.
    for await (const item of subscribe(beginning, { eventTypes: ['-'] }, leaving.signal)) {
      if (item.type === 'Event') continue
      end = item.position
      if (item.type === 'CaughtUp') break
    }
    return Either.right(end)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  } finally {
    leaving.abort()
  }
}
