// These names are the storage format: they are read for as long as an order is kept.
import type * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { event } from '../event.ts'
import { CaseId, InterceptId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import { InterceptAction, InterceptReason, Via } from './enumerations.ts'

/** The carrier was told what to do with a moving parcel. Told is not done: the routed address does not change by it. */
export const CarrierNotified = event('CarrierNotified', {
  interceptId: InterceptId,
  parcelId: ParcelId,
  caseId: nullable(CaseId),
  attempt: Ordinal,
  carrier: CarrierName,
  trackingNumber: TrackingNumber,
  action: InterceptAction,
  toVersion: nullable(Ordinal),
  via: Via,
  explanation: nullable(personal(LongText)),
  feeQuoted: nullable(Money),
  payer: nullable(Payer),
  dueAt: Instant
})
export interface CarrierNotified extends t.TypeOf<typeof CarrierNotified> {}

/** The carrier could not be reached; ask again. */
export const CarrierNotReached = event('CarrierNotReached', { interceptId: InterceptId, attempt: Ordinal, cause: Code })
export interface CarrierNotReached extends t.TypeOf<typeof CarrierNotReached> {}

const progress = { interceptId: InterceptId, carrierReference: nullable(ShortText), rawCode: ShortText }

/** The carrier will try. */
export const InterceptAccepted = event('InterceptAccepted', progress)
export interface InterceptAccepted extends t.TypeOf<typeof InterceptAccepted> {}

/** The carrier is at it. */
export const InterceptProgressed = event('InterceptProgressed', progress)
export interface InterceptProgressed extends t.TypeOf<typeof InterceptProgressed> {}

/** The carrier will not do it. */
export const InterceptRefused = event('InterceptRefused', {
  interceptId: InterceptId,
  reason: InterceptReason,
  rawCode: ShortText
})
export interface InterceptRefused extends t.TypeOf<typeof InterceptRefused> {}

/** The carrier did what it was asked. */
export const InterceptSucceeded = event('InterceptSucceeded', {
  interceptId: InterceptId,
  parcelId: ParcelId,
  action: InterceptAction,
  toVersion: nullable(Ordinal),
  rawCode: ShortText
})
export interface InterceptSucceeded extends t.TypeOf<typeof InterceptSucceeded> {}

/** The carrier tried and could not, or did something else (`achieved`). */
export const InterceptFailed = event('InterceptFailed', {
  interceptId: InterceptId,
  parcelId: ParcelId,
  reason: InterceptReason,
  achieved: nullable(InterceptAction),
  rawCode: ShortText
})
export interface InterceptFailed extends t.TypeOf<typeof InterceptFailed> {}

/** The carrier did not answer in time; a later answer is still taken. */
export const InterceptTimedOut = event('InterceptTimedOut', { interceptId: InterceptId, dueAt: Instant })
export interface InterceptTimedOut extends t.TypeOf<typeof InterceptTimedOut> {}

/** The carrier was asked to drop the instruction. */
export const InterceptCancelRequested = event('InterceptCancelRequested', { interceptId: InterceptId, why: Code })
export interface InterceptCancelRequested extends t.TypeOf<typeof InterceptCancelRequested> {}

/** The carrier dropped the instruction. */
export const InterceptCancelled = event('InterceptCancelled', { interceptId: InterceptId, why: nullable(Code) })
export interface InterceptCancelled extends t.TypeOf<typeof InterceptCancelled> {}

/** The carrier goes on with the instruction. */
export const InterceptCancelRefused = event('InterceptCancelRefused', { interceptId: InterceptId, why: nullable(Code) })
export interface InterceptCancelRefused extends t.TypeOf<typeof InterceptCancelRefused> {}

/** The carrier's fee for the instruction is due. */
export const CarrierFeeBooked = event('CarrierFeeBooked', {
  interceptId: InterceptId,
  fee: Money,
  payer: nullable(Payer)
})
export interface CarrierFeeBooked extends t.TypeOf<typeof CarrierFeeBooked> {}

/** What happens to an instruction to a carrier. */
export type CarrierInterceptEvent =
  | CarrierNotified
  | CarrierNotReached
  | InterceptAccepted
  | InterceptProgressed
  | InterceptRefused
  | InterceptSucceeded
  | InterceptFailed
  | InterceptTimedOut
  | InterceptCancelRequested
  | InterceptCancelled
  | InterceptCancelRefused
  | CarrierFeeBooked

/** The codecs of this folder's events. */
export const carrierInterceptEvents = [
  CarrierNotified,
  CarrierNotReached,
  InterceptAccepted,
  InterceptProgressed,
  InterceptRefused,
  InterceptSucceeded,
  InterceptFailed,
  InterceptTimedOut,
  InterceptCancelRequested,
  InterceptCancelled,
  InterceptCancelRefused,
  CarrierFeeBooked
] as const
