import type { OrderPlaced, PlacementEvent } from './events.ts'
import { evolvePlatform } from './evolve-platform.ts'
import { nothingSaid } from './on-platform.ts'
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
  protections: [],
  links: [],
  onPlatform: nothingSaid
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
    case 'PlatformReferenceRecorded':
    case 'VirtualNumberAssigned':
    case 'RiskHoldPlaced':
    case 'RiskHoldReleased':
    case 'AfterSaleOpened':
    case 'AfterSaleClosed':
      return { ...state, onPlatform: evolvePlatform(state.onPlatform, event) }
    case 'OrderLinked':
      return { ...state, links: [...state.links, event.data] }
    case 'OrderCompleted':
      // A cancelled order stays so, whatever its platform calls the end of it.
      return state.status === 'Cancelled' ? state : { ...state, status: 'Completed' }
    case 'OrderCancelled':
      return { ...state, status: 'Cancelled', cancelledAt: event.metadata.occurredAt }
  }
}
