import type { OrderId } from './values/order-id.ts'

/** The name of the stream that holds the events of one order. */
export const orderStream = (orderId: OrderId): `order-${OrderId}` => `order-${orderId}`
