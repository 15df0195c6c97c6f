import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, StreamFilter, SubscriptionItem } from './event-store.ts'
import { oneByOne } from './one-by-one.ts'
import { beginning, type Position, position } from './position.ts'
import { isStoreReadFailure, type ReadFailure, storeReadFailure } from './read-failure.ts'
import type { RecordedEvent } from './recorded-event.ts'

/** A part of the log: the wanted events, and the number up to which the log has been looked through for them. */
export interface LogPage {
  readonly events: ReadonlyArray<RecordedEvent>
  readonly through: number
}

/** What a store offers whose events are numbered from 1 on in the order of their commits. */
export interface SequentialLog {
  /** Number of the last event, 0 when there is none. */
  readonly last: () => number
  /** The wanted events behind one number, at most up to another; it may stop early but not stand still. */
  readonly page: (after: number, upTo: number, filter: StreamFilter) => Promise<LogPage>
  /** Resolves when there may be an event behind this number, or the signal is aborted. */
  readonly grown: (beyond: number, signal: AbortSignal | undefined) => Promise<void>
}

const digits = 16

/** The position of the event with this number: its decimal digits, filled up with zeros so that texts sort like numbers. */
export const sequencePosition = (sequence: number): Position =>
  sequence === 0 ? beginning : position(String(sequence).padStart(digits, '0'))

/** Reading of all streams for a store that numbers its events: it reads by pages and holds nothing open between them. */
export const sequentialReading = (log: SequentialLog): Pick<EventStore, 'readAll' | 'countAfter' | 'subscribe'> => ({
  readAll: (after, filter = {}) => readAll(log, after, filter),
  countAfter: (after) => countAfter(log, after),
  subscribe: (after, filter = {}, signal) => subscribe(log, after, filter, signal)
})

const readAll = (log: SequentialLog, after: Position, filter: StreamFilter): AsyncIterable<RecordedEvent> => {
  let way: { readonly end: number; at: number } | null = null
  let window = firstWindow
  return oneByOne(async () => {
    way ??= wayFrom(log, after)
    if (way.at >= way.end) return null
    const { events, through } = await log.page(way.at, Math.min(way.end, way.at + window), filter)
    way.at = through
    window = Number.POSITIVE_INFINITY
    return events
  })
}

// Who only looks how a store begins need not wait for a whole page of it.
const firstWindow = 16

const wayFrom = (log: SequentialLog, after: Position): { readonly end: number; at: number } => {
  const end = log.last()
  return { end, at: sequenceOf(after, end) }
}

const countAfter =
  (log: SequentialLog, after: Position): TaskEither<ReadFailure, number> =>
  async () => {
    try {
      const { end, at } = wayFrom(log, after)
      return Either.right(end - at)
    } catch (caught) {
      if (isStoreReadFailure(caught)) return Either.left(caught.failure)
      throw caught
    }
  }

const subscribe = (
  log: SequentialLog,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal | undefined
): AsyncIterable<SubscriptionItem> => {
  let way: { end: number; at: number } | null = null
  let isLive = false
  return oneByOne<SubscriptionItem>(async () => {
    way ??= wayFrom(log, after)
    if (way.at >= way.end && isLive) {
      await log.grown(way.at, signal)
      way.end = log.last()
    }
    if (way.at < way.end) {
      const { events, through } = await log.page(way.at, way.end, filter)
      way.at = through
      return subscribed(events, sequencePosition(through))
    }
    if (isLive) return []
    isLive = true
    return [{ type: 'CaughtUp', position: sequencePosition(way.at) }]
  }, signal)
}

const subscribed = (events: ReadonlyArray<RecordedEvent>, reached: Position): ReadonlyArray<SubscriptionItem> => {
  const items: Array<SubscriptionItem> = events.map((event) => ({ type: 'Event', event }))
  if (events.at(-1)?.position !== reached) items.push({ type: 'Checkpoint', position: reached })
  return items
}

// A position beyond the end would silently skip whatever is stored next: it is of another store, or the data has gone.
const sequenceOf = (after: Position, last: number): number => {
  if (after === beginning) return 0
  const sequence = /^[0-9]{16}$/.test(after) ? Number(after) : Number.NaN
  if (sequence >= 1 && sequence <= last) return sequence
  throw storeReadFailure({ type: 'PositionUnknown', position: after })
}
