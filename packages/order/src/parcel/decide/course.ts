import { type AddressChangeCase, type AddressVersion, versionOf } from '../../address-change/state.ts'
import type { Happened } from '../../order-event.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { type Region, sameCity } from '../../values/region.ts'
import { sameAddress } from '../../values/same-address.ts'
import type { Nearness } from '../enumerations.ts'
import { nextIssueId, type Parcel } from '../state.ts'
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

/** Whether a scan shows the parcel in the city it should reach, or in the city of another version when it should have arrived. */
export const courseOf = (order: PlacedOrder, parcel: Parcel, scan: Scan): ReadonlyArray<Happened> => {
  const routed = routedNow(parcel)
  if (scan.place === null || routed === null || routed === 'Unknown') return []
  const target = versionOf(order.addressChange, routed.version)
  if (target === undefined) return []
  if (sameCity(target.address.region, scan.place)) {
    const known = 'onCourseFor' in parcel && parcel.onCourseFor === target.version
    return known
      ? []
      : [
          {
            type: 'OnCourseConfirmed',
            data: { parcelId: parcel.parcelId, version: target.version, place: scan.place }
          }
        ]
  }
  return nearnessOf(scan) !== null || scan.status === 'Delivered'
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
  const routed = routedNow(parcel)
  if (nearness === null || routed === null || routed === 'Unknown') return []
  if ('nearness' in parcel && parcel.nearness.includes(nearness)) return []
  const wish = order.addressChange.cases.find((one) => wantsElsewhere(order, one, routed.version))
  return wish === undefined
    ? []
    : [
        {
          type: 'ParcelNearOldAddress',
          data: { parcelId: parcel.parcelId, caseId: wish.caseId, oldVersion: routed.version, nearness }
        }
      ]
}

const wantsElsewhere = ({ addressChange }: PlacedOrder, one: AddressChangeCase, routed: number): boolean => {
  if (one.status !== 'Confirmed' && one.status !== 'FollowUp') return false
  const wanted = versionOf(addressChange, one.confirmation.version)
  const current = versionOf(addressChange, routed)
  return (
    wanted !== undefined &&
    current !== undefined &&
    !sameAddress(wanted.address, current.address) &&
    !one.confirmation.resolved
  )
}

const nearnessOf = (scan: Scan): Nearness | null => {
  if (scan.status === 'OutForDelivery') return 'OutForDelivery'
  if (scan.status === 'AvailableForPickup') return 'Station'
  return scan.status === 'InTransit' && scan.subStatus === 'ArrivedDestinationCity' ? 'DestinationCity' : null
}
