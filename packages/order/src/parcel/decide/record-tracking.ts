import type { InContext } from '../../context.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { moment } from '../../values/carrier-time.ts'
import { knownIfStated } from '../../values/personal.ts'
import { regionOf } from '../../values/place.ts'
import type { RecordTracking } from '../commands.ts'
import { otherPersonOf } from '../other-person.ts'
import { isOfValidLabel, type Parcel, parcelTracked, type Scanned } from '../state.ts'
import { consequencesOf, shippedUnasked } from './consequences.ts'
import type { Scan } from './scan.ts'

/**
 * A scan is a fact and always kept. What it means is decided by the time it happened: one that is older than the newest, or of a void label,
 * changes nothing else.
 */
export const recordTracking = (command: InContext<RecordTracking>, order: PlacedOrder): Decision => {
  const { data, source } = command
  const parcel = parcelTracked(order.parcel, data.trackingNumber)
  if (parcel === undefined) return unknownReference('TrackingNumber', data.trackingNumber)
  const place = regionOf(data.place)
  const scan: Scan = { ...data, place, signer: data.signer ?? null, deliveryMode: data.deliveryMode ?? null }
  const valid = isOfValidLabel(parcel, scan.trackingNumber)
  const current = valid && isNewest(parcel, scan)
  const updated: Happened = {
    type: 'TrackingUpdated',
    data: {
      parcelId: parcel.parcelId,
      trackingNumber: data.trackingNumber,
      carrier: data.carrier,
      source,
      rawCode: data.rawCode,
      text: knownIfStated(otherPersonOf(order, parcel), data.text),
      status: data.status,
      subStatus: data.subStatus,
      place,
      eventTime: data.eventTime,
      expectedDelivery: data.expectedDelivery ?? null,
      current
    }
  }
  if (!valid) return accept(updated)
  return current
    ? accept(updated, ...consequencesOf(order, parcel, scan))
    : accept(updated, ...shippedUnasked(order, parcel, scan))
}

const isNewest = (parcel: Parcel, scan: Scan): boolean => {
  switch (parcel.status) {
    case 'Planned':
    case 'Delivered':
    case 'Returned':
    case 'Cancelled':
      return false
    case 'Labelled':
      return isAfterScan(parcel.firstScan, scan)
    case 'Shipped':
    case 'Lost':
      return isAfterScan(parcel, scan)
  }
}

// Carriers give minutes or seconds: of two scans of one moment the delivery is the later one.
const isAfterScan = ({ scannedAt }: Scanned, scan: Scan): boolean => {
  const at = moment(scan.eventTime)
  return scannedAt === null || at > scannedAt || (at === scannedAt && scan.status === 'Delivered')
}
