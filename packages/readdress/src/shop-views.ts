import { orderProjections, type ViewSettings } from '@readdress/order-views'
import type { ProjectionStopped } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { askedView } from './asked-view.ts'
import { orderRegistry } from './order-registry.ts'
import type { Stores } from './stores.ts'
import type { Updating } from './up-to-date.ts'

/** Every view of a shop, by name; a question brings one on by so many events at most. */
export const shopViews = (stores: Stores, settings: ViewSettings, atMost?: number) => {
  const projections = orderProjections(orderRegistry, settings)
  return {
    currentAddress: askedView(stores, projections.currentAddress, atMost),
    addressHistory: askedView(stores, projections.addressHistory, atMost),
    auditTrail: askedView(stores, projections.auditTrail, atMost),
    timeline: askedView(stores, projections.timeline, atMost),
    communicationLog: askedView(stores, projections.communicationLog, atMost),
    // The one view that is fed with personal values: it keeps only their fingerprints.
    orderSearch: askedView({ ...stores, events: stores.opened }, projections.orderSearch, atMost),
    deadlines: askedView(stores, projections.deadlines, atMost),
    worklist: askedView(stores, projections.worklist, atMost),
    trackingBoard: askedView(stores, projections.trackingBoard, atMost),
    carrierScorecard: askedView(stores, projections.carrierScorecard, atMost),
    serviceMetrics: askedView(stores, projections.serviceMetrics, atMost),
    procedureChecklist: askedView(stores, projections.procedureChecklist, atMost),
    retentionCalendar: askedView(stores, projections.retentionCalendar, atMost),
    erasures: askedView(stores, projections.erasures, atMost),
    personalDataAccessLog: askedView(stores, projections.personalDataAccessLog, atMost)
  } as const
}

/** Every view of a shop. */
export type ShopViews = ReturnType<typeof shopViews>

/** The views one by one. */
export const allViews = (views: ShopViews) => Object.values(views)

/** Brings to the present end of the events those views that every order is asked by, and of the others those that somebody has asked before. */
export const updateUsed =
  ({ views: store }: Stores, views: ShopViews) =>
  (updating: Updating = {}): TaskEither<ProjectionStopped, void> =>
  async () => {
    for (const view of allViews(views)) {
      const checkpoint = await store.checkpoint(view)()
      // Where the store of views does not answer, the update itself says so.
      const isThere = Either.isLeft(checkpoint) || Option.isSome(checkpoint.right)
      if (!isThere && view !== views.currentAddress && view !== views.auditTrail) continue
      const updated = await view.update(updating)()
      if (Either.isLeft(updated)) return updated
    }
    return Either.right(undefined)
  }
