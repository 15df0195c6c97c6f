import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { goodsMissing, sameGoods } from '../../parcel/decide/goods-missing.ts'
import { backWith } from '../../parcel/goods.ts'
import { parcelOf } from '../../parcel/state.ts'
import type { ArrangeReshipment } from '../commands.ts'
import type { Resolution } from '../enumerations.ts'
import { type Offer, offerOf } from '../state.ts'

/** What came back is sent again as another parcel, once the buyer agreed to that. */
export const arrangeReshipment = ({ data }: InContext<ArrangeReshipment>, order: PlacedOrder): Decision => {
  const { fromParcelId, newParcelId, lines, resolutionId } = data
  const from = parcelOf(order.parcel, fromParcelId)
  const offer = offerOf(order.resolution, resolutionId)
  const before = parcelOf(order.parcel, newParcelId)
  if (before !== undefined)
    return before.reshipmentOf === fromParcelId && sameGoods(before, lines)
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Parcel', id: newParcelId })
  if (from === undefined) return refuse({ type: 'UnknownReference', kind: 'Parcel', id: fromParcelId })
  if (offer === undefined) return refuse({ type: 'UnknownReference', kind: 'Resolution', id: resolutionId })
  if (order.placement.status === 'Cancelled')
    return refuse({ type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt })
  if (!offer.parcelIds.includes(fromParcelId) || !isAgreed(offer))
    return refuse({ type: 'ResolutionNotAgreed', parcelId: fromParcelId, needed: 'ReturnThenReship' })
  if (from.status !== 'Returned') return refuse({ type: 'ReturnNotReceived', parcelId: fromParcelId })
  const missing = goodsMissing(order, lines, (lineId) => backWith(order, from, lineId))
  return missing === null
    ? accept({ type: 'ReshipmentArranged', data: { fromParcelId, newParcelId, lines, resolutionId, remedyId: null } })
    : refuse(missing)
}

const isAgreed = ({ status, agreed }: Offer): boolean =>
  (status === 'Agreed' || status === 'Completed') && agreed !== null && sendsAgain(agreed)

const sendsAgain = (resolution: Resolution): boolean => {
  switch (resolution) {
    case 'ReturnThenReship':
    case 'RefuseAtDoor':
      return true
    case 'PickupAtCourierPoint':
    case 'ReturnThenRefund':
    case 'RedirectAnyway':
    case 'AcceptAtOldAddress':
    case 'OccupantForwards':
    case 'CancelAndReorder':
    case 'NoAction':
      return false
  }
}
