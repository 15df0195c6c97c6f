import * as t from 'io-ts'
import { command } from '../command.ts'
import { KeyId } from '../key-id.ts'
import { Code, Count, OrderId, Pseudonym, Sha256, Uuid } from '../values/code.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Day, Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { type DisclosureCommand, disclosureCommands } from './disclosure-commands.ts'
import { IncidentKind } from './enumerations.ts'

// What follows another command goes to the stream in which that one is recorded, however many days later.
const follows = { recordedOn: Day }

/** Say that a person's values in an order are sealed under another key from now on. */
export const RotateSubjectKey = command(
  'RotateSubjectKey',
  {},
  { orderId: OrderId, subject: DataSubject, newKeyId: KeyId, why: Code, destroyedAt: nullable(Instant) }
)
export type RotateSubjectKey = t.TypeOf<typeof RotateSubjectKey>

/** Ask for everything about one person. Who that is stands nowhere; `knownOrders` is how many orders the key store knows of that person. */
export const RequestSubjectExport = command(
  'RequestSubjectExport',
  {},
  { exportId: Uuid, by: Pseudonym, knownOrders: Count }
)
export type RequestSubjectExport = t.TypeOf<typeof RequestSubjectExport>

/** Say that it was handed over. */
export const ProvideSubjectExport = command(
  'ProvideSubjectExport',
  {},
  { ...follows, exportId: Uuid, exportSha256: Sha256 }
)
export type ProvideSubjectExport = t.TypeOf<typeof ProvideSubjectExport>

/** Put on record what happened to personal data. */
export const RecordIncident = command(
  'RecordIncident',
  {},
  {
    incidentId: Uuid,
    kind: IncidentKind,
    count: Count,
    orderIds: t.readonlyArray(OrderId),
    discoveredAt: Instant
  }
)
export type RecordIncident = t.TypeOf<typeof RecordIncident>

/** Say what was done against an incident. */
export const ContainIncident = command(
  'ContainIncident',
  {},
  { ...follows, incidentId: Uuid, measures: t.readonlyArray(Code) }
)
export type ContainIncident = t.TypeOf<typeof ContainIncident>

/** Say to which authority an incident was reported, and under which reference there. */
export const ReportIncident = command(
  'ReportIncident',
  {},
  { ...follows, incidentId: Uuid, authority: Code, reference: Code }
)
export type ReportIncident = t.TypeOf<typeof ReportIncident>

/** Say that a person was told of an incident. */
export const NotifySubjectOfIncident = command(
  'NotifySubjectOfIncident',
  {},
  { ...follows, incidentId: Uuid, orderId: OrderId, subject: DataSubject, channel: Code }
)
export type NotifySubjectOfIncident = t.TypeOf<typeof NotifySubjectOfIncident>

/** What may be asked of the access log of a day. */
export type AccessCommand =
  | DisclosureCommand
  | RotateSubjectKey
  | RequestSubjectExport
  | ProvideSubjectExport
  | RecordIncident
  | ContainIncident
  | ReportIncident
  | NotifySubjectOfIncident

/** The name of a kind of command to the access log. */
export type AccessCommandType = AccessCommand['type']

/** The codecs of these commands. */
export const accessCommands = [
  ...disclosureCommands,
  RotateSubjectKey,
  RequestSubjectExport,
  ProvideSubjectExport,
  RecordIncident,
  ContainIncident,
  ReportIncident,
  NotifySubjectOfIncident
] as const
