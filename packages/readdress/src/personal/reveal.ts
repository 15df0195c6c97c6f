import type { Revision } from '@readdress/event-store'
import { orderStream } from '@readdress/order'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { NotAnswered } from '../questions/not-answered.ts'
import { askToSee, type NotRevealed, noteNotShown, type Revealing, type ToReveal } from './asking-to-see.ts'
import { type Revealed, valuesIn } from './disclosed-values.ts'
import { keysUnder } from './keys-under.ts'

/**
 * Shows personal values in clear: the only way to them from outside. The entry in the access log is durable before anything is opened, and where it
 * cannot be written nothing is; what is not shown is written down too.
 */
export const reveal =
  (revealing: Revealing, asked: ToReveal): TaskEither.TaskEither<NotRevealed, ReadonlyArray<Revealed>> =>
  async () => {
    const { raw, keys, questions } = revealing
    const logged = await askToSee(revealing, asked)
    if (Either.isLeft(logged)) return logged
    const store = sealed(raw, { keys: keysUnder(keys, asked.underHold), mode: 'open' })
    const values = await pipe(
      revisionOf(questions, asked),
      TaskEither.flatMap((revision) => () => valuesIn(store, orderStream(asked.orderId), { ...asked, revision }))
    )()
    if (Either.isLeft(values)) await noteNotShown(revealing, asked.by, logged.right, values.left.type)
    return values
  }

// Null: of every event of the order.
const revisionOf = (
  { currentAddress }: Revealing['questions'],
  { of, orderId }: ToReveal
): TaskEither.TaskEither<NotAnswered, Revision | null> => {
  if (of !== undefined) return TaskEither.right(of === 'every' ? null : of)
  return pipe(
    currentAddress(orderId),
    TaskEither.map((shown) => shown?.ordered.revision ?? 0)
  )
}
