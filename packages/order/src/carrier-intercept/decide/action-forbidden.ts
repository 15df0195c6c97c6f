import { isOpen } from '../../address-change/state.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { Parcel } from '../../parcel/state.ts'
import type { ChannelPolicy } from '../../policy/channel-policy.ts'
import type { Resolution } from '../../resolution/enumerations.ts'
import { pickupOf } from '../../resolution/state.ts'
import type { InterceptAction } from '../enumerations.ts'
import { redirectQuestionOf } from '../state.ts'

/** What nobody agreed to: a return needs an agreed way out, a redirect that nobody wished or a parcel that was lost and found, a pickup point the consent of the person concerned, anything else an open case or issue. */
export const actionForbidden = (
  order: PlacedOrder,
  parcel: Parcel,
  action: InterceptAction,
  { pickup }: ChannelPolicy
): OrderError | null => {
  const { parcelId } = parcel
  if (action === 'HoldForPickup' || action === 'LeaveWithNeighbour') {
    if (pickupOf(order.resolution, parcelId).consent !== null) return null
    if (pickup.consentRequired) return { type: 'PickupConsentMissing', parcelId }
  }
  if (action === 'ReturnToSender')
    return returnAgreed(order, parcel) || redirectDenied(order, parcel) || foundAgain(order, parcel)
      ? null
      : { type: 'ResolutionNotAgreed', parcelId, needed: 'ReturnThenReship' }
  const concerned =
    order.addressChange.cases.some((one) => isOpen(one) || one.status === 'FollowUp') ||
    parcel.issues.some(({ open }) => open)
  return concerned ? null : { type: 'NotRequested', kind: action }
}

const returnAgreed = (order: PlacedOrder, parcel: Parcel): boolean =>
  order.resolution.offers.some(
    ({ status, agreed, parcelIds }) =>
      status === 'Agreed' && agreed !== null && returns(agreed) && parcelIds.includes(parcel.parcelId)
  )

// Whoever has the parcel sent elsewhere without the buyer's knowledge must not get it.
const redirectDenied = ({ carrierIntercept }: PlacedOrder, { parcelId }: Parcel): boolean =>
  redirectQuestionOf(carrierIntercept, parcelId)?.status === 'Denied'

// What was given up, and may have been sent again meanwhile, has nowhere to go but home.
const foundAgain = ({ care }: PlacedOrder, { parcelId }: Parcel): boolean =>
  care.losses.some((loss) => loss.parcelId === parcelId && loss.confirmed && loss.found)

const returns = (resolution: Resolution): boolean => {
  switch (resolution) {
    case 'ReturnThenReship':
    case 'ReturnThenRefund':
    case 'CancelAndReorder':
      return true
    case 'PickupAtCourierPoint':
    case 'RedirectAnyway':
    case 'AcceptAtOldAddress':
    case 'OccupantForwards':
    case 'RefuseAtDoor':
    case 'NoAction':
      return false
  }
}
