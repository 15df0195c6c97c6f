import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type ReadFailure,
  streamName,
  type UnreadableEvent
} from '@readdress/event-store'
import { accessLog, accessRegistry, accessStream, type RecordedIncident } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { dayOfLog } from './asking-to-see.ts'

/** An incident as it stands, and the day in UTC on which it was recorded. */
export interface Incident extends RecordedIncident {
  readonly recordedOn: string
}

/** Nobody recorded an incident under this id. */
export interface UnknownIncident {
  readonly type: 'UnknownReference'
  readonly kind: 'Incident'
  readonly id: string
}

/** Reads how an incident stands. Incidents are rare: the day is looked for, and then the log of that day is read. */
export const readIncident = async (
  events: EventStore,
  incidentId: string
): Promise<Either.Either<UnknownIncident | UnreadableEvent | ReadFailure, Incident>> => {
  const recordings = { eventTypes: ['PersonalDataIncidentRecorded'], streamPrefix: accessStream('') }
  try {
    for await (const { stream, data } of events.readAll(beginning, recordings)) {
      if (data['incidentId'] !== incidentId) continue
      let state = accessLog.initialState
      for await (const recorded of events.readStream(streamName(stream))) {
        const event = accessRegistry.decode(recorded)
        if (Either.isLeft(event)) return event
        state = accessLog.evolve(state, event.right)
      }
      const incident = state.incidents.find(({ recorded }) => recorded.incidentId === incidentId)
      if (incident !== undefined) return Either.right({ ...incident, recordedOn: dayOfLog(stream) })
    }
    return Either.left({ type: 'UnknownReference', kind: 'Incident', id: incidentId })
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  }
}
