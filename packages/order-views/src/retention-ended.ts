import type { Duration, Instant } from '@readdress/order'
import type { View, ViewFailure } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { foundIn } from './found-in.ts'
import type { KeptEvents } from './kept-events.ts'
import { type RetentionEntry, retentionCalendar } from './retention-calendar.ts'
import type { RetentionEvent } from './retention-end.ts'
import { spansUntil } from './spans.ts'

/** The persons of all orders whose data need not be kept any longer at a moment, and are not erased; what holds them still is said. */
export const retentionEnded =
  (view: View<KeptEvents<RetentionEvent>>, retention: Duration) =>
  (at: Instant): TaskEither<ViewFailure, ReadonlyArray<RetentionEntry>> =>
  async () => {
    const ended: Array<RetentionEntry> = []
    for (const span of spansUntil(at)) {
      const found = await foundIn(view, 'until', span)()
      if (Either.isLeft(found)) return found
      const entries = found.right.flatMap((document) => retentionCalendar(document, at, retention))
      ended.push(...entries.filter((entry) => entry.status !== 'Erased' && endsWithin(entry, span, at)))
    }
    return Either.right(ended)
  }

const endsWithin = ({ retentionUntil: until }: RetentionEntry, span: string, at: Instant): boolean =>
  until?.startsWith(span) === true && until <= at
