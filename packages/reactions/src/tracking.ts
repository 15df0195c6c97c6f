import type { CarrierName, OrderId, ParcelId, RecordTracking, TrackingNumber } from '@readdress/order'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { PartnerFailure } from './partner-failure.ts'

/** A parcel on its way, as a tracker knows it. */
export interface TrackedParcel {
  readonly orderId: OrderId
  readonly parcelId: ParcelId
  readonly trackingNumber: TrackingNumber
  readonly carrier: CarrierName
}

/** One scan of a parcel: a fact of which only the order is not said. Its source tells it from every other one, and is the same whenever it is told. */
export type ToldScan = Omit<RecordTracking, 'orderId' | 'commandId'>

/** The port to whoever knows where parcels are, for those who do not push it. Asked every few hours; one who wants to be asked less often says so by `retryAfter`. */
export interface Tracking {
  /** All scans that are known of the parcel, or those since it was asked last, the oldest first. */
  readonly scansOf: (parcel: TrackedParcel, signal: AbortSignal) => TaskEither<PartnerFailure, ReadonlyArray<ToldScan>>
}
