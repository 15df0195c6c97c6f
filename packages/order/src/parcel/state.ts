import * as t from 'io-ts'
import { CaseId } from '../values/identity.ts'
import { Instant } from '../values/instant.ts'
import { LineId, ParcelId } from '../values/local-name.ts'
import { nullable } from '../values/nullable.ts'
import { Region } from '../values/region.ts'
import { CarrierName, TrackingNumber } from '../values/tracking-number.ts'
import { DeliveryMode, FulfilmentStage, Nearness, Stage, TrackingStatus } from './enumerations.ts'
import { Issue } from './issue.ts'

/** The printed waybill of a parcel. */
export const Label = t.readonly(
  t.strict({
    trackingNumber: TrackingNumber,
    carrier: CarrierName,
    account: t.keyof({ Own: null, Platform: null }),
    version: t.number,
    redirectBarred: t.boolean,
    printedAt: Instant,
    /** The numbers that it had before a carrier gave it another one. */
    formerNumbers: t.readonlyArray(TrackingNumber)
  }),
  'Label'
)
export interface Label extends t.TypeOf<typeof Label> {}

/** Where the carrier is taking the parcel: a version, or nobody here knows. */
export const Routed = t.union([t.readonly(t.strict({ version: t.number })), t.literal('Unknown')], 'Routed')
export type Routed = t.TypeOf<typeof Routed>

/** Whether the warehouse was asked to stop a parcel, and what it answered; `since` is when that was said. */
export const Hold = t.readonly(
  t.strict({
    status: t.keyof({ Requested: null, Held: null, Refused: null }),
    caseId: CaseId,
    dueAt: Instant,
    since: Instant
  }),
  'Hold'
)
export interface Hold extends t.TypeOf<typeof Hold> {}

/** What is remembered of every parcel. */
export const ParcelFile = t.readonly(
  t.strict({
    parcelId: ParcelId,
    lines: t.readonlyArray(t.readonly(t.strict({ lineId: LineId, quantity: t.number }))),
    /** The parcel that its goods came back with, where they are sent again. */
    reshipmentOf: nullable(ParcelId),
    /** Every number that was ever printed for it, the newest last. */
    trackingNumbers: t.readonlyArray(t.string),
    issues: t.readonlyArray(Issue),
    /** How far the warehouse had come when it last said so; null before it has. */
    fulfilment: nullable(t.readonly(t.strict({ stage: FulfilmentStage, reachedAt: Instant }))),
    hold: nullable(Hold)
  }),
  'ParcelFile'
)
export interface ParcelFile extends t.TypeOf<typeof ParcelFile> {}

const scanned = {
  stage: Stage,
  trackingStatus: nullable(TrackingStatus),
  /** In milliseconds of the carrier's time; null before the first scan. */
  scannedAt: nullable(t.number),
  /** Where that was, as far as the scan tells. */
  scannedIn: nullable(Region)
}

/** What the newest scan of a label says. */
export const Scanned = t.readonly(t.strict(scanned), 'Scanned')
export interface Scanned extends t.TypeOf<typeof Scanned> {}

const moving = {
  ...scanned,
  label: Label,
  /** When the carrier took it, or it turned up again. */
  movingSince: Instant,
  /** Whether its silence since the newest scan was found too long. */
  stalled: t.boolean,
  routed: Routed,
  onCourseFor: nullable(t.number),
  nearness: t.readonlyArray(Nearness)
}

/** A parcel that the carrier has. */
export const Moving = t.readonly(t.strict(moving), 'Moving')
export interface Moving extends t.TypeOf<typeof Moving> {}

/** One physical unit with its own label, stage and route. */
export const Parcel = t.intersection(
  [
    ParcelFile,
    t.union([
      t.readonly(t.strict({ status: t.literal('Planned') })),
      // A carrier may scan a label before anybody says that the parcel has left.
      t.readonly(t.strict({ status: t.literal('Labelled'), label: Label, firstScan: Scanned })),
      t.readonly(t.strict({ status: t.literal('Shipped'), ...moving })),
      t.readonly(
        t.strict({
          status: t.literal('Delivered'),
          ...moving,
          mode: DeliveryMode,
          place: nullable(Region),
          matchesVersion: nullable(t.number)
        })
      ),
      t.readonly(t.strict({ status: t.literal('Returned'), ...moving })),
      t.readonly(t.strict({ status: t.literal('Lost'), ...moving, lostAt: Instant })),
      t.readonly(t.strict({ status: t.literal('Cancelled') }))
    ])
  ],
  'Parcel'
)
export type Parcel = t.TypeOf<typeof Parcel>

/** What must be remembered to decide about parcels. */
export const ParcelState = t.readonly(t.strict({ parcels: t.readonlyArray(Parcel) }), 'ParcelState')
export interface ParcelState extends t.TypeOf<typeof ParcelState> {}

/** The parcel of an id. */
export const parcelOf = (state: ParcelState, parcelId: string): Parcel | undefined =>
  state.parcels.find((one) => one.parcelId === parcelId)

/** The parcel that a tracking number was ever printed for. */
export const parcelTracked = (state: ParcelState, trackingNumber: string): Parcel | undefined =>
  state.parcels.find((one) => one.trackingNumbers.includes(trackingNumber))

/** Whether the parcel is to stay where it is: the warehouse was asked to stop it, and has not said that it cannot. */
export const isOnHold = ({ hold }: ParcelFile): boolean => hold !== null && hold.status !== 'Refused'

/** Whether a number stands on the valid label of a parcel, or stood there before the carrier gave it another one. */
export const isOfValidLabel = (parcel: Parcel, trackingNumber: TrackingNumber): boolean =>
  'label' in parcel &&
  (parcel.label.trackingNumber === trackingNumber || parcel.label.formerNumbers.includes(trackingNumber))
