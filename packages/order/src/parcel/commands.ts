import * as t from 'io-ts'
import { command, fact } from '../command.ts'
import { CarrierTime } from '../values/carrier-time.ts'
import { Instant } from '../values/instant.ts'
import { LineId, ParcelId } from '../values/local-name.ts'
import { Ordinal, Quantity } from '../values/quantity.ts'
import { Country, Division } from '../values/region.ts'
import { Code, LongText, ShortText } from '../values/text.ts'
import { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import { DeliveryMode, TrackingStatus, TrackingSubStatus } from './enumerations.ts'
import { LabelOptions, PlatformCheck } from './label.ts'

/** Put goods of the order together as one parcel. */
export const PlanParcel = command(
  'PlanParcel',
  {
    parcelId: ParcelId,
    lines: t.readonlyArray(t.readonly(t.strict({ lineId: LineId, quantity: Quantity })))
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

/** Hand a labelled parcel over to the carrier. */
export const ShipParcel = command(
  'ShipParcel',
  { parcelId: ParcelId, trackingNumber: TrackingNumber, expectedVersion: Ordinal, shippedAt: Instant },
  { platformCheck: PlatformCheck }
)
export type ShipParcel = t.TypeOf<typeof ShipParcel>

const Place = t.readonly(
  t.exact(t.intersection([t.type({ country: Country }), t.partial({ province: Division, city: Division })])),
  'Place'
)

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

/** What may be asked of a parcel. */
export type ParcelCommand = PlanParcel | PrintLabel | VoidLabel | ShipParcel | RecordTracking

/** The codecs of this folder's commands. */
export const parcelCommands = [PlanParcel, PrintLabel, VoidLabel, ShipParcel, RecordTracking] as const
