import {
  type ChannelPolicy,
  type Instant,
  type OrderEvent,
  type OrderId,
  openWaits,
  type PlacedOrder,
  policies,
  policyFor,
  type Wait
} from '@readdress/order'
import type { EventRegistry, Projection, View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { orderAt } from './clocks.ts'
import { foundIn } from './found-in.ts'
import { type EventOf, type Heeded, type KeptEvents, keptEventsProjection } from './kept-events.ts'
import { spansOf, spansUntil } from './spans.ts'
import { type WaitingEventType, waitingEvents } from './waiting-events.ts'

/** A wait of an order that ends by time. */
export interface Deadline extends Wait {
  readonly orderId: OrderId
}

/** What is kept of an order to know what it waits for. */
export type WaitingEvents = KeptEvents<EventOf<WaitingEventType | Heeded>>

/** The waits of an order that are open, the first one due first. How long a parcel may be silent is what the policy of its platform says now. */
export const deadlines = (
  { orderId, events }: Pick<KeptEvents, 'orderId' | 'events'>,
  among: ReadonlyArray<ChannelPolicy> = policies
): ReadonlyArray<Deadline> => {
  const state = orderAt(events)
  return state.status === 'NotPlaced' ? [] : waitsOf(state, among).map((wait) => ({ ...wait, orderId }))
}

/** The waits of a placed order that are open, the first one due first. */
export const waitsOf = (order: PlacedOrder, among: ReadonlyArray<ChannelPolicy>): ReadonlyArray<Wait> =>
  // No wait depends on what a carrier lets be done.
  openWaits(order, { policy: policyFor(order.placement.platform, among), carriers: [] }).toSorted((one, other) =>
    one.dueAt < other.dueAt ? -1 : 1
  )

/**
 * The projection behind the deadlines: one document for each order. The index `due` finds those with a wait that ends within a year, month, day, hour
 * or minute, written as the beginning of an instant, so that what is due can be asked for without looking at what is not.
 *
 * Built anew when a shop changes how long a parcel may be silent: all other waits end at the time that their event names.
 */
export const deadlinesProjection = (
  registry: EventRegistry<OrderEvent>,
  among: ReadonlyArray<ChannelPolicy> = policies
): Projection<EventOf<WaitingEventType | Heeded>, WaitingEvents> =>
  keptEventsProjection(registry, {
    name: 'deadlines',
    version: 1,
    eventTypes: waitingEvents,
    indexes: {
      due: (document) => [...new Set(deadlines(document, among).flatMap(({ dueAt }) => spansOf(dueAt)))]
    }
  })

/** The waits that are over at a moment, of all orders, the first one due first; a wait that nobody has ended yet is among them however old it is. */
export const deadlinesDue =
  (view: View<WaitingEvents>, among: ReadonlyArray<ChannelPolicy> = policies) =>
  (at: Instant): TaskEither<ViewFailure, ReadonlyArray<Deadline>> =>
  async () => {
    const due: Array<Deadline> = []
    for (const span of spansUntil(at)) {
      const found = await foundIn(view, 'due', span)()
      if (Either.isLeft(found)) return found
      const within = found.right.flatMap((document) => deadlines(document, among))
      due.push(...within.filter(({ dueAt }) => dueAt.startsWith(span) && dueAt <= at))
    }
    return Either.right(due.toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt)))
  }
