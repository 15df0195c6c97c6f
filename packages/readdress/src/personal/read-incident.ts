import type { EventStore, ReadFailure, UnreadableEvent } from '@readdress/event-store'
import type { RecordedIncident } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { readDayLog } from './read-day-log.ts'

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

/** Reads how an incident stands. */
export const readIncident = async (
  events: EventStore,
  incidentId: string
): Promise<Either.Either<UnknownIncident | UnreadableEvent | ReadFailure, Incident>> => {
  const log = await readDayLog(events, 'PersonalDataIncidentRecorded', 'incidentId', incidentId)
  if (Either.isLeft(log)) return log
  const incident = log.right?.state.incidents.find(({ recorded }) => recorded.incidentId === incidentId)
  return log.right === null || incident === undefined
    ? Either.left({ type: 'UnknownReference', kind: 'Incident', id: incidentId })
    : Either.right({ ...incident, recordedOn: log.right.recordedOn })
}
