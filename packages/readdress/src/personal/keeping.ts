import type { Keeping } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { NotAnswered } from '../questions/not-answered.ts'
import type { Questions } from '../questions/questions.ts'

/** The order is not known here. */
export interface UnknownOrder {
  readonly type: 'UnknownReference'
  readonly kind: 'Order'
  readonly id: string
}

/** What an order says about how long its data are kept. */
export const keepingOf = (
  { retentionCalendar }: Pick<Questions, 'retentionCalendar'>,
  orderId: string
): TaskEither.TaskEither<NotAnswered | UnknownOrder, Keeping> =>
  pipe(
    retentionCalendar({ orderId }),
    TaskEither.flatMapEither(
      ([entry]): Either.Either<UnknownOrder, Keeping> =>
        entry === undefined
          ? Either.left({ type: 'UnknownReference', kind: 'Order', id: orderId })
          : Either.right({
              orderIsOpen: entry.completedAt === null,
              retentionUntil: entry.retentionUntil,
              openHolds: entry.holds
            })
    )
  )
