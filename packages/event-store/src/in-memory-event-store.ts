import * as Either from 'fp-ts/lib/Either.js'
import type { RevisionConflict } from './append-error.ts'
import { bell } from './bell.ts'
import type { Appended, EventStore, StreamFilter } from './event-store.ts'
import { oneByOne } from './one-by-one.ts'
import type { EventToAppend, RecordedEvent } from './recorded-event.ts'
import { type ExpectedRevision, isAsExpected, type Revision } from './revision.ts'
import { type SequentialLog, sequencePosition, sequentialReading } from './sequential-reading.ts'
import { storableEvents } from './storable-events.ts'
import type { StreamName } from './stream-name.ts'

const pageSize = 1000

/** An event store that lives as long as the process: for tests, and to try things out. It copies on append and freezes, so reads cost nothing. */
export const inMemoryEventStore = (): EventStore => {
  const log: Array<RecordedEvent> = []
  const streams = new Map<StreamName, Array<RecordedEvent>>()
  const committed = bell()

  const write = (
    stream: StreamName,
    expected: ExpectedRevision,
    events: ReadonlyArray<EventToAppend>
  ): Either.Either<RevisionConflict, Appended> => {
    const history = streams.get(stream) ?? []
    const actual = history.length === 0 ? null : history.length - 1
    if (!isAsExpected(expected, actual)) {
      return Either.left({ type: 'RevisionConflict', stream, expected, actual })
    }
    streams.set(stream, history)
    for (const event of events) {
      const position = sequencePosition(log.length + 1)
      const recorded = Object.freeze({ position, stream, revision: history.length, ...event })
      history.push(recorded)
      log.push(recorded)
    }
    committed.ring()
    return Either.right({ stream, revision: history.length - 1, position: sequencePosition(log.length) })
  }

  return {
    append: (stream, expected, events) => async () => {
      const storable = storableEvents(stream, events)
      return Either.isLeft(storable) ? storable : write(stream, expected, storable.right)
    },
    readStream: (stream, from = 0) => readStream(streams.get(stream) ?? [], from),
    ...sequentialReading({
      last: () => log.length,
      page: async (after, upTo, filter) => page(log, after, upTo, filter),
      grown: async (beyond, signal) => {
        if (log.length === beyond) await committed.rung(signal)
      }
    })
  }
}

const readStream = (history: ReadonlyArray<RecordedEvent>, from: Revision): AsyncIterable<RecordedEvent> => {
  let isRead = false
  return oneByOne(async () => {
    if (isRead) return null
    isRead = true
    return history.slice(from)
  })
}

const page = (
  log: ReadonlyArray<RecordedEvent>,
  after: number,
  upTo: number,
  { eventTypes, streamPrefix = '' }: StreamFilter
): Awaited<ReturnType<SequentialLog['page']>> => {
  const through = Math.min(after + pageSize, upTo)
  const types = eventTypes === undefined ? null : new Set(eventTypes)
  const events = log
    .slice(after, through)
    .filter(({ type, stream }) => (types === null || types.has(type)) && stream.startsWith(streamPrefix))
  return { events, through }
}
