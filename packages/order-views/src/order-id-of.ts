import { type OrderId, orderOfStream } from '@readdress/order'
import type { RecordedEvent } from '@readdress/projections'

/** The order whose stream an event stands in; throws on another stream, which the projection's prefix keeps away. */
export const orderIdOf = ({ stream }: RecordedEvent): OrderId => {
  const orderId = orderOfStream(stream)
  if (orderId !== null) return orderId
  throw new TypeError(`${stream} is not the stream of an order`)
}
