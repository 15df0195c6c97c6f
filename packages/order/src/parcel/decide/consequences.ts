import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isEarlier } from '../../values/carrier-time.ts'
import { known } from '../../values/personal.ts'
import { nextIssueId } from '../issue.ts'
import { deliveryModeOf, exceptionKindOf } from '../meaning-of-scan.ts'
import { otherPersonOf } from '../other-person.ts'
import type { Parcel } from '../state.ts'
import { courseOf, matchingVersion, nearOldAddress } from './course.ts'
import type { Scan } from './scan.ts'

/** What follows from a current scan, in the order in which it is recorded. */
export const consequencesOf = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  if (parcel.status === 'Lost' && !isSeenAgain(parcel, scan)) return []
  const redirect = redirected(order, parcel, scan)
  return [
    ...shippedUnasked(order, parcel, scan),
    ...found(parcel, scan),
    ...redirect,
    ...nearOldAddress(order, parcel, scan),
    ...delivered(order, parcel, scan),
    // Where an unknown redirect leads, nobody can say whether it is on course.
    ...(redirect.length > 0 ? [] : courseOf(order, parcel, scan)),
    ...exception(parcel, scan)
  ]
}

/** The courier took a parcel before anybody said so; that is seen from any scan, also from an older one. */
export const shippedUnasked = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> =>
  parcel.status === 'Labelled' && isMoving(scan)
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

// What is told late of a time before the loss does not find a parcel, unless it was handed over then.
const isSeenAgain = ({ lostAt }: Extract<Parcel, { readonly status: 'Lost' }>, scan: Scan): boolean =>
  isMoving(scan) &&
  scan.subStatus !== 'Lost' &&
  scan.subStatus !== 'Destroyed' &&
  (scan.status === 'Delivered' || !isEarlier(scan.eventTime, lostAt))

const found = ({ status, parcelId }: Parcel, { place }: Scan): ReadonlyArray<Happened> =>
  status === 'Lost' ? [{ type: 'ParcelFound', data: { parcelId, place } }] : []

const isMoving = ({ status, subStatus }: Scan): boolean => {
  switch (status) {
    case 'NotFound':
    case 'InfoReceived':
    case 'Expired':
      return false
    case 'Exception':
      // A cancelled waybill, and a parcel that was not collected.
      return subStatus !== 'Cancel' && subStatus !== 'Other'
    case 'InTransit':
    case 'AvailableForPickup':
    case 'OutForDelivery':
    case 'DeliveryFailure':
    case 'Delivered':
      return true
  }
}

const redirected = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  if (scan.subStatus !== 'Redirected') return []
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
