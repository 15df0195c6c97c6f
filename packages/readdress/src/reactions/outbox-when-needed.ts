import { existsSync } from 'node:fs'
import type { ViewStore, ViewStoreError } from '@readdress/projections'
import { type SqliteViewStore, sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** The outbox, opened or made when it is first asked for: whoever lets nothing be done by itself has none. */
export interface OwnOutbox {
  readonly store: TaskEither.TaskEither<ViewStoreError, ViewStore>
  /** The same for whoever only looks: null where there is none, and none is made. */
  readonly ifThere: TaskEither.TaskEither<ViewStoreError, ViewStore | null>
  readonly close: () => Promise<void>
}

/** The outbox in a file of its own, for it cannot be made anew as views can. */
export const outboxWhenNeeded = (file: string): OwnOutbox => {
  let opened: Promise<Either.Either<ViewStoreError, SqliteViewStore>> | null = null
  const store: OwnOutbox['store'] = () => {
    opened ??= pipe(
      sqliteViewStore({ file }),
      TaskEither.mapLeft((): ViewStoreError => ({ type: 'ViewStoreUnavailable', reason: 'failed' }))
    )()
    return opened
  }
  return {
    store,
    ifThere: () => (existsSync(file) ? store() : Promise.resolve(Either.right(null))),
    close: async () => {
      const outbox = await opened
      if (outbox !== null && Either.isRight(outbox)) await outbox.right.close()
    }
  }
}

/** The outbox of a store that lives as long as the process. */
export const outboxInMemory = (store: ViewStore): OwnOutbox => ({
  store: TaskEither.right(store),
  ifThere: TaskEither.right(store),
  close: async () => {}
})
