import { orderProjections, type ViewSettings } from '@readdress/order-views'
import type { ProjectionStopped } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { askedView } from './asked-view.ts'
import { orderRegistry } from './order-registry.ts'
import type { Stores } from './stores.ts'
import type { Updating } from './up-to-date.ts'

/** Every view of a shop, by name. */
export const shopViews = (stores: Stores, settings: ViewSettings) => {
  const projections = orderProjections(orderRegistry, settings)
  return {
    currentAddress: askedView(stores, projections.currentAddress),
    addressHistory: askedView(stores, projections.addressHistory),
    auditTrail: askedView(stores, projections.auditTrail),
    timeline: askedView(stores, projections.timeline),
    communicationLog: askedView(stores, projections.communicationLog),
    // The one view that is fed with personal values: it keeps only their fingerprints.
    orderSearch: askedView({ ...stores, events: stores.opened }, projections.orderSearch),
    deadlines: askedView(stores, projections.deadlines),
    worklist: askedView(stores, projections.worklist),
    trackingBoard: askedView(stores, projections.trackingBoard),
    carrierScorecard: askedView(stores, projections.carrierScorecard),
    serviceMetrics: askedView(stores, projections.serviceMetrics),
    procedureChecklist: askedView(stores, projections.procedureChecklist),
    retentionCalendar: askedView(stores, projections.retentionCalendar),
    erasures: askedView(stores, projections.erasures),
    personalDataAccessLog: askedView(stores, projections.personalDataAccessLog)
  } as const
}

/** Every view of a shop. */
export type ShopViews = ReturnType<typeof shopViews>

/** The views one by one. */
export const allViews = (views: ShopViews) => Object.values(views)

/** Brings to the present end of the events those views that every order is asked by, and of the others those that somebody has asked before. */
export const updateUsed =
  ({ views: store }: Stores, views: ShopViews) =>
  (updating?: Updating): TaskEither<ProjectionStopped, void> =>
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
