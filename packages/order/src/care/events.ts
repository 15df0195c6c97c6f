// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { Via } from '../carrier-intercept/enumerations.ts'
import { event } from '../event.ts'
import { TrackingStatus } from '../parcel/enumerations.ts'
import { Initiator } from '../values/actor.ts'
import { EnquiryId, MessageId, RemedyId, ResolutionId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Code, LongText, ShortText } from '../values/text.ts'

/** A step of the complaint ladder in China, from the carrier's own service to the small claims court. */
export const Rung = t.keyof(
  { CarrierService: null, PlatformSupport: null, PostalRegulator: null, ConsumerHotline: null, SmallClaims: null },
  'Rung'
)
export type Rung = t.TypeOf<typeof Rung>

/** Who says that the goods arrived. */
export const ReceiptBasis = t.keyof(
  { BuyerSaid: null, RecipientSaid: null, PlatformButton: null, PlatformAuto: null },
  'ReceiptBasis'
)

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

/** The question went one step up the complaint ladder. */
export const CarrierEnquiryEscalated = event('CarrierEnquiryEscalated', {
  enquiryId: EnquiryId,
  rung: Rung,
  reference: nullable(ShortText),
  dueAt: Instant
})
export interface CarrierEnquiryEscalated extends t.TypeOf<typeof CarrierEnquiryEscalated> {}

/** A problem with a parcel is solved. */
export const IssueResolved = event('IssueResolved', { issueId: IssueId, how: Code })
export interface IssueResolved extends t.TypeOf<typeof IssueResolved> {}

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

/** The buyer says that nothing arrived, whatever the scan says: an issue that is open until it is resolved. */
export const NonReceiptReported = event('NonReceiptReported', {
  issueId: IssueId,
  parcelId: ParcelId,
  by: Initiator,
  statement: nullable(personal(LongText)),
  trackingStatusThen: nullable(TrackingStatus)
})
export interface NonReceiptReported extends t.TypeOf<typeof NonReceiptReported> {}

/** The buyer has money back: for a way out or a remedy that was agreed, or for neither. */
export const RefundCompleted = event('RefundCompleted', {
  amount: Money,
  reference: ShortText,
  resolutionId: nullable(ResolutionId),
  remedyId: nullable(RemedyId)
})
export interface RefundCompleted extends t.TypeOf<typeof RefundCompleted> {}

/** What happens while a parcel is watched until it is received. */
export type CareEvent =
  | CarrierEnquiryOpened
  | CarrierEnquiryEscalated
  | IssueResolved
  | ReceiptEnquirySent
  | ReceiptConfirmed
  | NonReceiptReported
  | RefundCompleted

/** The codecs of this folder's events. */
export const careEvents = [
  CarrierEnquiryOpened,
  CarrierEnquiryEscalated,
  IssueResolved,
  ReceiptEnquirySent,
  ReceiptConfirmed,
  NonReceiptReported,
  RefundCompleted
] as const
