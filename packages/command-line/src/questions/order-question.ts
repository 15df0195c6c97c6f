import type { Clocks, ShownAddress } from 'readdress'
import { takesOrderAndClocks, unknownOrder } from './options.ts'
import { orderText } from './order-text.ts'
import { question } from './question.ts'

/** Tells where an order goes. */
export const orderQuestion = question<Clocks, ShownAddress | null>({
  name: 'order',
  description: 'Tell where an order goes: its address now, what is open, and its parcels; personal values masked.',
  takes: takesOrderAndClocks,
  ask: (shop, orderId, clocks) => shop.currentAddress(orderId, clocks),
  unanswered: (order, orderId, clocks) => (order === null ? unknownOrder(orderId, clocks) : null),
  text: (order, page, _orderId, clocks) => orderText(order, clocks, page)
})
