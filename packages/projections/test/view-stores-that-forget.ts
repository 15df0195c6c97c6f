import { storeReadFailure } from '@readdress/event-store'
import { inMemoryViewStore } from '@readdress/projections'
import type { DurableViewStore } from '@readdress/projections/testing'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** What is wrong with a view store that should outlive its process. */
export interface Weakness {
  readonly forgets?: true
  readonly staysOpen?: true
}

/** A view store in memory that takes part in opening and closing, as one in a file does. */
export const durable = ({ forgets, staysOpen }: Weakness, kept = inMemoryViewStore()): DurableViewStore => {
  let isClosed = false
  const unlessClosed =
    <Asked extends ReadonlyArray<unknown>, A>(work: (...asked: Asked) => A): ((...asked: Asked) => A) =>
    (...asked) =>
      isClosed && !staysOpen
        ? (TaskEither.left({ type: 'ViewStoreUnavailable', reason: 'closed' } as const) as A)
        : work(...asked)
  return {
    views: {
      apply: unlessClosed(kept.apply),
      checkpoint: unlessClosed(kept.checkpoint),
      get: unlessClosed(kept.get),
      getMany: unlessClosed(kept.getMany),
      find: unlessClosed(kept.find),
      values: unlessClosed(kept.values),
      list: unlessClosed(kept.list),
      changes: async function* (...asked) {
        if (isClosed && !staysOpen) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'closed' })
        yield* kept.changes(...asked)
      },
      swap: unlessClosed(kept.swap),
      truncate: unlessClosed(kept.truncate),
      versions: unlessClosed(kept.versions)
    },
    close: async () => {
      isClosed = true
    },
    reopen: async () => durable({}, forgets ? inMemoryViewStore() : kept)
  }
}
