import type { EventStore, StreamFilter, SubscriptionItem } from './event-store.ts'
import { beginning, type Position, position } from './position.ts'
import { storeReadFailure } from './read-failure.ts'
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
export const sequentialReading = (log: SequentialLog): Pick<EventStore, 'readAll' | 'subscribe'> => ({
  readAll: (after, filter = {}) => readAll(log, after, filter),
  subscribe: (after, filter = {}, signal) => subscribe(log, after, filter, signal)
})

async function* readAll(log: SequentialLog, after: Position, filter: StreamFilter): AsyncGenerator<RecordedEvent> {
  const end = log.last()
  for (let at = sequenceOf(after, end); at < end; ) {
    const page = await log.page(at, end, filter)
    yield* page.events
    at = page.through
  }
}

async function* subscribe(
  log: SequentialLog,
  after: Position,
  filter: StreamFilter,
  signal: AbortSignal | undefined
): AsyncGenerator<SubscriptionItem> {
  let at = sequenceOf(after, log.last())
  let isLive = false
  while (signal?.aborted !== true) {
    const end = log.last()
    while (at < end) {
      const page = await log.page(at, end, filter)
      for (const event of page.events) {
        if (signal?.aborted) return
        yield { type: 'Event', event }
      }
      at = page.through
      const reached = sequencePosition(at)
      if (page.events.at(-1)?.position !== reached) yield { type: 'Checkpoint', position: reached }
      if (signal?.aborted) return
    }
    if (!isLive) {
      isLive = true
      yield { type: 'CaughtUp', position: sequencePosition(at) }
    }
    await log.grown(at, signal)
  }
}

// A position beyond the end would silently skip whatever is stored next: it is of another store, or the data has gone.
const sequenceOf = (after: Position, last: number): number => {
  if (after === beginning) return 0
  const sequence = /^[0-9]{16}$/.test(after) ? Number(after) : Number.NaN
  if (sequence >= 1 && sequence <= last) return sequence
  throw storeReadFailure({ type: 'PositionUnknown', position: after })
}
