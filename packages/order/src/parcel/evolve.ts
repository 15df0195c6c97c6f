import type { NonReceiptReported } from '../care/events.ts'
import { moment } from '../values/carrier-time.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { ParcelEvent, ParcelShipped } from './events.ts'
import type { JourneyEvent, TrackingUpdated } from './journey-events.ts'
import { stageOfScan } from './stage-of-scan.ts'
import type { Moving, Parcel, ParcelState } from './state.ts'

/** The events that change what is remembered about parcels. */
export type ParcelConcern = ParcelEvent | JourneyEvent | NonReceiptReported

/** What an event changes in what is remembered about parcels. */
export const evolveParcel = (state: ParcelState, event: ParcelConcern): ParcelState => {
  switch (event.type) {
    case 'ParcelPlanned':
      return {
        parcels: [...state.parcels, { status: 'Planned', ...event.data, trackingNumbers: [], issues: [] }]
      }
    case 'LabelPrinted':
      return withParcel(state, event.data.parcelId, (parcel) => ({
        ...fileOf(parcel),
        status: 'Labelled',
        trackingNumbers: [...parcel.trackingNumbers, event.data.trackingNumber],
        label: { ...event.data, redirectBarred: event.data.options.redirectBarred }
      }))
    case 'LabelVoided':
      return withParcel(state, event.data.parcelId, (parcel) => ({ ...fileOf(parcel), status: 'Planned' }))
    case 'ParcelShipped':
      return withParcel(state, event.data.parcelId, (parcel) => shipped(parcel, event))
    case 'TrackingUpdated':
      return withMoving(state, event.data.parcelId, (moving) => scanned(moving, event))
    case 'OnCourseConfirmed':
      return withMoving(state, event.data.parcelId, (moving) => ({ ...moving, onCourseFor: event.data.version }))
    case 'ParcelNearOldAddress':
      return withMoving(state, event.data.parcelId, (moving) => ({
        ...moving,
        nearness: [...moving.nearness, event.data.nearness]
      }))
    case 'UnexpectedRedirectObserved':
      return withMoving(withIssue(state, event), event.data.parcelId, (moving) => ({ ...moving, routed: 'Unknown' }))
    case 'OffCourseDetected':
    case 'DeliveryExceptionRaised':
    case 'NonReceiptReported':
      return withIssue(state, event)
    case 'ParcelRerouted':
      return withMoving(state, event.data.parcelId, (moving) => ({
        ...moving,
        routed: { version: event.data.version },
        onCourseFor: null
      }))
    case 'ParcelDelivered':
      return withParcel(state, event.data.parcelId, (parcel) =>
        parcel.status === 'Shipped'
          ? { ...parcel, stage: 'Delivered', status: 'Delivered', ...delivered(event.data) }
          : parcel
      )
  }
}

const fileOf = ({ parcelId, lines, trackingNumbers, issues }: Parcel) => ({ parcelId, lines, trackingNumbers, issues })

const delivered = ({
  mode,
  place,
  matchesVersion
}: Pick<Extract<Parcel, { status: 'Delivered' }>, 'mode' | 'place' | 'matchesVersion'>) => ({
  mode,
  place,
  matchesVersion
})

const shipped = (parcel: Parcel, { data }: ParcelShipped): Parcel =>
  parcel.status === 'Labelled'
    ? {
        ...fileOf(parcel),
        status: 'Shipped',
        label: parcel.label,
        routed: { version: data.version },
        stage: 'HandedOver',
        trackingStatus: null,
        scannedAt: null,
        onCourseFor: null,
        nearness: []
      }
    : parcel

const scanned = (moving: Moving, { data }: TrackingUpdated): Partial<Moving> =>
  data.current
    ? {
        trackingStatus: data.status,
        scannedAt: moment(data.eventTime),
        stage: stageOfScan(data.status, data.subStatus, moving.stage)
      }
    : {}

const withParcel = (state: ParcelState, parcelId: ParcelId, update: (parcel: Parcel) => Parcel): ParcelState => ({
  parcels: state.parcels.map((parcel) => (parcel.parcelId === parcelId ? update(parcel) : parcel))
})

const withMoving = (state: ParcelState, parcelId: ParcelId, update: (moving: Moving) => Partial<Moving>): ParcelState =>
  withParcel(state, parcelId, (parcel) =>
    parcel.status === 'Shipped' || parcel.status === 'Delivered' ? { ...parcel, ...update(parcel) } : parcel
  )

const withIssue = (
  state: ParcelState,
  { data }: { readonly data: { readonly parcelId: ParcelId; readonly issueId: string } }
): ParcelState =>
  withParcel(state, data.parcelId, (parcel) => ({
    ...parcel,
    issues: [...parcel.issues, { issueId: data.issueId, open: true }]
  }))
