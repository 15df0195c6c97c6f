import * as Either from 'fp-ts/lib/Either.js'
import type { Task } from 'fp-ts/lib/Task.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { PurgeReport } from './commands.ts'

/** What a derived store says after it was told to forget: how many things it let go of, and how many it still has. */
export interface Forgotten {
  readonly removed: number
  readonly left: number
}

/**
 * The port to a place that holds something made of personal values: a cache, a search index, a mailing list. Its name is a code, `order-search`.
 *
 * An erasure counts as done only when every such place has nothing left. Each is asked again until then, so to forget twice must do no harm.
 */
export interface DerivedStore {
  readonly name: string
  /** `stream` is that of the order, `order-A-1`; `subject` is the person in it, `buyer` or `recipient-1`. */
  readonly forget: (stream: string, subject: string) => TaskEither<unknown, Forgotten>
}

/** Has a person forgotten everywhere, and says what came of it; `left` is null where a place did not answer. */
export const forgetEverywhere =
  (stores: ReadonlyArray<DerivedStore>, stream: string, subject: string): Task<ReadonlyArray<PurgeReport>> =>
  () =>
    Promise.all(stores.map((store) => reportOf(store, stream, subject)))

const reportOf = async ({ name, forget }: DerivedStore, stream: string, subject: string): Promise<PurgeReport> => {
  const notAnswered = { of: name, removed: 0, left: null }
  try {
    const forgotten = await forget(stream, subject)()
    return Either.isLeft(forgotten) ? notAnswered : { of: name, ...forgotten.right }
  } catch {
    // It is somebody else's code, and one place that is broken does not keep the others from forgetting.
    return notAnswered
  }
}
