import type { EventStore, Revision } from '@readdress/event-store'
import { OrderId, policyFor } from '@readdress/order'
import { type Clocks, type KeptEvent, type OrderDetail, orderDetail } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import type { Rules } from '../handle-orders.ts'
import { now } from '../now.ts'
import type { Answer } from './not-answered.ts'
import { eventsOf } from './opened-event.ts'
import { type ShownAddress, shownAddress } from './where-it-goes.ts'

/** The whole order on one page, with every address masked for a screen. */
export interface ShownOrder extends Omit<OrderDetail, 'address'> {
  readonly address: ShownAddress | null
  /** How far the order had come when the page was made, whatever moment it shows: what a command that follows from it may be given with. */
  readonly revision: Revision
}

/** Answers what the page of an order shows, by both clocks; null when it was not placed then, or nobody here knew. */
export const wholeOrder =
  (store: EventStore, rules: Rules, orderId: string, { asOf = now(), knownAt }: Clocks): Answer<ShownOrder | null> =>
  async () => {
    if (!OrderId.is(orderId)) return Either.right(null)
    const events = await eventsOf(store, orderId)
    if (Either.isLeft(events)) return events
    const page = orderDetail(orderId, events.right, contextOf(events.right, rules), asOf, knownAt)
    if (page === null) return Either.right(null)
    const revision = events.right.at(-1)?.recorded.revision ?? 0
    if (page.address === null) return Either.right({ ...page, revision, address: null })
    const address = await shownAddress(store, page.address)
    return Either.map((shown: ShownAddress): ShownOrder => ({ ...page, revision, address: shown }))(address)
  }

/** What an order is decided under: the policy of its platform, and the profiles of the carriers. */
export const contextOf = (events: ReadonlyArray<KeptEvent>, { policies, carriers }: Rules) => {
  const placed = events.map(({ event }) => event).find((event) => event.type === 'OrderPlaced')
  return { policy: policyFor(placed?.data.platform ?? '', policies), carriers }
}
