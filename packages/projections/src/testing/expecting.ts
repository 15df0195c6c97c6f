import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** What the task gives; fails the case when it fails. */
export const given = async <E, A>(task: TaskEither<E, A>): Promise<A> => {
  const answer = await task()
  if (Either.isLeft(answer)) assert.fail(`failed: ${JSON.stringify(answer.left)}`)
  return answer.right
}

/** What the task fails with; fails the case when it does not. */
export const failing = async <E, A>(task: TaskEither<E, A>): Promise<E> => {
  const answer = await task()
  if (Either.isRight(answer)) assert.fail('did not fail')
  return answer.left
}
