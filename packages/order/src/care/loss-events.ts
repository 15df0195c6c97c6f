// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Initiator } from '../values/actor.ts'
import { EvidenceRef } from '../values/evidence-ref.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Region } from '../values/region.ts'
import { Code, LongText } from '../values/text.ts'
import { DamageExtent, Fault, LossConfirmer } from './enumerations.ts'

const evidence = t.readonlyArray(EvidenceRef)

/** A parcel may be lost: an issue that is open until it is resolved. */
export const LossSuspected = event('LossSuspected', { issueId: IssueId, parcelId: ParcelId, grounds: Code })
export interface LossSuspected extends t.TypeOf<typeof LossSuspected> {}

/** A parcel is lost; `dueAt` is until when the carrier can be made to pay. */
export const LossConfirmed = event('LossConfirmed', {
  issueId: IssueId,
  parcelId: ParcelId,
  by: LossConfirmer,
  evidence,
  dueAt: Instant
})
export interface LossConfirmed extends t.TypeOf<typeof LossConfirmed> {}

/** A parcel that was missing has turned up. */
export const ParcelFound = event('ParcelFound', { parcelId: ParcelId, place: nullable(Region) })
export interface ParcelFound extends t.TypeOf<typeof ParcelFound> {}

/** Goods arrived damaged, somebody says: an issue that is open until it is resolved. What is said further belongs to the same issue. */
export const DamageReported = event('DamageReported', {
  issueId: IssueId,
  parcelId: ParcelId,
  by: Initiator,
  extent: DamageExtent,
  description: nullable(personal(LongText)),
  evidence
})
export interface DamageReported extends t.TypeOf<typeof DamageReported> {}

/** The goods are damaged so much, and so far as is known by whom; `dueAt` is until when the carrier can be made to pay, null where it need not. */
export const DamageConfirmed = event('DamageConfirmed', {
  issueId: IssueId,
  parcelId: ParcelId,
  extent: DamageExtent,
  fault: Fault,
  dueAt: nullable(Instant)
})
export interface DamageConfirmed extends t.TypeOf<typeof DamageConfirmed> {}

/** What happens to goods that do not arrive, or not whole. */
export type LossEvent = LossSuspected | LossConfirmed | ParcelFound | DamageReported | DamageConfirmed

/** The codecs of these events. */
export const lossEvents = [LossSuspected, LossConfirmed, ParcelFound, DamageReported, DamageConfirmed] as const
