// These names are the storage format: they are read for as long as an order is kept.
import type * as t from 'io-ts'
import { Via } from '../carrier-intercept/enumerations.ts'
import { event } from '../event.ts'
import { EnquiryId, MessageId, RemedyId, ResolutionId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { EnquiryCause, ReceiptBasis, Rung } from './enumerations.ts'

/** The carrier was asked a question that has a cause as its answer. */
export const CarrierEnquiryOpened = event('CarrierEnquiryOpened', {
  enquiryId: EnquiryId,
  parcelId: ParcelId,
  issueId: nullable(IssueId),
  question: Code,
  via: Via,
  rung: Rung,
  dueAt: Instant
})
export interface CarrierEnquiryOpened extends t.TypeOf<typeof CarrierEnquiryOpened> {}

/** The carrier gave a cause. It may do so more than once: the last one counts. */
export const CarrierEnquiryAnswered = event('CarrierEnquiryAnswered', {
  enquiryId: EnquiryId,
  cause: EnquiryCause,
  answer: nullable(personal(LongText))
})
export interface CarrierEnquiryAnswered extends t.TypeOf<typeof CarrierEnquiryAnswered> {}

/** The carrier did not answer in time. */
export const CarrierEnquiryOverdue = event('CarrierEnquiryOverdue', { enquiryId: EnquiryId, dueAt: Instant })
export interface CarrierEnquiryOverdue extends t.TypeOf<typeof CarrierEnquiryOverdue> {}

/** The question went one step up the complaint ladder. */
export const CarrierEnquiryEscalated = event('CarrierEnquiryEscalated', {
  enquiryId: EnquiryId,
  rung: Rung,
  reference: nullable(ShortText),
  dueAt: Instant
})
export interface CarrierEnquiryEscalated extends t.TypeOf<typeof CarrierEnquiryEscalated> {}

/** The buyer was asked whether the goods arrived. */
export const ReceiptEnquirySent = event('ReceiptEnquirySent', {
  parcelId: ParcelId,
  messageId: nullable(MessageId),
  dueAt: Instant
})
export interface ReceiptEnquirySent extends t.TypeOf<typeof ReceiptEnquirySent> {}

/** The goods arrived, somebody says. */
export const ReceiptConfirmed = event('ReceiptConfirmed', { parcelId: ParcelId, basis: ReceiptBasis })
export interface ReceiptConfirmed extends t.TypeOf<typeof ReceiptConfirmed> {}

/** Nobody answered in time whether the goods arrived. */
export const ReceiptUnanswered = event('ReceiptUnanswered', { parcelId: ParcelId, dueAt: Instant })
export interface ReceiptUnanswered extends t.TypeOf<typeof ReceiptUnanswered> {}

/** The buyer has money back: for a way out or a remedy that was agreed, or for neither. */
export const RefundCompleted = event('RefundCompleted', {
  amount: Money,
  reference: ShortText,
  resolutionId: nullable(ResolutionId),
  remedyId: nullable(RemedyId)
})
export interface RefundCompleted extends t.TypeOf<typeof RefundCompleted> {}

/** What carriers and buyers are asked while a parcel is watched until it is received, and what they answer. */
export type CareEvent =
  | CarrierEnquiryOpened
  | CarrierEnquiryAnswered
  | CarrierEnquiryOverdue
  | CarrierEnquiryEscalated
  | ReceiptEnquirySent
  | ReceiptConfirmed
  | ReceiptUnanswered
  | RefundCompleted

/** The codecs of these events. */
export const careEvents = [
  CarrierEnquiryOpened,
  CarrierEnquiryAnswered,
  CarrierEnquiryOverdue,
  CarrierEnquiryEscalated,
  ReceiptEnquirySent,
  ReceiptConfirmed,
  ReceiptUnanswered,
  RefundCompleted
] as const
