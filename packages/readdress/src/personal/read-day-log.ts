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

/** The access log of a day as it stands, and the event that was looked for in it. */
export interface DayLog {
  readonly found: RecordedEvent
  readonly state: AccessLogState
  readonly recordedOn: string
}

/** Reads the log of the day on which an event of this type and id was recorded; null where none was. Such events are rare: the day is looked for first. */
export const readDayLog = async (
  events: EventStore,
  type: AccessEvent['type'],
  idField: string,
  id: string
): Promise<Either.Either<UnreadableEvent | ReadFailure, DayLog | null>> => {
  try {
    for await (const found of events.readAll(beginning, { eventTypes: [type], streamPrefix: accessStream('') })) {
      if (found.data[idField] !== id) continue
      let state = accessLog.initialState
      for await (const recorded of events.readStream(streamName(found.stream))) {
        const event = accessRegistry.decode(recorded)
        if (Either.isLeft(event)) return event
        state = accessLog.evolve(state, event.right)
      }
      return Either.right({ found, state, recordedOn: dayOfLog(found.stream) })
    }
    return Either.right(null)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
