import { type EventRegistry, eventRegistry } from '@readdress/event-store'
import { type OrderEvent, orderEventSchemas, orderEventUpcasters } from '@readdress/order'

/** The registry of the order's events, as the facade has it. */
export const orderRegistry: EventRegistry<OrderEvent> = eventRegistry<OrderEvent>({
  schemas: orderEventSchemas,
  upcasters: orderEventUpcasters
})
