import {
  type EventStore,
  isStoreReadFailure,
  type Position,
  type ReadFailure,
  type Revision,
  type Surroundings
} from '@readdress/event-store'
import { type OrderId, orderOfStream } from '@readdress/order'
import type { ProjectionStopped, ViewStoreError } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { Task } from 'fp-ts/lib/Task.js'
import type { AskedView } from './asked-view.ts'
import type { Stores } from './stores.ts'

/** That an event was stored about an order, by this process or another one. */
export interface OrderChanged {
  readonly orderId: OrderId
  /** That of the event. */
  readonly revision: Revision
}

/** How orders are followed. */
export interface FollowingOrders {
  /** Ends it. */
  readonly signal: AbortSignal
  readonly onChanged: (changed: OrderChanged) => void
  /** Whatever is stored from now on is told of; called once. */
  readonly onBegun?: () => void
  /** The store does not answer now, and is asked again a second later, from where it was read to. */
  readonly onDelayed?: (failed: ReadFailure | ProjectionStopped | ViewStoreError) => void
}

/** What it takes to follow the orders of a shop. */
export interface OrdersToFollow {
  /** The events as they lie in the store: nothing of what they say is read. */
  readonly linked: EventStore
  readonly views: Pick<Stores['views'], 'checkpoint'>
  /** A view of all orders: its end is where following begins. */
  readonly view: Pick<AskedView<unknown>, 'name' | 'version' | 'update'>
  readonly surroundings: Surroundings
}

const aSecond = 1000

/** Tells of each event of an order that is stored from now on, until it is ended. */
export const followOrders =
  (following: OrdersToFollow, { signal, onChanged, onBegun, onDelayed }: FollowingOrders): Task<void> =>
  async () => {
    let after: Position | null = null
    let hasBegun = false
    while (!signal.aborted) {
      const from: Either.Either<ProjectionStopped | ViewStoreError, Position | null> =
        after === null ? await presentEnd(following) : Either.right(after)
      if (Either.isRight(from) && from.right !== null) {
        after = from.right
        if (!hasBegun) onBegun?.()
        hasBegun = true
        const read = await readOn(following.linked, after, signal, (changed, position) => {
          after = position
          if (changed !== null) onChanged(changed)
        })
        if (read === null) return
        // Of a store that was put back to an earlier state, that is where to begin again.
        if (read.type !== 'StoreUnavailable') after = null
        onDelayed?.(read)
      } else if (Either.isLeft(from)) onDelayed?.(from.left)
      await following.surroundings.wait(aSecond, signal)
    }
  }

const presentEnd = async ({
  views,
  view
}: OrdersToFollow): Promise<Either.Either<ProjectionStopped | ViewStoreError, Position | null>> => {
  const updated = await view.update()()
  if (Either.isLeft(updated)) return updated
  const end = await views.checkpoint(view)()
  return Either.isLeft(end) ? end : Either.right(Option.toNullable(end.right))
}

// Null where it was ended.
const readOn = async (
  store: EventStore,
  after: Position,
  signal: AbortSignal,
  seen: (changed: OrderChanged | null, position: Position) => void
): Promise<ReadFailure | null> => {
  try {
    for await (const item of store.subscribe(after, { streamPrefix: 'order-' }, signal)) {
      if (item.type === 'Event') {
        const { stream, revision, position } = item.event
        const orderId = orderOfStream(stream)
        seen(orderId === null ? null : { orderId, revision }, position)
      } else seen(null, item.position)
    }
    return null
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
    return caught.failure
  }
}
