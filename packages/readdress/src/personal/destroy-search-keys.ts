import type { StoreUnavailable } from '@readdress/event-store'
import type { Duration } from '@readdress/order'
import { type HalfYear, isHalfYearEnded, pagesOf } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { now } from '../now.ts'
import type { NotAnswered } from '../questions/not-answered.ts'
import type { OwnSearchKeys } from '../search-keys.ts'
import type { ShopViews } from '../shop-views.ts'

/** Why the search keys were not looked through to the end; it may be tried again. */
export type SearchKeysKept = NotAnswered | StoreUnavailable

/** What it takes to end search keys. */
export interface SearchKeysAndOrders {
  readonly searchKeys: OwnSearchKeys
  readonly views: Pick<ShopViews, 'orderSearch' | 'retentionCalendar'>
  readonly retention: Duration
}

/** Destroys the search key of each half-year none of whose orders must be kept any longer, and tells which these were. */
export const destroySearchKeys =
  ({ searchKeys, views, retention }: SearchKeysAndOrders): TaskEither<SearchKeysKept, ReadonlyArray<HalfYear>> =>
  async () => {
    const at = now()
    const destroyed: Array<HalfYear> = []
    const halfYears = searchKeys.halfYears()
    if (Either.isLeft(halfYears)) return halfYears
    for (const halfYear of halfYears.right) {
      const isEnded = await views.orderSearch.ask((search) =>
        views.retentionCalendar.ask((calendar) => isHalfYearEnded(search, calendar, retention)(halfYear, at))
      )()
      if (Either.isLeft(isEnded)) return isEnded
      if (!isEnded.right) continue
      const gone = await searchKeys.destroy(halfYear, forgetFingerprints(views.orderSearch, halfYear))()
      if (Either.isLeft(gone)) return gone
      destroyed.push(halfYear)
    }
    return Either.right(destroyed)
  }

// Under a key that is gone they find nothing, and a view that is made anew has none.
const forgetFingerprints =
  (orderSearch: ShopViews['orderSearch'], halfYear: HalfYear): TaskEither<NotAnswered, void> =>
  async () => {
    for await (const orders of pagesOf(orderSearch.asItStands, 'half-year', halfYear)) {
      if (Either.isLeft(orders)) return orders
      for (const { orderId, fingerprints } of orders.right) {
        if (fingerprints.length === 0) continue
        const made = await orderSearch.rebuildDocuments({ orderId })()
        if (Either.isLeft(made)) return made
      }
    }
    return Either.right(undefined)
  }
