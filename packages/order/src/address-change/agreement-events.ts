// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Ordinal } from '../values/quantity.ts'
import { ShortText } from '../values/text.ts'
import { ApprovalKind, OnSilence } from './enumerations.ts'
import { FreightDirection, FreightOutcome } from './freight.ts'

/** The yes of merchant, platform, warehouse or a second operator was asked for. */
export const ApprovalRequested = event('ApprovalRequested', {
  caseId: CaseId,
  kind: ApprovalKind,
  dueAt: Instant,
  onSilence: OnSilence
})
export interface ApprovalRequested extends t.TypeOf<typeof ApprovalRequested> {}

/** The yes was given, or came by silence. */
export const AddressChangeApproved = event('AddressChangeApproved', {
  caseId: CaseId,
  kind: ApprovalKind,
  basis: t.keyof({ Explicit: null, Silence: null })
})
export interface AddressChangeApproved extends t.TypeOf<typeof AddressChangeApproved> {}

/** The buyer was asked to say yes to a change that he did not enter on the platform himself. */
export const ConsentRequested = event('ConsentRequested', {
  caseId: CaseId,
  proposal: Ordinal,
  dueAt: Instant,
  onSilence: OnSilence
})
export interface ConsentRequested extends t.TypeOf<typeof ConsentRequested> {}

/** The buyer said yes to the change. */
export const ConsentGiven = event('ConsentGiven', { caseId: CaseId, proposal: Ordinal, messageId: nullable(MessageId) })
export interface ConsentGiven extends t.TypeOf<typeof ConsentGiven> {}

/** What sending to the new address costs was compared with the old one; no difference where it cannot be sent there. */
export const FreightChecked = event('FreightChecked', {
  caseId: CaseId,
  outcome: FreightOutcome,
  difference: nullable(Money)
})
export interface FreightChecked extends t.TypeOf<typeof FreightChecked> {}

/** The difference in freight was paid or refunded. */
export const FreightDifferenceSettled = event('FreightDifferenceSettled', {
  caseId: CaseId,
  amount: Money,
  direction: FreightDirection,
  reference: nullable(ShortText)
})
export interface FreightDifferenceSettled extends t.TypeOf<typeof FreightDifferenceSettled> {}

/** What others agree to before a confirmed change may take effect. */
export type AgreementEvent =
  | ApprovalRequested
  | AddressChangeApproved
  | ConsentRequested
  | ConsentGiven
  | FreightChecked
  | FreightDifferenceSettled

/** The codecs of these events. */
export const agreementEvents = [
  ApprovalRequested,
  AddressChangeApproved,
  ConsentRequested,
  ConsentGiven,
  FreightChecked,
  FreightDifferenceSettled
] as const
