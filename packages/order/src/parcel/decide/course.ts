import { type AddressChangeCase, type AddressVersion, versionOf } from '../../address-change/state.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { areApart, type Region, sameCity } from '../../values/region.ts'
import { sameAddress } from '../../values/same-address.ts'
import type { Nearness } from '../enumerations.ts'
import { nextIssueId } from '../issue.ts'
import type { Parcel } from '../state.ts'
import { routedNow, type Scan } from './scan.ts'

/** The one version whose city a place is; null where none or several are there, because a region cannot tell them apart. */
export const matchingVersion = ({ addressChange }: PlacedOrder, place: Region): number | null => {
  const there = addressChange.versions.filter((version) => wasUsed(version) && sameCity(version.address.region, place))
  const [first, ...others] = there
  return first !== undefined && others.every((other) => sameAddress(other.address, first.address))
    ? Math.max(...there.map(({ version }) => version))
    : null
}

const wasUsed = ({ status }: AddressVersion): boolean => {
  switch (status) {
    case 'Ordered':
    case 'Replaced':
    case 'RoutedOnly':
    case 'Confirmed':
      return true
    case 'NeverApplied':
    case 'Failed':
      return false
  }
}

/** Whether a scan shows the parcel in the city it should reach, or surely elsewhere when it should have arrived. */
export const courseOf = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  const target = targetOf(order, parcel)
  if (scan.place === null || target === undefined) return []
  if (sameCity(target.address.region, scan.place)) {
    const known = 'onCourseFor' in parcel && parcel.onCourseFor === target.version
    // It comes to where nobody wants it any more: that is no good course.
    return known || wishElsewhere(order, target) !== undefined
      ? []
      : [
          {
            type: 'OnCourseConfirmed',
            data: { parcelId: parcel.parcelId, version: target.version, place: scan.place }
          }
        ]
  }
  const arrived = nearnessOf(scan) !== null || scan.status === 'Delivered'
  return arrived && areApart(target.address.region, scan.place)
    ? [
        {
          type: 'OffCourseDetected',
          data: {
            issueId: nextIssueId(parcel, 'OffCourse'),
            parcelId: parcel.parcelId,
            expectedVersion: target.version,
            place: scan.place
          }
        }
      ]
    : []
}

/** Whether the parcel has come near an address that a confirmed change wants it not to reach. */
export const nearOldAddress = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  const nearness = nearnessOf(scan)
  const target = targetOf(order, parcel)
  if (nearness === null || target === undefined) return []
  if (scan.place !== null && areApart(target.address.region, scan.place)) return []
  if ('nearness' in parcel && parcel.nearness.includes(nearness)) return []
  const wish = wishElsewhere(order, target)
  return wish === undefined
    ? []
    : [
        {
          type: 'ParcelNearOldAddress',
          data: { parcelId: parcel.parcelId, caseId: wish.caseId, oldVersion: target.version, nearness }
        }
      ]
}

// Where the carrier takes the parcel, as far as anybody knows.
const targetOf = (order: PlacedOrder, parcel: Parcel): AddressVersion | undefined => {
  const routed = routedNow(parcel)
  return routed === null || routed === 'Unknown' ? undefined : versionOf(order.addressChange, routed.version)
}

// The newest confirmed wish counts, as long as nothing has replaced it.
const wishElsewhere = ({ addressChange }: PlacedOrder, current: AddressVersion): AddressChangeCase | undefined => {
  const [newest] = addressChange.cases
    .flatMap((one) => (one.status === 'Confirmed' || one.status === 'FollowUp' ? [one] : []))
    .toSorted((one, other) => other.confirmation.version - one.confirmation.version)
  if (newest === undefined || newest.confirmation.resolved) return undefined
  const wanted = versionOf(addressChange, newest.confirmation.version)
  return wanted === undefined || wanted.status === 'Replaced' || sameAddress(wanted.address, current.address)
    ? undefined
    : newest
}

const nearnessOf = (scan: Scan): Nearness | null => {
  if (scan.status === 'OutForDelivery') return 'OutForDelivery'
  if (scan.status === 'AvailableForPickup') return 'Station'
  return scan.subStatus === 'ArrivedDestinationCity' ? 'DestinationCity' : null
}
