import type { Communication } from 'readdress'
import { messagesText } from './messages-text.ts'
import { ifPlaced, takesOrder, unknownOrder } from './options.ts'
import { question } from './question.ts'

/** Tells what was said about an order. */
export const messagesQuestion = question<object, ReadonlyArray<Communication> | null>({
  name: 'messages',
  description:
    'Tell what was said about an order, by whom and when, how soon it was answered, and who was not reached.',
  takes: takesOrder,
  ask: (shop, orderId) => ifPlaced(shop, orderId, shop.communicationLog(orderId)),
  unanswered: (log, orderId) => (log === null ? unknownOrder(orderId) : null),
  text: (log, page, orderId) => messagesText(orderId, log, page)
})
