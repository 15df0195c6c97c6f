import type { Clocks, InspectedEvent } from 'readdress'
import { inspectText } from './inspect-text.ts'
import { takesOrderAndClocks, unknownOrder } from './options.ts'
import { question } from './question.ts'

/** Tells what an order was after each of its events. */
export const inspectQuestion = question<Clocks, ReadonlyArray<InspectedEvent>>({
  name: 'inspect',
  description:
    'Tell what each event changed about an order: where it goes, its parcels, what is open, how its address could be changed. With --as-of: of what held at that moment, as each event let it be known; with --known-at: only the events recorded by then.',
  takes: takesOrderAndClocks,
  ask: (shop, orderId, clocks) => shop.inspect(orderId, clocks),
  unanswered: (events, orderId, clocks) => (events.length === 0 ? unknownOrder(orderId, clocks) : null),
  text: (events, page, orderId, clocks) => inspectText(orderId, events, clocks, page)
})
