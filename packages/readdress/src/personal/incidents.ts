import { randomUUID } from 'node:crypto'
import { derivedId, type EventStore, type ReadFailure, type UnreadableEvent } from '@readdress/event-store'
import { decodeCommand } from '@readdress/order'
import {
  type AccessCommand,
  type AccessNotHandled,
  type IncidentKind,
  sameIncident,
  type UnreadableCommand
} from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { HandleOrder, Refused } from '../handle-orders.ts'
import type { Revealing } from './asking-to-see.ts'
import { origin } from './origin.ts'
import type { By } from './person.ts'
import { type Incident, readIncident, type UnknownIncident } from './read-incident.ts'

/** What happened to personal data that should not have; of how many persons, in which orders, and when it was found out. */
export interface IncidentToRecord {
  readonly kind: IncidentKind
  readonly count: number
  readonly orderIds: ReadonlyArray<string>
  readonly discoveredAt: string
  readonly by: By
  /** A UUID, to tell it again under it where the answer was not heard; a new one, if not said. */
  readonly incidentId?: string
}

/** Which incident, and who does something about it. */
export interface AboutIncident {
  readonly incidentId: string
  readonly by: By
}

/** What was done against an incident, in codes. */
export interface IncidentContainment extends AboutIncident {
  readonly measures: ReadonlyArray<string>
}

/** To which authority an incident was reported, and under which reference there. */
export interface IncidentReport extends AboutIncident {
  readonly authority: string
  readonly reference: string
}

/** Who was told of an incident, and how. */
export interface IncidentTold extends AboutIncident {
  readonly orderId: string
  readonly subject: string
  readonly channel: string
  /** A UUID, to tell it again under it where the answer was not heard; a new one, if not said. */
  readonly tellingId?: string
}

/** Why something about an incident was not recorded. */
export type IncidentNotRecorded =
  | AccessNotHandled
  | Refused
  | UnknownIncident
  | UnreadableCommand
  | UnreadableEvent
  | ReadFailure

/** What it takes to record incidents. */
export interface Recording {
  readonly events: EventStore
  readonly handleAccess: Revealing['handleAccess']
  readonly handleOrder: HandleOrder
}

type Recorded = TaskEither<IncidentNotRecorded, Incident>

/** Puts on record what happened to personal data, and has the addresses of the orders looked at once more: whoever has leaked details asks for parcels with them. */
export const recordIncident =
  (recording: Recording, { by, incidentId = randomUUID(), ...happened }: IncidentToRecord): Recorded =>
  async () => {
    const known = await readIncident(recording.events, incidentId)
    if (Either.isLeft(known) && known.left.type !== 'UnknownReference') return known
    // It may have been recorded on another day, where its log cannot see it.
    if (Either.isRight(known) && !sameIncident(known.right.recorded, happened)) return idReused(incidentId)
    if (Either.isLeft(known)) {
      const data = { incidentId, ...happened }
      const recorded = await recording.handleAccess({ ...origin(by), type: 'RecordIncident', data })()
      if (Either.isLeft(recorded)) return recorded
    }
    const flagged = await flagOrders(recording, incidentId, happened.orderIds)
    return Either.isLeft(flagged) ? flagged : readIncident(recording.events, incidentId)
  }

// Under the same ids each time, so that an order is flagged once; one that is not here cannot be.
const flagOrders = async (
  { handleOrder }: Recording,
  incidentId: string,
  orderIds: ReadonlyArray<string>
): Promise<Either.Either<Refused | UnreadableCommand, void>> => {
  for (const orderId of orderIds) {
    const command = decodeCommand({
      ...origin({ role: 'System', id: 'incidents' }),
      commandId: derivedId(incidentId, orderId),
      orderId,
      type: 'FlagAddressForReview',
      data: { cause: 'Incident', ref: incidentId }
    })
    if (Either.isLeft(command)) return command
    const flagged = await handleOrder(command.right)()
    if (Either.isLeft(flagged) && flagged.left.type !== 'OrderUnknown') return flagged
  }
  return Either.right(undefined)
}

const idReused = (id: string) => Either.left({ type: 'IdReused', kind: 'Incident', id } as const)

/** Says what was done against an incident; again when more was done. */
export const containIncident = (recording: Recording, { incidentId, by, measures }: IncidentContainment): Recorded =>
  about(recording, incidentId, (recordedOn) => ({
    ...origin(by),
    type: 'ContainIncident',
    data: { recordedOn, incidentId, measures }
  }))

/** Says to which authority an incident was reported, and under which reference there. */
export const reportIncident = (
  recording: Recording,
  { incidentId, by, authority, reference }: IncidentReport
): Recorded =>
  about(recording, incidentId, (recordedOn) => ({
    ...origin(by),
    type: 'ReportIncident',
    data: { recordedOn, incidentId, authority, reference }
  }))

/** Says that a person was told of an incident. */
export const notifySubjectOfIncident = (recording: Recording, { by, tellingId, ...told }: IncidentTold): Recorded =>
  about(recording, told.incidentId, (recordedOn) => ({
    ...origin(by, tellingId),
    type: 'NotifySubjectOfIncident',
    data: { recordedOn, ...told }
  }))

const about =
  (recording: Recording, incidentId: string, commandFor: (recordedOn: string) => AccessCommand): Recorded =>
  async () => {
    const known = await readIncident(recording.events, incidentId)
    if (Either.isLeft(known)) return known
    const done = await recording.handleAccess(commandFor(known.right.recordedOn))()
    return Either.isLeft(done) ? done : readIncident(recording.events, incidentId)
  }
