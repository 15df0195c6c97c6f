import type { Duration, Instant } from '@readdress/order'
import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ErasureProgress } from './erasure-progress.ts'
import { foundIn } from './found-in.ts'
import type { KeptEvents } from './kept-events.ts'
import { type RetentionEntry, retentionCalendar } from './retention-calendar.ts'
import type { RetentionEvent } from './retention-end.ts'
import { spansUntil } from './spans.ts'

/** The persons of all orders whose data need not be kept any longer at a moment, and are not erased; what holds them still is said. */
export const retentionEnded =
  (view: View<KeptEvents<RetentionEvent>>, erasures: View<ErasureProgress>, retention: Duration) =>
  (at: Instant): TaskEither<ViewFailure, ReadonlyArray<RetentionEntry>> =>
  async () => {
    const ended: Array<RetentionEntry> = []
    for (const span of spansUntil(at)) {
      const found = await foundIn(view, 'until', span)()
      if (Either.isLeft(found)) return found
      for (const document of found.right) {
        // What the order itself knows to be erased for all needs no other view.
        if (retentionCalendar(document, at, retention).every(({ status }) => status === 'Erased')) continue
        const erasuresOfOrder = await foundIn(erasures, 'order', document.orderId)()
        if (Either.isLeft(erasuresOfOrder)) return erasuresOfOrder
        const entries = retentionCalendar(document, at, retention, erasuresOfOrder.right)
        ended.push(...entries.filter((entry) => entry.status !== 'Erased' && endsWithin(entry, span, at)))
      }
    }
    return Either.right(ended)
  }

const endsWithin = ({ retentionUntil: until }: RetentionEntry, span: string, at: Instant): boolean =>
  until?.startsWith(span) === true && until <= at
