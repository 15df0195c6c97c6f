import type { Clocks, ShownOrder } from 'readdress'
import { detailText } from './detail-text.ts'
import { takesOrderAndClocks, unknownOrder } from './options.ts'
import { question } from './question.ts'

/** Tells the whole order on one page. */
export const detailQuestion = question<Clocks, ShownOrder | null>({
  name: 'detail',
  description:
    'Tell the whole order on one page: what was bought, where it goes, whether and how that can still be changed, notes and open problems.',
  takes: takesOrderAndClocks,
  ask: (shop, orderId, clocks, now) => shop.orderDetail(orderId, { asOf: now, ...clocks }),
  unanswered: (order, orderId, clocks) => (order === null ? unknownOrder(orderId, clocks) : null),
  text: (order, page, _orderId, clocks) => detailText(order, clocks, page)
})
