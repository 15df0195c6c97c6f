import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { PlanParcel } from '../commands.ts'
import { unplanned } from '../stage-of.ts'
import { type Parcel, parcelOf } from '../state.ts'

/** Goods are put together as one parcel, as far as they are left. */
export const planParcel = ({ data }: InContext<PlanParcel>, order: PlacedOrder): Decision => {
  const before = parcelOf(order.parcel, data.parcelId)
  if (before !== undefined)
    return samePlan(before, data) ? accept() : refuse({ type: 'IdReused', kind: 'Parcel', id: data.parcelId })
  if (order.placement.status === 'Cancelled')
    return refuse({ type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt })
  if (data.lines.length === 0) return refuse({ type: 'InvalidValue', field: 'lines', problem: 'a parcel holds goods' })
  for (const { lineId } of data.lines) {
    const available = unplanned(order, lineId)
    const wanted = data.lines.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0)
    if (!order.placement.lines.some((line) => line.lineId === lineId))
      return refuse({ type: 'UnknownReference', kind: 'Line', id: lineId })
    if (wanted > available) return refuse({ type: 'QuantityExceeded', lineId, available })
  }
  return accept({ type: 'ParcelPlanned', data })
}

const samePlan = (before: Parcel, { lines }: PlanParcel['data']): boolean =>
  before.lines.length === lines.length &&
  before.lines.every(
    ({ lineId, quantity }, place) => lines[place]?.lineId === lineId && lines[place].quantity === quantity
  )
