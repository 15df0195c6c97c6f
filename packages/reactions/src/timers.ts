import { derivedId } from '@readdress/event-store'
import type { Instant } from '@readdress/order'
import type { Deadline } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { commandOf, type GiveCommand, isPassingFailure } from './give-command.ts'

/** What timers work with. */
export interface Timing<E> {
  /** The waits that are over at a moment, of all orders, as the facade answers. */
  readonly deadlinesDue: (at: Instant) => TaskEither<E, ReadonlyArray<Deadline>>
  readonly give: GiveCommand
}

/** How many waits were ended, and how many could not be for something that passes: they are due again. */
export interface Fired {
  readonly fired: number
  readonly left: number
}

const atOnce = 16

/**
 * Ends every wait that is over: late if nobody looked, but never lost, for it is due until it is ended; and once, for its command has the id that follows from it.
 *
 * What it comes to that a wait is over, the order decides.
 */
export const fireDeadlines = async <E>(
  { deadlinesDue, give }: Timing<E>,
  at: Instant,
  signal?: AbortSignal
): Promise<Either.Either<E, Fired>> => {
  const due = await deadlinesDue(at)()
  if (Either.isLeft(due)) return due
  let [fired, left] = [0, 0]
  const end = async ({ orderId, kind, ref, dueAt }: Deadline): Promise<void> => {
    const commandId = derivedId('RecordDeadlinePassed', orderId, kind, ref, dueAt)
    const command = commandOf(
      { type: 'RecordDeadlinePassed', data: { deadline: kind, ref, dueAt } },
      { commandId, orderId, at }
    )
    const given = await give(command, signal)()
    if (Either.isRight(given)) fired += 1
    else if (isPassingFailure(given.left)) left += 1
  }
  // Some beside each other, for after a night many are due, and their commits can be shared.
  for (let at = 0; at < due.right.length && !signal?.aborted; at += atOnce) {
    await Promise.all(due.right.slice(at, at + atOnce).map(end))
  }
  return Either.right({ fired, left })
}
