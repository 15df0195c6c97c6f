import type { InContext } from '../../context.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { hasRest, isSentAgain } from '../../parcel/goods.ts'
import { isHandedOver, stageOf, stageOfRest } from '../../parcel/stage-of.ts'
import { hasOpenAfterSale, heldSince } from '../../placement/on-platform.ts'
import type { Initiator } from '../../values/actor.ts'
import type { Instant } from '../../values/instant.ts'
import type { PostalAddress } from '../../values/postal-address.ts'
import { changedFields } from '../../values/same-address.ts'
import type { RejectionReason } from '../enumerations.ts'
import { isWindowClosed } from '../plan-change.ts'
import { orderedVersion } from '../state.ts'

/** A wish as far as it is looked at before anybody is asked about it. */
export interface Wish {
  readonly initiator: Initiator
  /** Where it is to go; null while only the possibility of a change is asked about. */
  readonly address: PostalAddress | null
}

/** Why a wish is not granted, whoever may prove to be the buyer; null where nothing stands against it yet. */
export const rejectionReason = (
  now: InContext<{ readonly occurredAt: Instant }>,
  order: PlacedOrder,
  { initiator, address }: Wish
): RejectionReason | null => {
  const { parcels } = order.parcel
  const { onPlatform } = order.placement
  const { maxChanges, mayRequest, blockOnRiskHold, blockOnAfterSale } = now.context.policy
  if (order.placement.status === 'Cancelled') return 'OrderCancelled'
  const sent = parcels
    .filter((parcel) => parcel.status !== 'Cancelled' && !isSentAgain(order, parcel))
    .map((parcel) => stageOf(order, parcel))
  const stages = hasRest(order) ? [...sent, stageOfRest(order)] : sent
  if (stages.every((stage) => stage === 'Delivered')) return 'AlreadyDelivered'
  if (order.addressChange.lock !== null) return 'AddressLocked'
  if (blockOnRiskHold && heldSince(onPlatform) !== null) return 'RiskHold'
  if (blockOnAfterSale && hasOpenAfterSale(onPlatform)) return 'AfterSaleOpen'
  if (!mayRequest.includes(initiator)) return 'ChannelForbids'
  if (maxChanges !== null && order.addressChange.changesMade >= maxChanges) return 'ChangeLimitReached'
  // What the carrier has goes another way, which no window of the platform closes.
  if (isWindowClosed(order, now) && !parcels.some(isHandedOver)) return 'WindowClosed'
  return address === null ? null : limitReached(now, order, address)
}

// What is not stated yet changes nothing yet: it is looked at when the proposal is revised.
const limitReached = (
  { context }: InContext<object>,
  order: PlacedOrder,
  address: PostalAddress
): RejectionReason | null => {
  const { regionLimits, contactMayChange } = context.policy
  const changed = changedFields(orderedVersion(order.addressChange).address, address)
  const limited = (field: 'Province' | 'City' | 'District', stated: unknown): boolean =>
    stated !== null && regionLimits.includes(field) && changed.includes(field)
  if (limited('Province', address.region.province)) return 'ProvinceChanged'
  if (limited('City', address.region.city)) return 'CityChanged'
  if (limited('District', address.district)) return 'DistrictChanged'
  if (contactMayChange) return null
  const [name, phone] = [address.recipientName !== null, address.phone !== null]
  return (name && changed.includes('Name')) || (phone && changed.includes('Phone')) ? 'ContactChanged' : null
}
