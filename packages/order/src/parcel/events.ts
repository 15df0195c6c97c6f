// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code } from '../values/text.ts'
import { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import { ReturnCondition } from './enumerations.ts'
import { LabelOptions } from './label.ts'
import { PackedLines } from './packed-lines.ts'

/** Goods of the order were put together as one parcel. */
export const ParcelPlanned = event('ParcelPlanned', {
  parcelId: ParcelId,
  lines: PackedLines
})
export interface ParcelPlanned extends t.TypeOf<typeof ParcelPlanned> {}

/** A label was printed with one address version on it. */
export const LabelPrinted = event('LabelPrinted', {
  parcelId: ParcelId,
  carrier: CarrierName,
  account: t.keyof({ Own: null, Platform: null }),
  trackingNumber: TrackingNumber,
  version: Ordinal,
  options: LabelOptions
})
export interface LabelPrinted extends t.TypeOf<typeof LabelPrinted> {}

/** A printed label was made void before the parcel left. */
export const LabelVoided = event('LabelVoided', {
  parcelId: ParcelId,
  trackingNumber: TrackingNumber,
  version: Ordinal,
  why: Code
})
export interface LabelVoided extends t.TypeOf<typeof LabelVoided> {}

/** The carrier took the parcel, on our word (Commanded) or as a scan showed (Observed); `stale` when the label's version is not the ordered one. */
export const ParcelShipped = event('ParcelShipped', {
  parcelId: ParcelId,
  trackingNumber: TrackingNumber,
  version: Ordinal,
  stale: t.boolean,
  basis: t.keyof({ Commanded: null, Observed: null }),
  shippedAt: nullable(Instant)
})
export interface ParcelShipped extends t.TypeOf<typeof ParcelShipped> {}

/** The carrier, or the next carrier, gave the parcel another number than the one on its label. */
export const TrackingNumberReplaced = event('TrackingNumberReplaced', {
  parcelId: ParcelId,
  oldNumber: TrackingNumber,
  newNumber: TrackingNumber,
  carrier: CarrierName
})
export interface TrackingNumberReplaced extends t.TypeOf<typeof TrackingNumberReplaced> {}

/** The parcel came back to the seller. */
export const ReturnReceived = event('ReturnReceived', {
  parcelId: ParcelId,
  condition: ReturnCondition,
  receivedAt: Instant
})
export interface ReturnReceived extends t.TypeOf<typeof ReturnReceived> {}

/** The parcel was given up before it left: its goods are free for another one. */
export const ParcelCancelled = event('ParcelCancelled', { parcelId: ParcelId, why: Code })
export interface ParcelCancelled extends t.TypeOf<typeof ParcelCancelled> {}

/** What is done with a parcel by those who send it. */
export type ParcelEvent =
  | ParcelPlanned
  | LabelPrinted
  | LabelVoided
  | TrackingNumberReplaced
  | ParcelShipped
  | ReturnReceived
  | ParcelCancelled

/** The codecs of these events. */
export const parcelEvents = [
  ParcelPlanned,
  LabelPrinted,
  LabelVoided,
  TrackingNumberReplaced,
  ParcelShipped,
  ReturnReceived,
  ParcelCancelled
] as const
