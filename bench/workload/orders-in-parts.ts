import { type OrderOfW, orderOfW, ordersIn } from '../workload.ts'

// Orders are made in parts outside of the time that is measured, so that making them costs neither time nor much memory.
const ordersAtOnce = 500

/** All orders of W, some hundred at a time. */
export function* ordersInParts(size: number): Generator<ReadonlyArray<OrderOfW>> {
  for (let first = 0; first < ordersIn(size); first += ordersAtOnce) {
    yield Array.from({ length: Math.min(ordersAtOnce, ordersIn(size) - first) }, (_, n) => orderOfW(first + n))
  }
}

/** The events of these orders, one order after the other. */
export const eventsOf = (orders: ReadonlyArray<OrderOfW>) =>
  orders.flatMap(({ stream, events }) => events.map((event, revision) => ({ stream, revision, event })))
