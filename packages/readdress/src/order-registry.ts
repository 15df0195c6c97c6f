import { type EventRegistry, eventRegistry } from '@readdress/event-store'
import { type OrderEvent, orderEventSchemas, orderEventUpcasters } from '@readdress/order'

/** How events of orders are written, and how every form that was ever written is read: one registry for decider, views and replay. */
export const orderRegistry: EventRegistry<OrderEvent> = eventRegistry<OrderEvent>({
  schemas: orderEventSchemas,
  upcasters: orderEventUpcasters
})
