import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { PlanParcel } from '../commands.ts'
import { unplanned } from '../goods.ts'
import { parcelOf } from '../state.ts'
import { goodsMissing, sameGoods } from './goods-missing.ts'

/** Goods are put together as one parcel, as far as they are left. */
export const planParcel = ({ data }: InContext<PlanParcel>, order: PlacedOrder): Decision => {
  const before = parcelOf(order.parcel, data.parcelId)
  if (before !== undefined)
    return before.reshipmentOf === null && sameGoods(before, data.lines)
      ? accept()
      : refuse({ type: 'IdReused', kind: 'Parcel', id: data.parcelId })
  if (order.placement.status === 'Cancelled')
    return refuse({ type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt })
  const missing = goodsMissing(order, data.lines, (lineId) => unplanned(order, lineId))
  return missing === null ? accept({ type: 'ParcelPlanned', data }) : refuse(missing)
}
