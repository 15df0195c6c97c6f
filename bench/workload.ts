import { type EventToAppend, type JsonObject, type StreamName, streamName } from '@readdress/event-store'
import { type Chance, chance } from '../examples/data/chance.ts'
import { anyPerson } from '../examples/data/people.ts'
import { carrierStory } from './workload/carrier-story.ts'
import { changeStory } from './workload/change-story.ts'
import { eventTeller } from './workload/event-teller.ts'
import { placeOfW } from './workload/place-of-w.ts'

/** Events of one order of the workload W. */
export const eventsAnOrder = 12

/** How many orders are under way at the same time, so that the events of one lie scattered in the log. */
const ordersAtOnce = 500

const seed = 2026

/** One order of W with its whole life. */
export interface OrderOfW {
  readonly stream: StreamName
  readonly events: ReadonlyArray<EventToAppend>
}

/** An event of W with its place in its stream. */
export interface EventOfW {
  readonly stream: StreamName
  readonly revision: number
  readonly event: EventToAppend
}

/** Identity of the n-th order of W. */
export const orderIdOf = (n: number): string => `W${String(n).padStart(8, '0')}`

/** Stream of the n-th order of W. */
export const streamOf = (n: number): StreamName => streamName(`order-${orderIdOf(n)}`)

/** The n-th order of W: its address is changed while the parcel moves, and the carrier redirects it. The same number gives the same order. */
export const orderOfW = (n: number): OrderOfW => {
  const draw: Chance = chance(seed + 7919 * n)
  const teller = eventTeller(draw, Date.UTC(2026, 2, 1) + n * 61_000)
  const [person, from, to] = [anyPerson(draw), placeOfW(draw), placeOfW(draw)]
  const caseId = changeStory(teller, orderIdOf(n), person, from, to)
  carrierStory(teller, caseId, from, to)
  return { stream: streamOf(n), events: teller.events() }
}

/** How many orders make so many events; W has whole orders only. */
export const ordersIn = (size: number): number => Math.ceil(size / eventsAnOrder)

/** The log of W: at least so many events, each block of some hundred orders told step by step. */
export function* logOfW(size: number): Generator<EventOfW> {
  const orders = ordersIn(size)
  for (let first = 0; first < orders; first += ordersAtOnce) {
    const block = Array.from({ length: Math.min(ordersAtOnce, orders - first) }, (_, index) => orderOfW(first + index))
    for (let revision = 0; revision < eventsAnOrder; revision += 1) {
      for (const { stream, events } of block) {
        const event = events[revision]
        if (event !== undefined) yield { stream, revision, event }
      }
    }
  }
}

/** A number that can only be told by somebody who has read type, data and metadata of an event; sums of it are the proof of a reading. */
export const markOf = (type: string, { caseId, parcelId }: JsonObject, { recordedAt }: JsonObject): number =>
  type.length + charAt(caseId, 0) + charAt(parcelId, 1) + charAt(recordedAt, 18)

const charAt = (value: unknown, index: number): number => (typeof value === 'string' ? value.charCodeAt(index) : 0)
