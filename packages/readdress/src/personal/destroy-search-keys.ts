import type { StoreUnavailable } from '@readdress/event-store'
import type { Duration } from '@readdress/order'
import { type HalfYear, isHalfYearEnded } from '@readdress/order-views'
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
    for (const halfYear of searchKeys.halfYears()) {
      const isEnded = await views.orderSearch.ask((search) =>
        views.retentionCalendar.ask((calendar) => isHalfYearEnded(search, calendar, retention)(halfYear, at))
      )()
      if (Either.isLeft(isEnded)) return isEnded
      if (!isEnded.right) continue
      const gone = destroyedOf(searchKeys, halfYear)
      if (Either.isLeft(gone)) return gone
      destroyed.push(halfYear)
    }
    return Either.right(destroyed)
  }

const destroyedOf = (searchKeys: OwnSearchKeys, halfYear: HalfYear): Either.Either<StoreUnavailable, void> => {
  try {
    return Either.right(searchKeys.destroy(halfYear))
  } catch {
    return Either.left({ type: 'StoreUnavailable', reason: 'failed' })
  }
}
