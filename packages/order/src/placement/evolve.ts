import type { OrderPlaced, PlacementEvent } from './events.ts'
import type { PlacementState } from './state.ts'

/** What is remembered when an order was just placed. */
export const orderAtPlacement = ({ data, metadata }: OrderPlaced): PlacementState => ({
  status: 'AwaitingPayment',
  platform: data.platform,
  platformOrderNo: data.platformOrderNo,
  orderedAt: data.orderedAt,
  placedAt: metadata.occurredAt,
  ...data.buyer,
  lines: data.lines,
  total: data.total,
  isGift: data.isGift,
  protections: []
})

/** What an event changes in what is remembered about the order as a whole; an order is placed once. */
export const evolvePlacement = (state: PlacementState, event: PlacementEvent): PlacementState => {
  switch (event.type) {
    case 'OrderPlaced':
      return state
    case 'PaymentRecorded': {
      const protections =
        event.data.protection === 'None' ? state.protections : [...state.protections, event.data.protection]
      return state.status === 'AwaitingPayment' ? { ...state, status: 'Open', protections } : { ...state, protections }
    }
    case 'OrderCancelled':
      return { ...state, status: 'Cancelled', cancelledAt: event.metadata.occurredAt }
  }
}
