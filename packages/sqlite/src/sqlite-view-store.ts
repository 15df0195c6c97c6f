import { setImmediate } from 'node:timers/promises'
import { storeReadFailure } from '@readdress/event-store'
import {
  followedChanges,
  type ProjectionId,
  type ViewStanding,
  type ViewStore,
  type ViewStoreError,
  type ViewStoreUnavailable
} from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { changeWatch } from './change-watch.ts'
import { asUnavailable } from './sqlite-error.ts'
import { openStoreFile, type StoreFile } from './store-file.ts'
import type { StoreFileUnusable } from './store-file-unusable.ts'
import { inTransaction } from './transaction.ts'
import { viewFile } from './view-file.ts'
import { viewRows } from './view-rows.ts'
import { viewWriter } from './view-writer.ts'
import { waitingForTheLock } from './waiting-for-the-lock.ts'

/** A view store in a file; `close` may be called again. */
export interface SqliteViewStore extends ViewStore {
  readonly close: () => Promise<void>
}

/** Where a view store lies. */
export interface SqliteViewStoreSettings {
  readonly file: string
}

/** Opens the view store in this file, or makes one. Several processes may have it open at the same time. */
export const sqliteViewStore = ({
  file
}: SqliteViewStoreSettings): TaskEither.TaskEither<StoreFileUnusable, SqliteViewStore> =>
  pipe(openStoreFile(file, viewFile), TaskEither.map(viewStoreOn))

const patience = 5000
const closed: ViewStoreUnavailable = { type: 'ViewStoreUnavailable', reason: 'closed' }

/** The store over an open file, which it closes with itself. */
export const viewStoreOn = (file: StoreFile): SqliteViewStore => {
  const rows = viewRows(file.reader)
  const writer = viewWriter(file.writer)
  const watch = changeWatch(file.reader)
  let isClosed = false

  const read =
    <A>(from: () => A): TaskEither.TaskEither<ViewStoreError, A> =>
    async () => {
      if (isClosed) return Either.left(closed)
      try {
        return Either.right(from())
      } catch (caught) {
        return Either.left({ type: 'ViewStoreUnavailable', reason: asUnavailable(caught).reason })
      }
    }

  const write =
    <A>(work: () => Either.Either<ViewStoreError, A>): TaskEither.TaskEither<ViewStoreError, A> =>
    async () => {
      try {
        const result = await waitingForTheLock(
          () => (isClosed ? Either.left(closed) : inTransaction(file.writer, work)),
          patience
        )
        watch.committed()
        return result
      } catch (caught) {
        return Either.left({ type: 'ViewStoreUnavailable', reason: asUnavailable(caught).reason })
      }
    }

  // What cannot be swept now is swept the next time.
  const sweep = async (): Promise<void> => {
    for (;;) {
      const swept = await write(() => Either.right(writer.sweep()))()
      if (Either.isLeft(swept) || !swept.right) return
      await setImmediate()
    }
  }
  const sweeping = <A>(task: TaskEither.TaskEither<ViewStoreError, A>): TaskEither.TaskEither<ViewStoreError, A> =>
    pipe(
      task,
      TaskEither.tapTask(() => sweep)
    )

  const standing = (projection: ProjectionId): ViewStanding | null => {
    if (isClosed) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'closed' })
    try {
      return rows.standing(projection)
    } catch (caught) {
      throw storeReadFailure(asUnavailable(caught))
    }
  }

  return {
    apply: (projection, changes, move) => write(() => writer.apply(projection, changes, move)),
    checkpoint: (projection) => read(() => Option.fromNullable(rows.checkpoint(projection))),
    get: (projection, key) =>
      read(() => {
        const document = rows.get(projection, key)
        return document === undefined ? Option.none : Option.some(document)
      }),
    getMany: (projection, keys) => read(() => rows.getMany(projection, keys)),
    find: (projection, index, value, page) => read(() => rows.find(projection, index, value, page)),
    values: (projection, index, range) => read(() => rows.values(projection, index, range)),
    list: (projection, page) => read(() => rows.list(projection, page)),
    changes: (projection, after, signal) =>
      followedChanges({ standing: () => standing(projection), changed: watch.changed }, after, signal),
    swap: (built, replaced, at) => sweeping(write(() => writer.swap(built, replaced, at))),
    truncate: (projection) => sweeping(write(() => Either.right(writer.truncate(projection)))),
    versions: (name) => read(() => rows.versions(name)),
    close: async () => {
      if (isClosed) return
      isClosed = true
      file.close()
      watch.committed()
    }
  }
}
