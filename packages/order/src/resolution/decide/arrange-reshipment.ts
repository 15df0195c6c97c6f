import type { Remedy } from '../../care/enumerations.ts'
import { remedyOf } from '../../care/remedy-state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { goodsMissing, sameGoods } from '../../parcel/decide/goods-missing.ts'
import { notSentAgain } from '../../parcel/goods.ts'
import { type Parcel, parcelOf } from '../../parcel/state.ts'
import type { RemedyId, ResolutionId } from '../../values/identity.ts'
import type { ArrangeReshipment } from '../commands.ts'
import type { Resolution } from '../enumerations.ts'
import { offerOf } from '../state.ts'

/** What came back, was lost or is written off is sent again as another parcel, once the buyer agreed to that. */
export const arrangeReshipment = ({ data }: InContext<ArrangeReshipment>, order: PlacedOrder): Decision => {
  const { fromParcelId, newParcelId, lines, resolutionId = null, remedyId = null } = data
  const from = parcelOf(order.parcel, fromParcelId)
  const before = parcelOf(order.parcel, newParcelId)
  if (before !== undefined)
    return before.reshipmentOf === fromParcelId && sameGoods(before, lines)
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Parcel', id: newParcelId })
  if (from === undefined) return unknownReference('Parcel', fromParcelId)
  if ((resolutionId === null) === (remedyId === null))
    return refuse({ type: 'InvalidValue', field: 'resolutionId', problem: 'expected this or a remedyId, not both' })
  const notAgreed =
    (resolutionId === null ? null : resolutionNotAgreed(order, from, resolutionId)) ??
    (remedyId === null ? null : remedyNotAgreed(order, from, remedyId))
  if (notAgreed?.type === 'UnknownReference') return refuse(notAgreed)
  if (order.placement.status === 'Cancelled')
    return refuse({ type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt })
  if (notAgreed !== null) return refuse(notAgreed)
  if (!isFree(from, remedyId !== null)) return refuse({ type: 'ReturnNotReceived', parcelId: fromParcelId })
  const missing = goodsMissing(order, lines, (lineId) => notSentAgain(order, from, lineId))
  return missing === null
    ? accept({ type: 'ReshipmentArranged', data: { fromParcelId, newParcelId, lines, resolutionId, remedyId } })
    : refuse(missing)
}

const resolutionNotAgreed = (
  order: PlacedOrder,
  { parcelId }: Parcel,
  resolutionId: ResolutionId
): OrderError | null => {
  const offer = offerOf(order.resolution, resolutionId)
  if (offer === undefined) return { type: 'UnknownReference', kind: 'Resolution', id: resolutionId }
  const { status, agreed, parcelIds } = offer
  return (status === 'Agreed' || status === 'Completed') &&
    agreed !== null &&
    sendsAgain(agreed) &&
    parcelIds.includes(parcelId)
    ? null
    : { type: 'ResolutionNotAgreed', parcelId, needed: 'ReturnThenReship' }
}

const remedyNotAgreed = (order: PlacedOrder, { parcelId }: Parcel, remedyId: RemedyId): OrderError | null => {
  const offer = remedyOf(order.care, remedyId)
  if (offer === undefined) return { type: 'UnknownReference', kind: 'Remedy', id: remedyId }
  const { agreed, parcelIds } = offer
  return agreed !== null && replaces(agreed.remedy) && parcelIds.includes(parcelId)
    ? null
    : { type: 'RemedyNotAgreed', remedyId }
}

const replaces = (remedy: Remedy): boolean => remedy === 'Reship' || remedy === 'Exchange'

// Whoever agrees to replace goods that were handed over, somewhere and in some state, writes them off.
const isFree = ({ status }: Parcel, isRemedy: boolean): boolean =>
  status === 'Returned' || status === 'Lost' || (isRemedy && status === 'Delivered')

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
