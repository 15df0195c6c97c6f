import type { PlacedOrder } from '../order-state.ts'
import type { LineId } from '../values/local-name.ts'
import type { Stage } from './enumerations.ts'
import type { Parcel } from './state.ts'

/** The stage of what is not in a parcel yet. */
export const stageOfRest = (order: PlacedOrder): Stage => {
  switch (order.placement.status) {
    case 'AwaitingPayment':
      return 'AwaitingPayment'
    case 'Open':
      return 'AwaitingShipment'
    case 'Cancelled':
      return 'Cancelled'
  }
}

/** The stage of one parcel. */
export const stageOf = (order: PlacedOrder, parcel: Parcel): Stage => {
  switch (parcel.status) {
    case 'Planned':
      return stageOfRest(order)
    case 'Labelled':
      return order.placement.status === 'Cancelled' ? 'Cancelled' : 'LabelPrinted'
    case 'Shipped':
    case 'Delivered':
      return parcel.stage
  }
}

/** How much of a line is in no parcel yet. */
export const unplanned = (order: PlacedOrder, lineId: LineId): number => {
  const ordered = order.placement.lines.find((line) => line.lineId === lineId)?.quantity ?? 0
  return order.parcel.parcels
    .flatMap((parcel) => parcel.lines)
    .filter((line) => line.lineId === lineId)
    .reduce((rest, line) => rest - line.quantity, ordered)
}

/** Whether anything of the order is in no parcel yet. */
export const hasRest = (order: PlacedOrder): boolean =>
  order.placement.lines.some((line) => unplanned(order, line.lineId) > 0)

/** Whether the carrier has, or had, the parcel. */
export const isHandedOver = (
  parcel: Parcel
): parcel is Extract<Parcel, { readonly status: 'Shipped' | 'Delivered' }> => {
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
      return false
    case 'Shipped':
    case 'Delivered':
      return true
  }
}
