import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  type RecordedEvent,
  streamName,
  type UnreadableEvent
} from '@readdress/event-store'
import { type AccessEvent, type AccessLogState, accessLog, accessRegistry, accessStream } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { dayOfLog } from './asking-to-see.ts'

/** An entry of the access log, and the day in UTC on which it was recorded. */
export interface LogEntry {
  readonly found: RecordedEvent
  readonly recordedOn: string
}

/** Looks for an entry of this type and id, on whichever day; null where there is none. Such entries are rare: nothing else of a day is read. */
export const findEntry = async (
  events: Pick<EventStore, 'readAll'>,
  type: AccessEvent['type'],
  idField: string,
  id: string
): Promise<Either.Either<ReadFailure, LogEntry | null>> => {
  try {
    for await (const found of events.readAll(beginning, { eventTypes: [type], streamPrefix: accessStream('') })) {
      if (found.data[idField] === id) return Either.right({ found, recordedOn: dayOfLog(found.stream) })
    }
    return Either.right(null)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}

/** The access log of a day as it stands. */
export const readDayLog = async (
  events: EventStore,
  recordedOn: string
): Promise<Either.Either<UnreadableEvent | ReadFailure, AccessLogState>> => {
  let state = accessLog.initialState
  try {
    for await (const recorded of events.readStream(streamName(accessStream(recordedOn)))) {
      const event = accessRegistry.decode(recorded)
      if (Either.isLeft(event)) return event
      state = accessLog.evolve(state, event.right)
    }
    return Either.right(state)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
