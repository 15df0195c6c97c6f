import type { Duration, Instant } from '@readdress/order'
import { plus } from '@readdress/order'
import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { pagesOf } from './found-in.ts'
import { endOfHalfYear, type HalfYear } from './half-year.ts'
import type { KeptEvents } from './kept-events.ts'
import type { OrderKeys } from './order-keys.ts'
import { type RetentionEntry, retentionCalendar } from './retention-calendar.ts'
import type { RetentionEvent } from './retention-end.ts'

/**
 * Whether every order that was placed in a half-year need not be kept any longer at a moment, so that its search key may go. A time as long as the
 * retention must have passed since the half-year, and no order of it may be open, held, or renewed since.
 */
export const isHalfYearEnded =
  (search: View<OrderKeys>, calendar: View<KeptEvents<RetentionEvent>>, retention: Duration) =>
  (halfYear: HalfYear, at: Instant): TaskEither<ViewFailure, boolean> =>
  async () => {
    const end = endOfHalfYear(halfYear)
    if (end === null || plus(end, retention) > at) return Either.right(false)
    for await (const orders of pagesOf(search, 'half-year', halfYear)) {
      if (Either.isLeft(orders)) return orders
      for (const { orderId } of orders.right) {
        const kept = await calendar.get(orderId)()
        if (Either.isLeft(kept)) return kept
        // How long an order is kept that the calendar does not know, nobody can tell.
        if (Option.isNone(kept.right) || !isEnded(retentionCalendar(kept.right.value, at, retention), at))
          return Either.right(false)
      }
    }
    return Either.right(true)
  }

const isEnded = (entries: ReadonlyArray<RetentionEntry>, at: Instant): boolean =>
  entries.every(({ retentionUntil, holds }) => holds.length === 0 && retentionUntil !== null && retentionUntil <= at)
