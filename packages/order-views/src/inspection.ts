import type { Context, Instant, OrderId } from '@readdress/order'
import { happenedAt } from './clocks.ts'
import type { Json } from './json.ts'
import type { KeptEvent } from './kept-events.ts'
import { orderDetail } from './order-detail.ts'
import { type OrderLines, orderLines } from './order-lines.ts'

/** Something about an order that is otherwise after an event; null where it was not, or is no more. The path names it: `parcels`, `p1`, `label`. */
export interface LineChange {
  readonly path: ReadonlyArray<string>
  readonly before: Json
  readonly after: Json
}

/** What an event made of an order: every line that is otherwise than before it. */
export interface InspectedChanges {
  readonly revision: number
  readonly changes: ReadonlyArray<LineChange>
}

/**
 * Goes through the events of an order, read with their personal values, and tells after each what is otherwise than before.
 *
 * With `asOf`: of what held at that moment, as each event let it be known; else of what held when the last of them happened. Only one state of the order is
 * held at a time.
 */
export function* inspection(
  orderId: OrderId,
  events: ReadonlyArray<KeptEvent>,
  context: Context,
  asOf?: Instant
): Generator<InspectedChanges> {
  let before: OrderLines = new Map()
  for (const [place, { recorded }] of events.entries()) {
    const soFar = events.slice(0, place + 1)
    const order = orderDetail(orderId, soFar, context, asOf ?? latestOf(soFar))
    const after: OrderLines = order === null ? new Map() : orderLines(order)
    yield { revision: recorded.revision, changes: changesBetween(before, after) }
    before = after
  }
}

const latestOf = (events: ReadonlyArray<KeptEvent>): Instant =>
  events
    .map(({ event }) => happenedAt(event))
    .reduce((latest, one) => {
      if (one > latest) return one
      return latest
    })

const changesBetween = (before: OrderLines, after: OrderLines): ReadonlyArray<LineChange> =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [one, other] = [before.get(path) ?? null, after.get(path) ?? null]
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ path: path.split('/'), before: one, after: other }]
  })
