import { type Context, type Editability, explainEditability, type Instant } from '@readdress/order'
import { orderAt } from './clocks.ts'
import type { KeptEvent } from './kept-events.ts'

/**
 * Whether and how the address of an order could be changed at a moment, as far as it was known here at `knownAt`.
 *
 * No document is kept of it: it follows from the whole order, its rules and the moment. The events are read from the stream with their personal values,
 * since an order whose data are erased cannot be changed.
 */
export const editabilityAt = (
  events: ReadonlyArray<KeptEvent>,
  context: Context,
  at: Instant,
  knownAt?: Instant
): Editability =>
  explainEditability(orderAt(events, { asOf: at, ...(knownAt === undefined ? {} : { knownAt }) }), context, at)
