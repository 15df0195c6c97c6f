import type { EventStore, ReadFailure, UnreadableEvent } from '@readdress/event-store'
import type { RecordedIncident, UnreadableCommand } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { findEntry, readDayLog } from './read-day-log.ts'
import { unknownReference } from './unknown-reference.ts'

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
): Promise<Either.Either<UnknownIncident | UnreadableCommand | UnreadableEvent | ReadFailure, Incident>> => {
  const entry = await findEntry(events, 'PersonalDataIncidentRecorded', 'incidentId', incidentId)
  if (Either.isLeft(entry)) return entry
  if (entry.right === null) return unknownReference('Incident', 'incidentId', incidentId)
  const { recordedOn } = entry.right
  const log = await readDayLog(events, recordedOn)
  if (Either.isLeft(log)) return log
  const incident = log.right.incidents.find(({ recorded }) => recorded.incidentId === incidentId)
  return incident === undefined
    ? unknownReference('Incident', 'incidentId', incidentId)
    : Either.right({ ...incident, recordedOn })
}
