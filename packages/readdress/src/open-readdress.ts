import type { Accepted } from '@readdress/event-store'
import {
  type CarrierProfile,
  type ChannelPolicy,
  carrierProfiles,
  decodeCommand,
  type OrderEvent,
  policies
} from '@readdress/order'
import { auditTrailProjection, type Clocks, currentAddressProjection } from '@readdress/order-views'
import { type EventRegistry, type Projection, type ProjectionStopped, viewOf } from '@readdress/projections'
import type { StoreFileUnusable } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { type HandleOrder, handleOrders, type Refused } from './handle-orders.ts'
import { type ManagedView, managedView } from './managed-view.ts'
import { orderRegistry } from './order-registry.ts'
import { type OwnView, ownView } from './own-view.ts'
import { inMemoryStores, type Stores, storesIn } from './stores.ts'
import { type Updating, upToDate } from './up-to-date.ts'
import { type ShownEntry, whatHappened } from './what-happened.ts'
import { type NotAnswered, type ShownAddress, whereItGoes } from './where-it-goes.ts'

/** Where events and views are kept, and the rules that a shop decides under (those that come with the library, if not said). */
export interface ReaddressSettings {
  /** A folder for the embedded store, made if it is missing; or `in-memory`, for tests. */
  readonly store: { readonly folder: string } | 'in-memory'
  readonly policies?: ReadonlyArray<ChannelPolicy>
  readonly carriers?: ReadonlyArray<CarrierProfile>
}

/** Orders whose addresses can be changed: commands go in, questions are answered from views that follow the events. */
export interface Readdress {
  /** Gives a command to its order; it is decided on the newest history, and what is accepted is durable. */
  readonly handle: HandleOrder
  /** The same for a command as it comes from outside, as JSON: refused with `InvalidValue`, which names the place, when it is none. */
  readonly receive: (input: unknown, signal?: AbortSignal) => TaskEither.TaskEither<Refused, Accepted<OrderEvent>>
  /** Where an order goes: what held at `asOf`, as known at `knownAt`; both now if not said. Personal values are masked for a screen. */
  readonly currentAddress: (orderId: string, clocks?: Clocks) => TaskEither.TaskEither<NotAnswered, ShownAddress | null>
  /** Who did what to an order, when and why: every event in order; empty for an order that nobody placed. */
  readonly auditTrail: (orderId: string) => TaskEither.TaskEither<NotAnswered, ReadonlyArray<ShownEntry>>
  /** Brings all views to the present end of the events; questions do this by themselves. */
  readonly updateViews: (updating?: Updating) => TaskEither.TaskEither<ProjectionStopped, void>
  /** How far the views are, how they are made anew, and how they are kept up to date without being asked. */
  readonly views: ReadonlyArray<ManagedView>
  /** A view of one's own, in the same store: `shop.view(oftenChanged)`, where `oftenChanged` makes the projection of the registry of orders. */
  readonly view: <Event, Document>(
    of: (registry: EventRegistry<OrderEvent>) => Projection<Event, Document>
  ) => OwnView<Document>
  /** Waits for what is under way and lets go of the files. */
  readonly close: () => Promise<void>
}

/**
 * Opens a store of orders.
 *
 * Refused with `StoreFileUnusable`, which names the file and the remedy: a file that is newer, foreign, damaged or not writable is not touched.
 *
 * @example
 * const opened = await openReaddress({ store: 'in-memory' })()
 * assert.ok(Either.isRight(opened))
 * await opened.right.close()
 */
export const openReaddress =
  ({ store, ...rules }: ReaddressSettings): TaskEither.TaskEither<StoreFileUnusable, Readdress> =>
  async () => {
    const stores = store === 'in-memory' ? Either.right(inMemoryStores()) : await storesIn(store.folder)
    return Either.map((kept: Stores) => readdressOver(kept, rules))(stores)
  }

const readdressOver = (stores: Stores, rules: Pick<ReaddressSettings, 'policies' | 'carriers'>): Readdress => {
  const { events, views } = stores
  const addresses = currentAddressProjection(orderRegistry)
  const entries = auditTrailProjection(orderRegistry)
  const updateAddresses = upToDate(stores, addresses)
  const updateEntries = upToDate(stores, entries)
  const address = whereItGoes(events, viewOf(views, addresses), updateAddresses)
  const handle = handleOrders(events, {
    policies: rules.policies ?? policies,
    carriers: rules.carriers ?? carrierProfiles
  })
  return {
    handle,
    receive: (input, signal) => {
      const command = decodeCommand(input)
      return Either.isLeft(command) ? TaskEither.left(command.left) : handle(command.right, signal)
    },
    currentAddress: (orderId, clocks = {}) => address(orderId, clocks),
    auditTrail: whatHappened(events, viewOf(views, entries), updateEntries),
    updateViews: (updating) => async () => {
      const updated = await updateAddresses(updating)()
      return Either.isLeft(updated) ? updated : updateEntries(updating)()
    },
    views: [managedView(stores, addresses), managedView(stores, entries)],
    view: (of) => ownView(stores, of(orderRegistry)),
    close: stores.close
  }
}
