import type { ShownEntry } from 'readdress'
import { auditText } from './audit-text.ts'
import { takesOrder, unknownOrder } from './options.ts'
import { question } from './question.ts'

/** Tells who did what to an order, when and why. */
export const auditQuestion = question<object, ReadonlyArray<ShownEntry>>({
  name: 'audit',
  description: 'Tell who did what to an order, when and why: every event; personal values masked.',
  takes: takesOrder,
  ask: (shop, orderId) => shop.auditTrail(orderId),
  unanswered: (entries, orderId) => (entries.length === 0 ? unknownOrder(orderId) : null),
  text: (entries, page, orderId) => auditText(orderId, entries, page)
})
