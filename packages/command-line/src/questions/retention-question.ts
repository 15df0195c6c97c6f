import type { Instant, RetentionEntry } from 'readdress'
import { ifPlaced, momentOption, orNull, unknownOrder } from './options.ts'
import { question } from './question.ts'
import { readOrderId } from './read-order-id.ts'
import { retentionText } from './retention-text.ts'

interface RetentionOptions {
  readonly endedBy?: Instant
}

/** Tells how long data are kept. */
export const retentionQuestion = question<RetentionOptions, ReadonlyArray<RetentionEntry> | null>({
  name: 'retention',
  description:
    'Tell how long the data of each person of an order are kept, and what comes next; without an order, whose data need not be kept any longer.',
  takes: (command) => {
    command
      .argument('[id]', 'the id of an order', readOrderId)
      .addOption(momentOption('--ended-by <time>', 'whose data need not be kept at this moment'))
  },
  ask: (shop, orderId, { endedBy }, now) =>
    orderId === ''
      ? orNull(shop.retentionCalendar({ endedBy: endedBy ?? now }))
      : ifPlaced(shop, orderId, shop.retentionCalendar({ orderId })),
  unanswered: (entries, orderId) => (entries === null ? unknownOrder(orderId) : null),
  text: (entries, page, orderId, { endedBy }) => retentionText(entries, orderId, endedBy ?? page.now, page)
})
