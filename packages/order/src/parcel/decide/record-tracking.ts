import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { moment } from '../../values/carrier-time.ts'
import { known } from '../../values/personal.ts'
import type { RecordTracking } from '../commands.ts'
import { otherPersonOf } from '../other-person.ts'
import { type Parcel, parcelTracked } from '../state.ts'
import { consequencesOf } from './consequences.ts'
import type { Scan } from './scan.ts'

/**
 * A scan is a fact and always kept. What it means is decided by the time it happened: one that is older than the newest, or of a void label,
 * changes nothing else.
 */
export const recordTracking = (command: InContext<RecordTracking>, order: PlacedOrder): Decision => {
  const { data, source } = command
  const parcel = parcelTracked(order.parcel, data.trackingNumber)
  if (parcel === undefined) return refuse({ type: 'UnknownReference', kind: 'TrackingNumber', id: data.trackingNumber })
  const place =
    data.place === undefined
      ? null
      : { country: data.place.country, province: data.place.province ?? null, city: data.place.city ?? null }
  const scan: Scan = { ...data, place, signer: data.signer ?? null, deliveryMode: data.deliveryMode ?? null }
  const current = isCurrent(parcel, scan)
  const updated: Happened = {
    type: 'TrackingUpdated',
    data: {
      parcelId: parcel.parcelId,
      trackingNumber: data.trackingNumber,
      carrier: data.carrier,
      source,
      rawCode: data.rawCode,
      text: data.text === undefined ? null : known(otherPersonOf(order, parcel), data.text),
      status: data.status,
      subStatus: data.subStatus,
      place,
      eventTime: data.eventTime,
      expectedDelivery: data.expectedDelivery ?? null,
      current
    }
  }
  return current ? accept(updated, ...consequencesOf(order, parcel, scan)) : accept(updated)
}

const isCurrent = (parcel: Parcel, scan: Scan): boolean => {
  switch (parcel.status) {
    case 'Planned':
      return false
    case 'Labelled':
      return parcel.label.trackingNumber === scan.trackingNumber
    case 'Shipped':
      return (
        parcel.label.trackingNumber === scan.trackingNumber &&
        (parcel.scannedAt === null || moment(scan.eventTime) > parcel.scannedAt)
      )
    case 'Delivered':
      return false
  }
}
