// These names are the storage format: they are read for as long as an order is kept.
import * as t from 'io-ts'
import { event } from '../event.ts'
import { CarrierTime } from '../values/carrier-time.ts'
import { EvidenceRef } from '../values/evidence-ref.ts'
import { CaseId, InterceptId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { IssueId } from '../values/issue-id.ts'
import { ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { personal } from '../values/personal-codec.ts'
import { Ordinal } from '../values/quantity.ts'
import { Region } from '../values/region.ts'
import { SourceRef } from '../values/source-ref.ts'
import { LongText, ShortText } from '../values/text.ts'
import { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import { DeliveryMode, ExceptionKind, Nearness, TrackingStatus, TrackingSubStatus } from './enumerations.ts'

/** A carrier or tracking service reported a scan; `current` is false for late scans and for void labels. */
export const TrackingUpdated = event('TrackingUpdated', {
  parcelId: ParcelId,
  trackingNumber: TrackingNumber,
  carrier: CarrierName,
  source: SourceRef,
  rawCode: ShortText,
  text: nullable(personal(LongText)),
  status: TrackingStatus,
  subStatus: TrackingSubStatus,
  place: nullable(Region),
  eventTime: CarrierTime,
  expectedDelivery: nullable(Instant),
  current: t.boolean
})
export interface TrackingUpdated extends t.TypeOf<typeof TrackingUpdated> {}

/** The parcel was seen in the city of the address it should reach. */
export const OnCourseConfirmed = event('OnCourseConfirmed', {
  parcelId: ParcelId,
  version: Ordinal,
  place: Region
})
export interface OnCourseConfirmed extends t.TypeOf<typeof OnCourseConfirmed> {}

/** The parcel was seen in the city of another address than the one it should reach. */
export const OffCourseDetected = event('OffCourseDetected', {
  issueId: IssueId,
  parcelId: ParcelId,
  expectedVersion: Ordinal,
  place: Region
})
export interface OffCourseDetected extends t.TypeOf<typeof OffCourseDetected> {}

/** The parcel came near the old address while a change to a new one is wished. */
export const ParcelNearOldAddress = event('ParcelNearOldAddress', {
  parcelId: ParcelId,
  caseId: CaseId,
  oldVersion: Ordinal,
  nearness: Nearness
})
export interface ParcelNearOldAddress extends t.TypeOf<typeof ParcelNearOldAddress> {}

/** The carrier redirected the parcel and nobody had told us; where it goes is unknown. */
export const UnexpectedRedirectObserved = event('UnexpectedRedirectObserved', {
  issueId: IssueId,
  parcelId: ParcelId,
  rawCode: ShortText,
  place: nullable(Region)
})
export interface UnexpectedRedirectObserved extends t.TypeOf<typeof UnexpectedRedirectObserved> {}

/** The parcel was handed over; `matchesVersion` is known by region only, null where none or several versions match. */
export const ParcelDelivered = event('ParcelDelivered', {
  parcelId: ParcelId,
  mode: DeliveryMode,
  place: nullable(Region),
  matchesVersion: nullable(Ordinal),
  signer: nullable(personal(ShortText)),
  proof: t.readonlyArray(EvidenceRef),
  deliveredAt: CarrierTime
})
export interface ParcelDelivered extends t.TypeOf<typeof ParcelDelivered> {}

/** The carrier is now taking the parcel to another version. */
export const ParcelRerouted = event('ParcelRerouted', {
  parcelId: ParcelId,
  version: Ordinal,
  fromVersion: nullable(Ordinal),
  basis: t.keyof({ Intercept: null, BuyerConfirmed: null }),
  interceptId: nullable(InterceptId)
})
export interface ParcelRerouted extends t.TypeOf<typeof ParcelRerouted> {}

/** Something went wrong with a delivery: an issue that is open until it is resolved. */
export const DeliveryExceptionRaised = event('DeliveryExceptionRaised', {
  issueId: IssueId,
  parcelId: ParcelId,
  kind: ExceptionKind,
  subStatus: TrackingSubStatus,
  rawCode: ShortText
})
export interface DeliveryExceptionRaised extends t.TypeOf<typeof DeliveryExceptionRaised> {}

/** What happens to a parcel that the carrier has. */
export type JourneyEvent =
  | TrackingUpdated
  | OnCourseConfirmed
  | OffCourseDetected
  | ParcelNearOldAddress
  | UnexpectedRedirectObserved
  | ParcelDelivered
  | ParcelRerouted
  | DeliveryExceptionRaised

/** The codecs of these events. */
export const journeyEvents = [
  TrackingUpdated,
  OnCourseConfirmed,
  OffCourseDetected,
  ParcelNearOldAddress,
  UnexpectedRedirectObserved,
  ParcelDelivered,
  ParcelRerouted,
  DeliveryExceptionRaised
] as const
