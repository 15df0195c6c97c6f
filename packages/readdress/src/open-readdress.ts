import { type Accepted, type Revision, systemSurroundings } from '@readdress/event-store'
import { carrierProfiles, decodeCommand, type OrderEvent } from '@readdress/order'
import { checkBackupWindow, daysIn, genericErasurePolicy } from '@readdress/privacy'
import type { EventRegistry, Projection, ProjectionStopped } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { Task } from 'fp-ts/lib/Task.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { defaultSettings } from './default-settings.ts'
import { type Evidence, evidenceOf } from './evidence/evidence.ts'
import { type FollowingOrders, followOrders } from './follow-orders.ts'
import { type HandleOrder, handleOrders, type OrderHandler, type Refused, type Rules } from './handle-orders.ts'
import type { ManagedView } from './managed-view.ts'
import { orderRegistry } from './order-registry.ts'
import { type OwnView, ownView } from './own-view.ts'
import { handlingHolds } from './personal/holds.ts'
import { personalData } from './personal/personal.ts'
import type { PersonalData } from './personal/personal-data.ts'
import type { Questions } from './questions/questions.ts'
import { questionsOf } from './questions/questions-of.ts'
import { type OutboxOfShop, outboxOfShop } from './reactions/outbox-of-shop.ts'
import { type Reactions, type ReactionsSettings, reactionsOf } from './reactions/reactions.ts'
import type { ReaddressSettings } from './readdress-settings.ts'
import { allViews, shopViews, updateUsed } from './shop-views.ts'
import { inMemoryStores, type NotOpenedStore, type Stores, storesIn } from './stores.ts'
import type { Updating } from './up-to-date.ts'
import { type Webhooks, webhooksOf } from './webhooks/webhooks.ts'

/** Orders whose addresses can be changed: commands go in, questions are answered from views that follow the events. */
export interface Readdress extends Questions {
  /** Gives a command to its order; it is decided on the newest history, and what is accepted is durable. */
  readonly handle: HandleOrder
  /** The same for a command as it comes from outside, as JSON: refused with `InvalidValue`, which names the place, when it is none. */
  readonly receive: (
    input: unknown,
    signal?: AbortSignal,
    seenAt?: Revision
  ) => TaskEither.TaskEither<Refused, Accepted<OrderEvent>>
  /**
   * Brings to the present end of the events the current addresses, the audit trails, and every other view that was asked before; a view that nobody has
   * asked is built when somebody does. Questions do this by themselves, each for its own view: this is for whoever wants the first answer at once.
   */
  readonly updateViews: (updating?: Updating) => TaskEither.TaskEither<ProjectionStopped, void>
  /** Every view: how far it is, how it is made anew, and how it is kept up to date without being asked.  */
  readonly views: ReadonlyArray<ManagedView>
  /** Tells of each event of an order that is stored from now on, by this process or another one; it ends when its signal is aborted. */
  readonly follow: (following: FollowingOrders) => Task<void>
  /** A view of one's own, in the same store: `shop.view(oftenChanged)`, where `oftenChanged` makes the projection of the registry of orders. */
  readonly view: <Event, Document>(
    of: (registry: EventRegistry<OrderEvent>) => Projection<Event, Document>
  ) => OwnView<Document>
  /** Personal data shown in clear, and erased. */
  readonly personal: PersonalData
  /** What the shop does by itself: it tells buyers, instructs carriers, ends waits. Nothing, until `round` or `run` is called. */
  readonly reactions: (settings?: ReactionsSettings) => Reactions
  /** What is to be done by itself and is not done yet, for people. */
  readonly outbox: OutboxOfShop
  /** What trackers and platforms send by themselves. */
  readonly webhooks: Webhooks
  /** Proof for others of what is on record. */
  readonly evidence: Evidence
  /** Waits for what is under way and lets go of the files. */
  readonly close: () => Promise<void>
}

/**
 * Opens a store of orders.
 *
 * Refused, with the place and the remedy, when a file is newer, foreign, damaged or not writable (`StoreFileUnusable`), when its events lie elsewhere
 * (`EventsUnusable`) or its keys do (`KeysUnusable`), or when its personal values are sealed and should not be or the other way round (`SealMismatch`).
 *
 * @example
 * const opened = await openReaddress({ store: 'in-memory' })()
 * assert.ok(Either.isRight(opened))
 * await opened.right.close()
 */
export const openReaddress = ({
  store,
  ...settings
}: ReaddressSettings): TaskEither.TaskEither<NotOpenedStore, Readdress> => {
  const { personalData: kept = {}, erasures = genericErasurePolicy } = settings
  const { tenant = defaultSettings.tenant, backupWindowDays = defaultSettings.backupWindowDays } = settings
  checkBackupWindow({ backupWindowDays })
  const { quorum = 0, ask = [] } = settings.witnesses ?? {}
  if (quorum > ask.length) throw new RangeError(`The quorum is ${quorum}, of ${ask.length} witnesses.`)
  if (!(settings.catchUpAtMost === undefined || settings.catchUpAtMost >= 0))
    throw new RangeError(`catchUpAtMost is ${settings.catchUpAtMost}: expected how many events, 0 or more.`)
  // It would be the folder in which the process was started, which is nobody's intention.
  if (store !== 'in-memory' && store.folder === '') throw new RangeError('store.folder is empty: name the folder.')
  const { grace, approvalsCountFor } = erasures
  const rules = { tenant, graceDays: daysIn(grace), approvalDays: daysIn(approvalsCountFor), backupWindowDays }
  return async () => {
    const stores =
      store === 'in-memory' ? Either.right(inMemoryStores(kept, rules)) : await storesIn(store, kept, rules)
    return Either.map((opened: Stores) => readdressOver(opened, settings))(stores)
  }
}

/** A shop over stores that are open. */
export const readdressOver = (stores: Stores, settings: Omit<ReaddressSettings, 'store'>): Readdress => {
  const rules = {
    policies: settings.policies ?? defaultSettings.policies,
    carriers: settings.carriers ?? carrierProfiles
  }
  const viewSettings = {
    searchKeys: stores.searchKeys,
    retention: settings.retention ?? defaultSettings.retention,
    policies: rules.policies
  }
  const views = shopViews(stores, viewSettings, settings.catchUpAtMost)
  const handle = handlerOver(stores, rules, settings.surroundings)
  const questions = questionsOf(stores.opened, views, rules, viewSettings, settings.disclosures)
  const personal = personalData({ ...stores, views, retention: viewSettings.retention }, handle, questions, settings)
  return {
    handle,
    receive: (input, signal, seenAt) => {
      const command = decodeCommand(input)
      return Either.isLeft(command) ? TaskEither.left(command.left) : handle(command.right, signal, seenAt)
    },
    ...questions,
    evidence: evidenceOf(stores, questions, settings),
    personal,
    reactions: reactionsOf(stores, { handle, questions, personal }, { ...settings, ...rules }),
    outbox: outboxOfShop(stores, settings.surroundings),
    webhooks: webhooksOf(stores, views, handle, questions, settings.surroundings),
    updateViews: updateUsed(stores, views),
    views: allViews(views),
    follow: (following) =>
      followOrders(
        { ...stores, view: views.currentAddress, surroundings: settings.surroundings ?? systemSurroundings },
        following
      ),
    view: (of) => ownView(stores, of(orderRegistry), settings.catchUpAtMost),
    close: stores.close
  }
}

const handlerOver = (
  { opened, events, keys }: Stores,
  rules: Rules,
  surroundings = systemSurroundings
): OrderHandler =>
  keys === null
    ? handleOrders(opened, rules, { surroundings })
    : handlingHolds(handleOrders(opened, rules, { longestInMemory: fiveMinutes, surroundings }), events, keys)

// So long may another process go on knowing what this one restricts or erases, as with opened keys.
const fiveMinutes = 5 * 60_000
