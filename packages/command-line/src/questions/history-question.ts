import type { Clocks, ShownAddressHistory } from 'readdress'
import { historyText } from './history-text.ts'
import { takesOrderAndClocks, unknownOrder } from './options.ts'
import { question } from './question.ts'

/** Tells how the addresses of an order came about. */
export const historyQuestion = question<Clocks, ShownAddressHistory | null>({
  name: 'history',
  description: 'Tell how each address of an order came about, who agreed, and when it was the ordered one.',
  takes: takesOrderAndClocks,
  ask: (shop, orderId, clocks) => shop.addressHistory(orderId, clocks),
  unanswered: (history, orderId, clocks) => (history === null ? unknownOrder(orderId, clocks) : null),
  text: (history, page, _orderId, clocks) => historyText(history, clocks, page)
})
