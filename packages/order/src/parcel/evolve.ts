import type { NonReceiptReported } from '../care/events.ts'
import { moment } from '../values/carrier-time.ts'
import type { ParcelId } from '../values/local-name.ts'
import type { ParcelEvent, ParcelShipped } from './events.ts'
import type { JourneyEvent, TrackingUpdated } from './journey-events.ts'
import { stageOfScan } from './stage-of-scan.ts'
import type { Moving, Parcel, ParcelState, Scanned } from './state.ts'

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
        label: { ...event.data, redirectBarred: event.data.options.redirectBarred },
        firstScan: unscanned
      }))
    case 'LabelVoided':
      return withParcel(state, event.data.parcelId, (parcel) => ({ ...fileOf(parcel), status: 'Planned' }))
    case 'ParcelShipped':
      return withParcel(state, event.data.parcelId, (parcel) => shipped(parcel, event))
    case 'TrackingUpdated':
      return event.data.current ? scanned(state, event) : state
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
        onCourseFor: null,
        nearness: []
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
        ...parcel.firstScan,
        onCourseFor: null,
        nearness: []
      }
    : parcel

const unscanned: Scanned = { stage: 'HandedOver', trackingStatus: null, scannedAt: null }

const scanned = (state: ParcelState, { data }: TrackingUpdated): ParcelState => {
  const newest = ({ stage }: Scanned): Scanned => ({
    stage: stageOfScan(data.status, data.subStatus, stage),
    trackingStatus: data.status,
    scannedAt: moment(data.eventTime)
  })
  return withParcel(withMoving(state, data.parcelId, newest), data.parcelId, (parcel) =>
    parcel.status === 'Labelled' ? { ...parcel, firstScan: newest(parcel.firstScan) } : parcel
  )
}

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
