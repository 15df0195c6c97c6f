import type { TimelineLine } from 'readdress'
import { takesOrder, unknownOrder } from './options.ts'
import { question } from './question.ts'
import { timelineText } from './timeline-text.ts'

/** Tells what happened to an order, a line for each event. */
export const timelineQuestion = question<object, ReadonlyArray<TimelineLine>>({
  name: 'timeline',
  description: 'Tell what happened to an order, day by day, a sentence for each event; audit tells more of each.',
  takes: takesOrder,
  ask: (shop, orderId) => shop.timeline(orderId),
  unanswered: (lines, orderId) => (lines.length === 0 ? unknownOrder(orderId) : null),
  text: (lines, page, orderId) => timelineText(orderId, lines, page)
})
