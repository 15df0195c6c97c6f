import type { ViewStore, ViewStoreError, ViewStoreUnavailable } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
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
        return await waitingForTheLock(
          () => (isClosed ? Either.left(closed) : inTransaction(file.writer, work)),
          patience
        )
      } catch (caught) {
        return Either.left({ type: 'ViewStoreUnavailable', reason: asUnavailable(caught).reason })
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
    truncate: (projection) => write(() => Either.right(writer.truncate(projection))),
    versions: (name) => read(() => rows.versions(name)),
    close: async () => {
      if (isClosed) return
      isClosed = true
      file.close()
    }
  }
}
