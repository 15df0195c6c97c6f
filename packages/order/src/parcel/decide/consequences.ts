import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { known } from '../../values/personal.ts'
import { deliveryModeOf, exceptionKindOf } from '../meaning-of-scan.ts'
import { otherPersonOf } from '../other-person.ts'
import { nextIssueId, type Parcel } from '../state.ts'
import { courseOf, matchingVersion, nearOldAddress } from './course.ts'
import type { Scan } from './scan.ts'

/** What follows from a current scan, in the order in which it is recorded. */
export const consequencesOf = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => [
  ...shipped(order, parcel, scan),
  ...redirected(order, parcel, scan),
  ...nearOldAddress(order, parcel, scan),
  ...delivered(order, parcel, scan),
  ...courseOf(order, parcel, scan),
  ...exception(parcel, scan)
]

const movesAlready = (scan: Scan): boolean => scan.status !== 'NotFound' && scan.status !== 'InfoReceived'

// The courier took it before anybody said so.
const shipped = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> =>
  parcel.status === 'Labelled' && movesAlready(scan)
    ? [
        {
          type: 'ParcelShipped',
          data: {
            parcelId: parcel.parcelId,
            trackingNumber: scan.trackingNumber,
            version: parcel.label.version,
            stale: parcel.label.version !== order.addressChange.ordered,
            basis: 'Observed',
            shippedAt: null
          }
        }
      ]
    : []

const redirected = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  if (scan.status !== 'InTransit' || scan.subStatus !== 'Redirected') return []
  const asked = order.carrierIntercept.intercepts.some(
    ({ parcelId, status }) =>
      parcelId === parcel.parcelId && status !== 'Refused' && status !== 'Failed' && status !== 'Cancelled'
  )
  const unknownAlready = 'routed' in parcel && parcel.routed === 'Unknown'
  return asked || unknownAlready
    ? []
    : [
        {
          type: 'UnexpectedRedirectObserved',
          data: {
            issueId: nextIssueId(parcel, 'UnexpectedRedirect'),
            parcelId: parcel.parcelId,
            rawCode: scan.rawCode,
            place: scan.place
          }
        }
      ]
}

const delivered = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> =>
  scan.status === 'Delivered'
    ? [
        {
          type: 'ParcelDelivered',
          data: {
            parcelId: parcel.parcelId,
            mode: scan.deliveryMode ?? deliveryModeOf(scan.subStatus),
            place: scan.place,
            matchesVersion: scan.place === null ? null : matchingVersion(order, scan.place),
            signer: scan.signer === null ? null : known(otherPersonOf(order, parcel), scan.signer),
            proof: [],
            deliveredAt: scan.eventTime
          }
        }
      ]
    : []

const exception = (parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  const kind = exceptionKindOf(scan.status, scan.subStatus)
  return kind === null
    ? []
    : [
        {
          type: 'DeliveryExceptionRaised',
          data: {
            issueId: nextIssueId(parcel, 'DeliveryException'),
            parcelId: parcel.parcelId,
            kind,
            subStatus: scan.subStatus,
            rawCode: scan.rawCode
          }
        }
      ]
}
