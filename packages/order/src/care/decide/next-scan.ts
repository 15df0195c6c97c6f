import { versionOf } from '../../address-change/state.ts'
import type { PassedDeadline } from '../../deadline.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import { onceDue } from '../../once-due.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { nextIssueId } from '../../parcel/issue.ts'
import { lastHeardOf, lastScanOf } from '../../parcel/last-heard.ts'
import { type Moving, parcelOf } from '../../parcel/state.ts'
import type { StallPolicy } from '../../policy/channel-policy.ts'
import { plus } from '../../values/duration.ts'
import { sameCountry, sameProvince } from '../../values/region.ts'

/** A parcel on its way that nobody has scanned for too long has stalled: once for each silence, and not where it waits to be collected. */
export const nextScanOverdue = (command: PassedDeadline, order: PlacedOrder): Decision => {
  const { data, context } = command
  const parcel = parcelOf(order.parcel, data.ref)
  if (parcel === undefined) return unknownReference('Parcel', data.ref)
  if (parcel.status !== 'Shipped' || parcel.stalled || parcel.stage === 'AtPickupPoint') return accept()
  const threshold = context.policy.stall[distanceOf(order, parcel)]
  const dueAt = plus(lastHeardOf(parcel), threshold)
  return onceDue(command, dueAt, {
    type: 'TrackingStalled',
    data: {
      issueId: nextIssueId(parcel, 'Stall'),
      parcelId: parcel.parcelId,
      lastScanAt: lastScanOf(parcel),
      threshold
    }
  })
}

// From where it was last seen to where it goes; where either is unknown, neither the shortest nor the longest.
const distanceOf = (order: PlacedOrder, { scannedIn, routed }: Moving): keyof StallPolicy => {
  const target = routed === 'Unknown' ? undefined : versionOf(order.addressChange, routed.version)?.address.region
  if (scannedIn === null || target === undefined) return 'otherProvince'
  if (!sameCountry(scannedIn, target)) return 'international'
  return scannedIn.province !== null && sameProvince(scannedIn, target) ? 'sameProvince' : 'otherProvince'
}
