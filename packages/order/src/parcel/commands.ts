import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { CarrierTime } from '../values/carrier-time.ts'
import { Instant } from '../values/instant.ts'
import { ParcelId } from '../values/local-name.ts'
import { Place } from '../values/place.ts'
import { Ordinal } from '../values/quantity.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import { DeliveryMode, ReturnCondition, TrackingStatus, TrackingSubStatus } from './enumerations.ts'
import { type FulfilmentCommand, fulfilmentCommands } from './fulfilment-commands.ts'
import { LabelOptions, PlatformCheck } from './label.ts'
import { PackedLines } from './packed-lines.ts'

/** Put goods of the order together as one parcel. */
export const PlanParcel = command(
  'PlanParcel',
  {
    parcelId: ParcelId,
    lines: PackedLines
  },
  {}
)
export type PlanParcel = t.TypeOf<typeof PlanParcel>

/** Print a label with the address version that the operator saw. */
export const PrintLabel = command(
  'PrintLabel',
  {
    parcelId: ParcelId,
    carrier: CarrierName,
    account: t.keyof({ Own: null, Platform: null }),
    trackingNumber: TrackingNumber,
    expectedVersion: Ordinal
  },
  { options: LabelOptions, platformCheck: PlatformCheck }
)
export type PrintLabel = t.TypeOf<typeof PrintLabel>

/** Make a printed label void before the parcel leaves. */
export const VoidLabel = command('VoidLabel', { parcelId: ParcelId, trackingNumber: TrackingNumber, why: Code }, {})
export type VoidLabel = t.TypeOf<typeof VoidLabel>

/** Take over the number that the carrier, or the next carrier, has given a parcel instead of the one on its label. */
export const ReplaceTrackingNumber = command(
  'ReplaceTrackingNumber',
  { parcelId: ParcelId, oldNumber: TrackingNumber, newNumber: TrackingNumber, carrier: CarrierName },
  {}
)
export type ReplaceTrackingNumber = t.TypeOf<typeof ReplaceTrackingNumber>

/** Hand a labelled parcel over to the carrier. */
export const ShipParcel = command(
  'ShipParcel',
  { parcelId: ParcelId, trackingNumber: TrackingNumber, expectedVersion: Ordinal, shippedAt: Instant },
  { platformCheck: PlatformCheck }
)
export type ShipParcel = t.TypeOf<typeof ShipParcel>

/** Take in one scan of a carrier or tracking service. */
export const RecordTracking = fact(
  'RecordTracking',
  {
    trackingNumber: TrackingNumber,
    carrier: CarrierName,
    rawCode: ShortText,
    status: TrackingStatus,
    subStatus: TrackingSubStatus,
    eventTime: CarrierTime
  },
  {
    text: LongText,
    place: Place,
    expectedDelivery: Instant,
    signer: ShortText,
    deliveryMode: DeliveryMode
  }
)
export type RecordTracking = t.TypeOf<typeof RecordTracking>

/** Take in a parcel that came back. */
export const ReceiveReturn = command(
  'ReceiveReturn',
  { parcelId: ParcelId, condition: ReturnCondition, receivedAt: Instant },
  {}
)
export type ReceiveReturn = t.TypeOf<typeof ReceiveReturn>

/** Give a parcel up before it leaves: its goods are free for another one. */
export const CancelParcel = command('CancelParcel', { parcelId: ParcelId, why: Code }, {})
export type CancelParcel = t.TypeOf<typeof CancelParcel>

/** What may be asked of a parcel. */
export type ParcelCommand =
  | PlanParcel
  | FulfilmentCommand
  | PrintLabel
  | VoidLabel
  | ReplaceTrackingNumber
  | ShipParcel
  | RecordTracking
  | ReceiveReturn
  | CancelParcel

/** The codecs of this folder's commands. */
export const parcelCommands = [
  PlanParcel,
  ...fulfilmentCommands,
  PrintLabel,
  VoidLabel,
  ReplaceTrackingNumber,
  ShipParcel,
  RecordTracking,
  ReceiveReturn,
  CancelParcel
] as const
