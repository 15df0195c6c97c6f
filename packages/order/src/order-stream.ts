import { OrderId } from './values/order-id.ts'

const prefix = 'order-'

/** The name of the stream that holds the events of one order. */
export const orderStream = <Id extends string>(orderId: Id): `${typeof prefix}${Id}` => `${prefix}${orderId}`

/** The order whose events a stream holds; null where it is not the stream of an order. */
export const orderOfStream = (stream: string): OrderId | null => {
  const orderId = stream.slice(prefix.length)
  return stream.startsWith(prefix) && OrderId.is(orderId) ? orderId : null
}
