import type { LineId, ParcelId } from '../values/local-name.ts'
import type { Region } from '../values/region.ts'
import type { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import type { DeliveryMode, Nearness, Stage, TrackingStatus } from './enumerations.ts'

/** The printed waybill of a parcel. */
export interface Label {
  readonly trackingNumber: TrackingNumber
  readonly carrier: CarrierName
  readonly account: 'Own' | 'Platform'
  readonly version: number
  readonly redirectBarred: boolean
}

/** Where the carrier is taking the parcel: a version, or nobody here knows. */
export type Routed = { readonly version: number } | 'Unknown'

/** What is remembered of every parcel. */
export interface ParcelFile {
  readonly parcelId: ParcelId
  readonly lines: ReadonlyArray<{ readonly lineId: LineId; readonly quantity: number }>
  /** Every number that was ever printed for it, the newest last. */
  readonly trackingNumbers: ReadonlyArray<string>
  readonly issues: ReadonlyArray<{ readonly issueId: string; readonly open: boolean }>
}

/** What the newest scan of a label says. */
export interface Scanned {
  readonly stage: Stage
  readonly trackingStatus: TrackingStatus | null
  /** In milliseconds of the carrier's time; null before the first scan. */
  readonly scannedAt: number | null
}

/** A parcel that the carrier has. */
export interface Moving extends Scanned {
  readonly label: Label
  readonly routed: Routed
  readonly onCourseFor: number | null
  readonly nearness: ReadonlyArray<Nearness>
}

/** One physical unit with its own label, stage and route. */
export type Parcel = ParcelFile &
  (
    | { readonly status: 'Planned' }
    /** A carrier may scan a label before anybody says that the parcel has left. */
    | { readonly status: 'Labelled'; readonly label: Label; readonly firstScan: Scanned }
    | ({ readonly status: 'Shipped' } & Moving)
    | ({
        readonly status: 'Delivered'
        readonly mode: DeliveryMode
        readonly place: Region | null
        readonly matchesVersion: number | null
      } & Moving)
  )

/** What must be remembered to decide about parcels. */
export interface ParcelState {
  readonly parcels: ReadonlyArray<Parcel>
}

/** The parcel of an id. */
export const parcelOf = (state: ParcelState, parcelId: ParcelId): Parcel | undefined =>
  state.parcels.find((one) => one.parcelId === parcelId)

/** The parcel that a tracking number was ever printed for. */
export const parcelTracked = (state: ParcelState, trackingNumber: string): Parcel | undefined =>
  state.parcels.find((one) => one.trackingNumbers.includes(trackingNumber))

/** The id of the next issue of a kind with a parcel: kind, parcel, ordinal. */
export const nextIssueId = (parcel: Parcel, kind: string): string => {
  const before = parcel.issues.filter(({ issueId }) => issueId.startsWith(`${kind}:`)).length
  return `${kind}:${parcel.parcelId}:${before + 1}`
}
