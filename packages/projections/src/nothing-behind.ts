import { type EventStore, isStoreReadFailure, type Position, type StreamFilter } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** Whether the store has no event behind this position that the filter wants; no, where it does not answer. */
export const isNothingBehind = async (
  events: Pick<EventStore, 'countAfter' | 'readAll'>,
  position: Position,
  filter: StreamFilter
): Promise<boolean> => {
  const count = await events.countAfter(position)()
  if (Either.isLeft(count) || count.right === 0) return Either.isRight(count)
  try {
    // What was counted may be records of the server itself, which never end.
    for await (const _ of events.readAll(position, filter)) return false
    return true
  } catch (caught) {
    if (isStoreReadFailure(caught)) return false
    throw caught
  }
}
