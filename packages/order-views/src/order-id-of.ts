import { OrderId } from '@readdress/order'
import type { RecordedEvent } from '@readdress/projections'

/** The order whose stream an event stands in; throws on another stream, which the projection's prefix keeps away. */
export const orderIdOf = ({ stream }: RecordedEvent): OrderId => {
  const orderId = stream.replace(/^order-/, '')
  if (OrderId.is(orderId)) return orderId
  throw new TypeError(`${stream} is not the stream of an order`)
}
