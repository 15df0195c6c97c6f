import type { Duration, Instant } from '@readdress/order'
import type { View, ViewFailure } from '@readdress/projections'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { ErasureProgress } from './erasure-progress.ts'
import { foundIn } from './found-in.ts'
import type { KeptEvents } from './kept-events.ts'
import { type RetentionEntry, retentionCalendar } from './retention-calendar.ts'
import type { RetentionEvent } from './retention-end.ts'

/** How long the data of each person of an order are kept, as of a moment; nobody of an order that nobody placed. */
export const retentionOf =
  (view: View<KeptEvents<RetentionEvent>>, erasures: View<ErasureProgress>, retention: Duration) =>
  (orderId: string, at: Instant): TaskEither.TaskEither<ViewFailure, ReadonlyArray<RetentionEntry>> =>
    pipe(
      view.get(orderId),
      TaskEither.flatMap(
        Option.match(
          () => TaskEither.right([]),
          (document) =>
            pipe(
              foundIn(erasures, 'order', orderId),
              TaskEither.map((found) => retentionCalendar(document, at, retention, found))
            )
        )
      )
    )
