import type { PlacedOrder } from '../order-state.ts'
import { isBefore } from '../values/instant.ts'
import type { Stage } from './enumerations.ts'
import type { Parcel } from './state.ts'

/** The stage of what is not in a parcel yet. */
export const stageOfRest = (order: PlacedOrder): Stage => {
  switch (order.placement.status) {
    case 'AwaitingPayment':
      return 'AwaitingPayment'
    case 'Open':
      return 'AwaitingShipment'
    case 'Completed':
      // What nobody has packed until then is not sent any more.
      return 'Delivered'
    case 'Cancelled':
      return 'Cancelled'
  }
}

/** The stage of one parcel: until it leaves, what was said last, by the warehouse or by the label. */
export const stageOf = (order: PlacedOrder, parcel: Parcel): Stage => {
  switch (parcel.status) {
    case 'Planned':
      return order.placement.status === 'Cancelled' ? 'Cancelled' : (parcel.fulfilment?.stage ?? stageOfPlanned(order))
    case 'Labelled':
      return order.placement.status === 'Cancelled' ? 'Cancelled' : stageOfLabelled(parcel)
    case 'Shipped':
    case 'Delivered':
      return parcel.stage
    case 'Returned':
    case 'Lost':
    case 'Cancelled':
      return parcel.status
  }
}

// After the completion a parcel is planned for goods that are sent once more.
const stageOfPlanned = (order: PlacedOrder): Stage =>
  order.placement.status === 'AwaitingPayment' ? 'AwaitingPayment' : 'AwaitingShipment'

// A warehouse goes on after the label is printed; printed again, the parcel waits for the carrier as before.
const stageOfLabelled = ({ fulfilment, label }: Extract<Parcel, { readonly status: 'Labelled' }>): Stage =>
  fulfilment !== null && !isBefore(fulfilment.reachedAt, label.printedAt) ? fulfilment.stage : 'LabelPrinted'

/** Whether the parcel was given away: the carrier has it or has lost it, or whoever it was delivered to. What came back was not. */
export const isHandedOver = (
  parcel: Parcel
): parcel is Extract<Parcel, { readonly status: 'Shipped' | 'Delivered' | 'Lost' }> => {
  switch (parcel.status) {
    case 'Planned':
    case 'Labelled':
    case 'Returned':
    case 'Cancelled':
      return false
    case 'Shipped':
    case 'Delivered':
    case 'Lost':
      return true
  }
}
