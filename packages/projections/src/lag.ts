import { type EventStore, isStoreReadFailure, type Position, type ReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** How far a view is behind: the events of the store that it has not come to, and for how many seconds the oldest of them has been there; null where it does not say when it was recorded. */
export interface Lag {
  readonly events: number
  readonly seconds: number | null
}

/** How far a view that has come to this position is behind at this moment. */
export const lagAfter =
  (events: Pick<EventStore, 'countAfter' | 'readAll'>, position: Position, now: Date): TaskEither<ReadFailure, Lag> =>
  async () => {
    const count = await events.countAfter(position)()
    if (Either.isLeft(count)) return count
    if (count.right === 0) return Either.right({ events: 0, seconds: 0 })
    try {
      for await (const { metadata } of events.readAll(position)) {
        const { recordedAt } = metadata
        const seconds = typeof recordedAt === 'string' ? (now.getTime() - Date.parse(recordedAt)) / 1000 : Number.NaN
        return Either.right({ events: count.right, seconds: Number.isNaN(seconds) ? null : Math.max(0, seconds) })
      }
      return Either.right({ events: 0, seconds: 0 })
    } catch (caught) {
      if (isStoreReadFailure(caught)) return Either.left(caught.failure)
      throw caught
    }
  }
