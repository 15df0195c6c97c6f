import type { ReshipmentArranged } from '../resolution/events.ts'
import type { LabelPrinted, ParcelEvent, ParcelShipped, TrackingNumberReplaced } from './events.ts'
import type { Label, Parcel, ParcelFile, ParcelState, Scanned } from './state.ts'
import { withParcel } from './with-parcel.ts'

/** What those who send a parcel change in what is remembered of it. */
export const evolveHandling = (state: ParcelState, event: ParcelEvent | ReshipmentArranged): ParcelState => {
  switch (event.type) {
    case 'ParcelPlanned':
      return planned(state, { ...event.data, reshipmentOf: null })
    case 'ReshipmentArranged': {
      const { newParcelId: parcelId, lines, fromParcelId: reshipmentOf } = event.data
      return planned(state, { parcelId, lines, reshipmentOf })
    }
    case 'LabelPrinted':
      return withParcel(state, event.data.parcelId, (parcel) => ({
        ...fileOf(parcel),
        status: 'Labelled',
        trackingNumbers: [...parcel.trackingNumbers, event.data.trackingNumber],
        label: labelOf(event),
        firstScan: unscanned
      }))
    case 'LabelVoided':
      return withParcel(state, event.data.parcelId, (parcel) => ({ ...fileOf(parcel), status: 'Planned' }))
    case 'TrackingNumberReplaced':
      return withParcel(state, event.data.parcelId, (parcel) => renumbered(parcel, event))
    case 'ParcelShipped':
      return withParcel(state, event.data.parcelId, (parcel) => shipped(parcel, event))
    case 'ReturnReceived':
      return withParcel(state, event.data.parcelId, (parcel) =>
        parcel.status === 'Shipped' || parcel.status === 'Lost' ? { ...parcel, status: 'Returned' } : parcel
      )
    case 'ParcelCancelled':
      return withParcel(state, event.data.parcelId, (parcel) => ({
        ...fileOf(parcel),
        hold: null,
        status: 'Cancelled'
      }))
  }
}

const planned = (
  { parcels }: ParcelState,
  parcel: Pick<ParcelFile, 'parcelId' | 'lines' | 'reshipmentOf'>
): ParcelState => ({
  parcels: [...parcels, { status: 'Planned', ...parcel, trackingNumbers: [], issues: [], fulfilment: null, hold: null }]
})

const fileOf = ({ parcelId, lines, reshipmentOf, trackingNumbers, issues, fulfilment, hold }: Parcel): ParcelFile => ({
  parcelId,
  lines,
  reshipmentOf,
  trackingNumbers,
  issues,
  fulfilment,
  hold
})

const labelOf = ({ data, metadata }: LabelPrinted): Label => ({
  ...data,
  redirectBarred: data.options.redirectBarred,
  printedAt: metadata.occurredAt,
  formerNumbers: []
})

const renumbered = (parcel: Parcel, { data }: TrackingNumberReplaced): Parcel =>
  'label' in parcel
    ? {
        ...parcel,
        trackingNumbers: [...parcel.trackingNumbers, data.newNumber],
        label: {
          ...parcel.label,
          carrier: data.carrier,
          trackingNumber: data.newNumber,
          formerNumbers: [...parcel.label.formerNumbers, data.oldNumber]
        }
      }
    : parcel

const shipped = (parcel: Parcel, { data, metadata }: ParcelShipped): Parcel =>
  parcel.status === 'Labelled'
    ? {
        ...fileOf(parcel),
        hold: null,
        status: 'Shipped',
        label: parcel.label,
        movingSince: data.shippedAt ?? metadata.occurredAt,
        stalled: false,
        routed: { version: data.version },
        ...parcel.firstScan,
        onCourseFor: null,
        nearness: []
      }
    : parcel

const unscanned: Scanned = { stage: 'HandedOver', trackingStatus: null, scannedAt: null, scannedIn: null }
