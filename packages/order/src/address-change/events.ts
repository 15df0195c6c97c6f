// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Initiator } from '../values/actor.ts'
import { DataSubject } from '../values/data-subject.ts'
import { ChangeField } from '../values/delivery-point.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { PostalAddress } from '../values/postal-address.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText } from '../values/text.ts'
import {
  ChangeReason,
  ChangeScope,
  ConfirmationMethod,
  ExpiryCause,
  RejectionReason,
  SupersedeCause
} from './enumerations.ts'
import { Requirement, RoutedTarget } from './requirement.ts'

const changedFields = t.readonlyArray(ChangeField)

/** Somebody wished to change the address of the order. */
export const AddressChangeRequested = event('AddressChangeRequested', {
  caseId: CaseId,
  proposal: Ordinal,
  initiator: Initiator,
  reason: ChangeReason,
  reasonText: nullable(personal(LongText)),
  scope: ChangeScope,
  address: PostalAddress,
  recipient: DataSubject,
  changedFields,
  urgent: t.boolean,
  baseVersion: Ordinal,
  messageId: nullable(MessageId),
  dueAt: Instant
})
export interface AddressChangeRequested extends t.TypeOf<typeof AddressChangeRequested> {}

/** The seller answered quickly: we are on it. */
export const RequestAcknowledged = event('RequestAcknowledged', { caseId: CaseId, messageId: nullable(MessageId) })
export interface RequestAcknowledged extends t.TypeOf<typeof RequestAcknowledged> {}

/** Nobody answered the request in time. */
export const ResponseOverdue = event('ResponseOverdue', { caseId: CaseId, dueAt: Instant })
export interface ResponseOverdue extends t.TypeOf<typeof ResponseOverdue> {}

/** The new address was repeated to the buyer, and he said that it is right: a new address version. */
export const NewAddressConfirmed = event('NewAddressConfirmed', {
  caseId: CaseId,
  proposal: Ordinal,
  version: Ordinal,
  address: PostalAddress,
  recipient: DataSubject,
  by: Initiator,
  method: ConfirmationMethod,
  messageId: nullable(MessageId),
  authorisedUntil: Instant
})
export interface NewAddressConfirmed extends t.TypeOf<typeof NewAddressConfirmed> {}

/** The way of the change was announced for each target, with what must be done first. */
export const AddressChangeRouted = event('AddressChangeRouted', {
  caseId: CaseId,
  version: Ordinal,
  plan: t.readonlyArray(RoutedTarget),
  requirements: t.readonlyArray(Requirement)
})
export interface AddressChangeRouted extends t.TypeOf<typeof AddressChangeRouted> {}

/** A wish was not granted. */
export const AddressChangeRejected = event('AddressChangeRejected', {
  caseId: CaseId,
  reason: RejectionReason,
  platformCode: nullable(Code),
  by: Initiator
})
export interface AddressChangeRejected extends t.TypeOf<typeof AddressChangeRejected> {}

/** The wish was taken back. */
export const AddressChangeWithdrawn = event('AddressChangeWithdrawn', {
  caseId: CaseId,
  by: Initiator,
  why: nullable(Code)
})
export interface AddressChangeWithdrawn extends t.TypeOf<typeof AddressChangeWithdrawn> {}

/** The case gave way to another change. */
export const AddressChangeSuperseded = event('AddressChangeSuperseded', {
  caseId: CaseId,
  byCaseId: nullable(CaseId),
  cause: SupersedeCause
})
export interface AddressChangeSuperseded extends t.TypeOf<typeof AddressChangeSuperseded> {}

/** The case ended by waiting. */
export const AddressChangeExpired = event('AddressChangeExpired', {
  caseId: CaseId,
  cause: ExpiryCause,
  dueAt: Instant
})
export interface AddressChangeExpired extends t.TypeOf<typeof AddressChangeExpired> {}

/** What happens to the wish itself, from the request to the confirmation or its end. */
export type WishEvent =
  | AddressChangeRequested
  | RequestAcknowledged
  | ResponseOverdue
  | NewAddressConfirmed
  | AddressChangeRouted
  | AddressChangeRejected
  | AddressChangeWithdrawn
  | AddressChangeSuperseded
  | AddressChangeExpired

/** The codecs of these events. */
export const wishEvents = [
  AddressChangeRequested,
  RequestAcknowledged,
  ResponseOverdue,
  NewAddressConfirmed,
  AddressChangeRouted,
  AddressChangeRejected,
  AddressChangeWithdrawn,
  AddressChangeSuperseded,
  AddressChangeExpired
] as const
