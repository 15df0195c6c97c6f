// These names are the storage format: they are read for as long as access to personal data must be proven. None holds a personal value.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { KeyId } from '../key-id.ts'
import { Code, Count, OrderId, Sha256, Uuid } from '../values/code.ts'
import { DataSubject } from '../values/data-subject.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { DisclosureError } from './disclosure-error.ts'
import { AccessPurpose, IncidentKind } from './enumerations.ts'

const request = {
  requestId: Uuid,
  orderId: OrderId,
  subject: DataSubject,
  fields: t.readonlyArray(Code),
  purpose: AccessPurpose,
  legalBasis: Code,
  receiver: Code,
  caseId: nullable(Code)
}

/** Fields of a person's data may now be shown. It stands here before they are. */
export const PersonalDataDisclosed = event('PersonalDataDisclosed', request)
export interface PersonalDataDisclosed extends t.TypeOf<typeof PersonalDataDisclosed> {}

/** Fields of a person's data were asked for, and not shown. */
export const DisclosureRefused = event('DisclosureRefused', { ...request, error: DisclosureError })
export interface DisclosureRefused extends t.TypeOf<typeof DisclosureRefused> {}

/** What was to be shown could not be opened: nobody saw it. */
export const PersonalDataDisclosureFailed = event('PersonalDataDisclosureFailed', { requestId: Uuid, why: Code })
export interface PersonalDataDisclosureFailed extends t.TypeOf<typeof PersonalDataDisclosureFailed> {}

/** A person's values in an order are sealed under another key from now on. */
export const SubjectKeyRotated = event('SubjectKeyRotated', {
  orderId: OrderId,
  subject: DataSubject,
  newKeyId: KeyId,
  why: Code
})
export interface SubjectKeyRotated extends t.TypeOf<typeof SubjectKeyRotated> {}

/** Somebody asked for everything about one person, in so many orders: which they are stands nowhere. Version 1 did not tell how many: null. */
export const SubjectExportRequested = event('SubjectExportRequested', {
  exportId: Uuid,
  by: Code,
  dueAt: Instant,
  knownOrders: nullable(Count)
})
export interface SubjectExportRequested extends t.TypeOf<typeof SubjectExportRequested> {}

/** It was handed over. */
export const SubjectExportProvided = event('SubjectExportProvided', { exportId: Uuid, exportSha256: Sha256 })
export interface SubjectExportProvided extends t.TypeOf<typeof SubjectExportProvided> {}

/** Something happened to personal data that should not have. */
export const PersonalDataIncidentRecorded = event('PersonalDataIncidentRecorded', {
  incidentId: Uuid,
  kind: IncidentKind,
  count: Count,
  orderIds: t.readonlyArray(OrderId),
  discoveredAt: Instant
})
export interface PersonalDataIncidentRecorded extends t.TypeOf<typeof PersonalDataIncidentRecorded> {}

/** Something was done against an incident. */
export const IncidentContained = event('IncidentContained', { incidentId: Uuid, measures: t.readonlyArray(Code) })
export interface IncidentContained extends t.TypeOf<typeof IncidentContained> {}

/** An incident was reported to an authority. */
export const IncidentReported = event('IncidentReported', { incidentId: Uuid, authority: Code, reference: Code })
export interface IncidentReported extends t.TypeOf<typeof IncidentReported> {}

/** A person was told of an incident. */
export const SubjectNotifiedOfIncident = event('SubjectNotifiedOfIncident', {
  incidentId: Uuid,
  orderId: OrderId,
  subject: DataSubject,
  channel: Code
})
export interface SubjectNotifiedOfIncident extends t.TypeOf<typeof SubjectNotifiedOfIncident> {}

/** Everything that can stand in the access log of a day. */
export type AccessEvent =
  | PersonalDataDisclosed
  | DisclosureRefused
  | PersonalDataDisclosureFailed
  | SubjectKeyRotated
  | SubjectExportRequested
  | SubjectExportProvided
  | PersonalDataIncidentRecorded
  | IncidentContained
  | IncidentReported
  | SubjectNotifiedOfIncident

/** The codecs of these events. */
export const accessEvents = [
  PersonalDataDisclosed,
  DisclosureRefused,
  PersonalDataDisclosureFailed,
  SubjectKeyRotated,
  SubjectExportRequested,
  SubjectExportProvided,
  PersonalDataIncidentRecorded,
  IncidentContained,
  IncidentReported,
  SubjectNotifiedOfIncident
] as const

/** The codec of any event of the access log. */
export const AccessEvent: t.Type<AccessEvent, unknown> = t.union([...accessEvents], 'AccessEvent')
