// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Initiator } from '../values/actor.ts'
import { ClaimId, MessageId, RemedyId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Code, ShortText } from '../values/text.ts'
import { Remedy } from './enumerations.ts'

/** One option of what may make good a problem, with its amount where it has one. */
export const RemedyOption = t.readonly(t.strict({ remedy: Remedy, amount: nullable(Money) }), 'RemedyOption')
export interface RemedyOption extends t.TypeOf<typeof RemedyOption> {}

/** The buyer was offered what may make good a problem; `dueAt` is until when an answer is hoped for. */
export const RemedyProposed = event('RemedyProposed', {
  remedyId: RemedyId,
  parcelIds: t.readonlyArray(ParcelId),
  options: t.readonlyArray(RemedyOption),
  dueAt: Instant
})
export interface RemedyProposed extends t.TypeOf<typeof RemedyProposed> {}

/** The buyer chose one of them. */
export const RemedyAgreed = event('RemedyAgreed', {
  remedyId: RemedyId,
  remedy: Remedy,
  amount: nullable(Money),
  by: Initiator,
  messageId: nullable(MessageId)
})
export interface RemedyAgreed extends t.TypeOf<typeof RemedyAgreed> {}

/** The buyer wants none of them; offer anew. */
export const RemedyDeclined = event('RemedyDeclined', { remedyId: RemedyId, by: Initiator })
export interface RemedyDeclined extends t.TypeOf<typeof RemedyDeclined> {}

/** What was agreed is done. */
export const RemedyCompleted = event('RemedyCompleted', { remedyId: RemedyId, reference: nullable(ShortText) })
export interface RemedyCompleted extends t.TypeOf<typeof RemedyCompleted> {}

/** The carrier was asked to pay for what it lost or damaged. */
export const CarrierClaimFiled = event('CarrierClaimFiled', {
  claimId: ClaimId,
  parcelId: ParcelId,
  amount: Money,
  insured: t.boolean,
  reference: nullable(ShortText)
})
export interface CarrierClaimFiled extends t.TypeOf<typeof CarrierClaimFiled> {}

/** The carrier pays. */
export const CarrierClaimPaid = event('CarrierClaimPaid', { claimId: ClaimId, amount: Money })
export interface CarrierClaimPaid extends t.TypeOf<typeof CarrierClaimPaid> {}

/** The carrier does not pay. */
export const CarrierClaimDenied = event('CarrierClaimDenied', { claimId: ClaimId, reason: nullable(Code) })
export interface CarrierClaimDenied extends t.TypeOf<typeof CarrierClaimDenied> {}

/** Nobody asked the carrier to pay while it could still be made to. */
export const ClaimDeadlineMissed = event('ClaimDeadlineMissed', { parcelId: ParcelId, dueAt: Instant })
export interface ClaimDeadlineMissed extends t.TypeOf<typeof ClaimDeadlineMissed> {}

/** What is done to make good a problem, and to have the carrier pay for it. */
export type RemedyEvent =
  | RemedyProposed
  | RemedyAgreed
  | RemedyDeclined
  | RemedyCompleted
  | CarrierClaimFiled
  | CarrierClaimPaid
  | CarrierClaimDenied
  | ClaimDeadlineMissed

/** The codecs of these events. */
export const remedyEvents = [
  RemedyProposed,
  RemedyAgreed,
  RemedyDeclined,
  RemedyCompleted,
  CarrierClaimFiled,
  CarrierClaimPaid,
  CarrierClaimDenied,
  ClaimDeadlineMissed
] as const
