import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The answer of a question; what keeps a shop from answering is a fault, which a page tells. */
export const asked = async <E extends { readonly type: string }, A>(question: TaskEither<E, A>): Promise<A> => {
  const answer = await question()
  if (Either.isLeft(answer)) throw Object.assign(new Error(answer.left.type), { statusCode: 503, failure: answer.left })
  return answer.right
}
