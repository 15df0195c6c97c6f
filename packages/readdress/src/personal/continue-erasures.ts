import type { ErasureEvent } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { confirmErasure, type RecipientsNotTold, type TellRecipients } from './confirm-erasure.ts'
import { erase } from './erase.ts'
import { type Erasing, type Erasure, type NotErased, standing } from './erasing.ts'
import { recordExpiry } from './erasures.ts'
import type { By } from './person.ts'
import { restrict } from './restrict.ts'

/** How erasures are continued. */
export interface ContinuingErasures {
  /** Who destroys what two others have approved: the system, if not said. */
  readonly by?: By
  /** Tells receivers that data they were given are erased. Where it is not said, or fails, the erasure waits for `notifyRecipients`. */
  readonly tellRecipients?: TellRecipients
}

/** An erasure after it was continued: what was done, and what it still waits for, as the refusal of its next step; null where it is done. */
export interface ContinuedErasure extends Erasure {
  readonly done: ReadonlyArray<ErasureEvent['type']>
  readonly waitsFor: NotErased | RecipientsNotTold | null
}

/** Takes every erasure as far as it can go now. One that cannot go on keeps no other from it; one that cannot be read is the answer, after all others. */
export const continueErasures =
  (
    erasing: Erasing,
    continuing: ContinuingErasures
  ): TaskEither.TaskEither<NotErased, ReadonlyArray<ContinuedErasure>> =>
  async () => {
    const open = await erasing.progress.open()()
    if (Either.isLeft(open)) return open
    const continued: Array<ContinuedErasure> = []
    let unread: Either.Either<NotErased, never> | null = null
    for (const { erasureId } of open.right) {
      const done: Array<ErasureEvent['type']> = []
      const waitsFor = await continueErasure(noting(erasing, done), erasureId, continuing)
      const after = await standing(erasing, erasureId)
      if (Either.isLeft(after)) unread ??= after
      else continued.push({ ...after.right, done, waitsFor: Either.isLeft(waitsFor) ? waitsFor.left : null })
    }
    return unread ?? Either.right(continued)
  }

const noting = (erasing: Erasing, done: Array<ErasureEvent['type']>): Erasing => ({
  ...erasing,
  handleErasure: (command) =>
    pipe(
      erasing.handleErasure(command),
      TaskEither.map((accepted) => {
        if (accepted.outcome === 'Appended') done.push(...accepted.events.map(({ event }) => event.type))
        return accepted
      })
    )
})

type Continued = Promise<Either.Either<NotErased | RecipientsNotTold, unknown>>

const continueErasure = async (
  erasing: Erasing,
  erasureId: string,
  { by = { role: 'System', id: 'erasures' }, tellRecipients }: ContinuingErasures
): Continued => {
  const found = await standing(erasing, erasureId)
  if (Either.isLeft(found)) return found
  const { state } = found.right
  if (state.status === 'Living' && state.request !== null) {
    // Whoever asked for it may have been interrupted.
    if (state.restricted !== null) {
      const restricted = await restrict(erasing, { ...state, erasureId, ground: state.request.ground })
      if (Either.isLeft(restricted)) return restricted
    }
    const expired = await recordExpiry(erasing, erasureId, state)
    if (Either.isLeft(expired)) return expired
  }
  const erased = await erase(erasing, { erasureId, by })()
  if (Either.isLeft(erased)) return erased
  return erased.right.state.status === 'Destroyed'
    ? confirmErasure(erasing, { erasureId, by }, erased.right.state, tellRecipients)
    : erased
}
