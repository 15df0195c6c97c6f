// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { PaymentProtection } from '../placement/order-line.ts'
import { Initiator } from '../values/actor.ts'
import { Duration } from '../values/duration.ts'
import { CaseId, MessageId } from '../values/identity.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Code } from '../values/text.ts'
import { LostGuarantee, Payer } from './enumerations.ts'
import { FlagCause } from './flag-cause.ts'
import { NoticeBasis } from './notice-basis.ts'

/** What the change of a moving parcel would cost was found out. */
export const ImpactAssessed = event('ImpactAssessed', {
  caseId: CaseId,
  parcelId: ParcelId,
  delay: Duration,
  fee: nullable(Money),
  payer: Payer,
  chance: Code,
  lostGuarantees: t.readonlyArray(LostGuarantee)
})
export interface ImpactAssessed extends t.TypeOf<typeof ImpactAssessed> {}

/** The buyer accepted what the change of a moving parcel costs. */
export const ImpactAccepted = event('ImpactAccepted', {
  caseId: CaseId,
  parcelId: ParcelId,
  by: Initiator,
  messageId: nullable(MessageId)
})
export interface ImpactAccepted extends t.TypeOf<typeof ImpactAccepted> {}

/** The seller accepted on record that the change voids a payment protection. */
export const ProtectionWaived = event('ProtectionWaived', { caseId: CaseId, scheme: PaymentProtection, by: Initiator })
export interface ProtectionWaived extends t.TypeOf<typeof ProtectionWaived> {}

/** The recipient, who is not the buyer, was told, or the buyer answered for him. */
export const RecipientNoticeGiven = event('RecipientNoticeGiven', {
  caseId: CaseId,
  basis: NoticeBasis,
  messageId: nullable(MessageId)
})
export interface RecipientNoticeGiven extends t.TypeOf<typeof RecipientNoticeGiven> {}

/** Fraud was suspected and reported. */
export const SuspectedFraudReported = event('SuspectedFraudReported', {
  caseId: nullable(CaseId),
  indicators: t.readonlyArray(Code),
  reportedTo: Code
})
export interface SuspectedFraudReported extends t.TypeOf<typeof SuspectedFraudReported> {}

/** The seller froze the address of the order. */
export const AddressLocked = event('AddressLocked', { ground: Code })
export interface AddressLocked extends t.TypeOf<typeof AddressLocked> {}

/** The seller freed the address of the order. */
export const AddressUnlocked = event('AddressUnlocked', { ground: Code })
export interface AddressUnlocked extends t.TypeOf<typeof AddressUnlocked> {}

/** Somebody is to look at the address once more; an incident asks for more proof until then. */
export const AddressFlaggedForReview = event('AddressFlaggedForReview', { cause: FlagCause, ref: nullable(Code) })
export interface AddressFlaggedForReview extends t.TypeOf<typeof AddressFlaggedForReview> {}

/** Somebody looked at the address once more. */
export const AddressReviewCleared = event('AddressReviewCleared', { cause: FlagCause, result: Code })
export interface AddressReviewCleared extends t.TypeOf<typeof AddressReviewCleared> {}

/** What happens before a confirmed change may take effect, and to the address as a whole. */
export type PreparationEvent =
  | ImpactAssessed
  | ImpactAccepted
  | ProtectionWaived
  | RecipientNoticeGiven
  | SuspectedFraudReported
  | AddressLocked
  | AddressUnlocked
  | AddressFlaggedForReview
  | AddressReviewCleared

/** The codecs of these events. */
export const preparationEvents = [
  ImpactAssessed,
  ImpactAccepted,
  ProtectionWaived,
  RecipientNoticeGiven,
  SuspectedFraudReported,
  AddressLocked,
  AddressUnlocked,
  AddressFlaggedForReview,
  AddressReviewCleared
] as const
