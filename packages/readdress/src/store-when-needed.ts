import { existsSync } from 'node:fs'
import type { ViewStore, ViewStoreError } from '@readdress/projections'
import { type SqliteViewStore, sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'

/** A store of its own, opened or made when it is first asked for: whoever has nothing to keep in it has none. */
export interface OwnStore {
  readonly store: TaskEither.TaskEither<ViewStoreError, ViewStore>
  /** The same for whoever only looks: null where there is none, and none is made. */
  readonly ifThere: TaskEither.TaskEither<ViewStoreError, ViewStore | null>
  readonly close: () => Promise<void>
}

/** A store in a file of its own, for what cannot be made anew as views can. */
export const storeWhenNeeded = (file: string): OwnStore => {
  let opened: Promise<Either.Either<ViewStoreError, SqliteViewStore>> | null = null
  const store: OwnStore['store'] = () => {
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
      const made = await opened
      if (made !== null && Either.isRight(made)) await made.right.close()
    }
  }
}

/** A store that lives as long as the process. */
export const storeInMemory = (store: ViewStore): OwnStore => ({
  store: TaskEither.right(store),
  ifThere: TaskEither.right(store),
  close: async () => {}
})
