import { join } from 'node:path'
import type { StreamName } from '@readdress/event-store'
import type { Place } from '../bench-definition.ts'
import { type EventOfW, eventsAnOrder, logOfW, markOf, orderOfW, ordersIn, streamOf } from '../workload.ts'
import { eventFile } from './event-file.ts'
import { logFile } from './log-file.ts'
import { notice } from './notices.ts'

/** Which orders are loaded, how often, and the file that they lie in. */
export interface OrdersToLoad {
  readonly streams: (size: number) => ReadonlyArray<StreamName>
  readonly file: (place: Place) => Promise<string>
  readonly proof: (size: number) => string
}

/** What all loads together come to. */
export const proofOfLoads = (loads: number, events: number, marks: number): string =>
  `${loads} loads of ${events} events, marks ${marks}`

const marksOf = (events: Iterable<EventOfW>): number => {
  let marks = 0
  for (const { event } of events) marks += markOf(event.type, event.data, event.metadata)
  return marks
}

const loads = (size: number): number => Math.min(3000, size)
// In steps of a prime number, so that the place of one says nothing about the place of the next.
const orderAt = (load: number, size: number): number => (load * 7919) % ordersIn(size)

/** Orders of W from all over the file, 12 events each. */
export const ordinaryOrders: OrdersToLoad = {
  streams: (size) => Array.from({ length: loads(size) }, (_, load) => streamOf(orderAt(load, size))),
  file: logFile,
  proof: (size) => {
    const marks = Array.from({ length: loads(size) }, (_, load) => {
      const { stream, events } = orderOfW(orderAt(load, size))
      return marksOf(events.map((event, revision) => ({ stream, revision, event })))
    })
    return proofOfLoads(
      loads(size),
      loads(size) * eventsAnOrder,
      marks.reduce((sum, one) => sum + one, 0)
    )
  }
}

const longestFor = (size: number): number => (size < 10_000 ? 1100 : 5000)
const loadsOfLong = (size: number): number => (size < 10_000 ? 1 : 100)

function* longOrder(size: number): Generator<EventOfW> {
  const { stream, events } = orderOfW(0)
  for (const [revision, event] of events.entries()) yield { stream, revision, event }
  for (let revision = events.length; revision < longestFor(size); revision += 1) {
    yield { stream, revision, event: notice(revision, 0).event }
  }
}

function* logWithLongOrder(size: number): Generator<EventOfW> {
  yield* logOfW(size)
  for (const event of longOrder(size)) if (event.revision >= eventsAnOrder) yield event
}

/** The first order of W, on which 4,988 more notices are on record. */
export const longOrders: OrdersToLoad = {
  streams: (size) => Array.from({ length: loadsOfLong(size) }, () => streamOf(0)),
  file: ({ fixtures, size }) =>
    eventFile(join(fixtures, `log-${size}-long-order.sqlite`), () => logWithLongOrder(size)),
  proof: (size) => {
    const times = loadsOfLong(size)
    return proofOfLoads(times, times * longestFor(size), times * marksOf(longOrder(size)))
  }
}
