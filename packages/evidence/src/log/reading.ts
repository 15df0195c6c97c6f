import { type ReadFailure, storeReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The answer, or the failure thrown as reading a store throws it. */
export const orThrow = async <A>(answer: TaskEither<ReadFailure, A>): Promise<A> => {
  const given = await answer()
  if (Either.isLeft(given)) throw storeReadFailure(given.left)
  return given.right
}
