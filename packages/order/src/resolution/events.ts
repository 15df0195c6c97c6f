// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { Payer } from '../address-change/enumerations.ts'
import { event } from '../event.ts'
import { PackedLines } from '../parcel/packed-lines.ts'
import { Initiator } from '../values/actor.ts'
import { Duration } from '../values/duration.ts'
import { CaseId, MessageId, RemedyId, ResolutionId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Money } from '../values/money.ts'
import { nullable } from '../values/nullable.ts'
import { Code } from '../values/text.ts'
import { Resolution, ResolutionOccasion } from './enumerations.ts'
import { type PickupEvent, pickupEvents } from './pickup-events.ts'

/** One option of an offer, with what it costs and how long it takes. */
export const ResolutionOption = t.readonly(
  t.strict({
    resolution: Resolution,
    delay: nullable(Duration),
    cost: nullable(Money),
    payer: nullable(Payer)
  }),
  'ResolutionOption'
)

/** The buyer was offered ways out. */
export const ResolutionOffered = event('ResolutionOffered', {
  resolutionId: ResolutionId,
  caseId: CaseId,
  parcelIds: t.readonlyArray(ParcelId),
  occasion: ResolutionOccasion,
  options: t.readonlyArray(ResolutionOption),
  dueAt: Instant
})
export interface ResolutionOffered extends t.TypeOf<typeof ResolutionOffered> {}

/** The buyer chose one of them. */
export const ResolutionAgreed = event('ResolutionAgreed', {
  resolutionId: ResolutionId,
  resolution: Resolution,
  by: Initiator,
  messageId: nullable(MessageId)
})
export interface ResolutionAgreed extends t.TypeOf<typeof ResolutionAgreed> {}

/** The buyer wanted none of them. */
export const ResolutionDeclined = event('ResolutionDeclined', {
  resolutionId: ResolutionId,
  by: Initiator,
  messageId: nullable(MessageId)
})
export interface ResolutionDeclined extends t.TypeOf<typeof ResolutionDeclined> {}

/** The buyer did not answer the offer in time. */
export const ResolutionExpired = event('ResolutionExpired', {
  resolutionId: ResolutionId,
  dueAt: Instant,
  fallback: nullable(Resolution)
})
export interface ResolutionExpired extends t.TypeOf<typeof ResolutionExpired> {}

/** What came back with a parcel is sent again as another one, as was agreed as a way out or a remedy. */
export const ReshipmentArranged = event('ReshipmentArranged', {
  fromParcelId: ParcelId,
  newParcelId: ParcelId,
  lines: PackedLines,
  resolutionId: nullable(ResolutionId),
  remedyId: nullable(RemedyId)
})
export interface ReshipmentArranged extends t.TypeOf<typeof ReshipmentArranged> {}

/** What was agreed is done. */
export const ResolutionCompleted = event('ResolutionCompleted', { resolutionId: ResolutionId, why: nullable(Code) })
export interface ResolutionCompleted extends t.TypeOf<typeof ResolutionCompleted> {}

/** What was agreed could not be done; offer anew. */
export const ResolutionFailed = event('ResolutionFailed', { resolutionId: ResolutionId, why: nullable(Code) })
export interface ResolutionFailed extends t.TypeOf<typeof ResolutionFailed> {}

/** What happens to a way out. */
export type ResolutionEvent =
  | ResolutionOffered
  | ResolutionAgreed
  | ResolutionDeclined
  | ResolutionExpired
  | ReshipmentArranged
  | ResolutionCompleted
  | ResolutionFailed
  | PickupEvent

/** The codecs of this folder's events. */
export const resolutionEvents = [
  ResolutionOffered,
  ResolutionAgreed,
  ResolutionDeclined,
  ResolutionExpired,
  ReshipmentArranged,
  ResolutionCompleted,
  ResolutionFailed,
  ...pickupEvents
] as const
