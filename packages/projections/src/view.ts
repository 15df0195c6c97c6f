import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { decodedDocument } from './documents.ts'
import type { Projection, ProjectionId } from './projection.ts'
import type { UnreadableDocument } from './projection-stopped.ts'
import type { IndexValue, Page, ValueRange, ViewStore, ViewStoreError } from './view-store.ts'

/** This version of the projection was never built to its end, so nobody can tell what it would show. */
export interface ViewNotBuilt {
  readonly type: 'ViewNotBuilt'
  readonly projection: ProjectionId
}

/** Why a view did not answer. */
export type ViewFailure = ViewStoreError | UnreadableDocument | ViewNotBuilt

/** The documents of one projection, as its readers know them. */
export interface View<Document> {
  readonly get: (key: string) => TaskEither.TaskEither<ViewFailure, Option.Option<Document>>
  /** The documents with this value in this index, in the order of their keys. An index that the projection has not is a bug, and thrown. */
  readonly find: (
    index: string,
    value: string,
    page: Page
  ) => TaskEither.TaskEither<ViewFailure, ReadonlyArray<readonly [key: string, document: Document]>>
  /** The values of this index in a range, in their order, each with how many documents have it; no document is read. The same of an index that it has not. */
  readonly values: (index: string, range: ValueRange) => TaskEither.TaskEither<ViewFailure, ReadonlyArray<IndexValue>>
}

/** Reads the documents of a projection from a store of views. */
export const viewOf = <Event, Document>(views: ViewStore, projection: Projection<Event, Document>): View<Document> => ({
  get: (key) =>
    pipe(
      ifBuilt(views, projection, views.get(projection, key), Option.isNone),
      TaskEither.flatMapEither((stored): Either.Either<ViewFailure, Option.Option<Document>> => {
        if (Option.isNone(stored)) return Either.right(Option.none)
        return Either.map(Option.some<Document>)(decodedDocument(projection, key, stored.value))
      })
    ),
  find: (index, value, page) => {
    checkIndex(projection, index)
    return pipe(
      ifBuilt(views, projection, views.find(projection, index, value, page), ({ length }) => length === 0),
      TaskEither.flatMapEither(
        Either.traverseArray(({ key, document }) =>
          pipe(
            decodedDocument(projection, key, document),
            Either.map((decoded) => [key, decoded] as const)
          )
        )
      )
    )
  },
  values: (index, range) => {
    checkIndex(projection, index)
    return ifBuilt(views, projection, views.values(projection, index, range), ({ length }) => length === 0)
  }
})

// Nothing would be found in it, for ever.
const checkIndex = <Event, Document>({ name, indexes }: Projection<Event, Document>, index: string): void => {
  if (Object.hasOwn(indexes, index)) return
  const known = Object.keys(indexes)
  throw new TypeError(
    `The projection ${name} has no index "${index}": it has ${known.length === 0 ? 'none' : known.join(', ')}.`
  )
}

// Where nothing is found, there may be no view; and if there is one, it may have come just after the look.
const ifBuilt = <A>(
  views: ViewStore,
  { name, version }: ProjectionId,
  ask: TaskEither.TaskEither<ViewStoreError, A>,
  isNothing: (answer: A) => boolean
): TaskEither.TaskEither<ViewFailure, A> =>
  pipe(
    ask,
    TaskEither.flatMap((answer): TaskEither.TaskEither<ViewFailure, A> => {
      if (!isNothing(answer)) return TaskEither.right(answer)
      return pipe(
        views.checkpoint({ name, version }),
        TaskEither.flatMap(
          (checkpoint): TaskEither.TaskEither<ViewFailure, A> =>
            Option.isSome(checkpoint) ? ask : TaskEither.left({ type: 'ViewNotBuilt', projection: { name, version } })
        )
      )
    })
  )
