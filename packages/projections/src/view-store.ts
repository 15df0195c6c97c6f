import type { Json, Position, StoreUnavailable } from '@readdress/event-store'
import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionId } from './projection.ts'

/** A change of one document; a new document replaces the old one with all its entries in the indexes. */
export type ViewChange =
  | {
      readonly type: 'Put'
      readonly key: string
      readonly document: Json
      readonly indexes: Readonly<Record<string, ReadonlyArray<string>>>
    }
  | { readonly type: 'Remove'; readonly key: string }

/** From which position to which the changes carry a projection; `from` is `beginning` before the first. */
export interface CheckpointMove {
  readonly from: Position
  readonly to: Position
}

/** A document with its key. */
export interface StoredDocument {
  readonly key: string
  readonly document: Json
}

/** A part of what is found: at most so many documents, behind a key. */
export interface Page {
  readonly after?: string
  readonly limit: number
}

/** A part of the values of an index: from one on and below another, by the order of their code points, at most so many. */
export interface ValueRange {
  readonly from: string
  readonly below: string
  readonly limit: number
}

/** A value of an index, and how many documents have it. */
export interface IndexValue {
  readonly value: string
  readonly documents: number
}

/** Documents of these keys may have changed, as they stand at this position; `any`: all of them may have, so whoever shows them loads anew. */
export interface DocumentsChanged {
  readonly position: Position
  readonly keys: ReadonlyArray<string> | 'any'
}

/** The view store does not answer: nothing was changed, and the same may be tried again later. */
export interface ViewStoreUnavailable {
  readonly type: 'ViewStoreUnavailable'
  readonly reason: StoreUnavailable['reason']
}

/** The projection does not stand where the changes begin: somebody else is carrying it on, or it was emptied. Nothing was changed. */
export interface CheckpointMoved {
  readonly type: 'CheckpointMoved'
  readonly projection: ProjectionId
  readonly expected: Position
  readonly actual: Position
}

/** Why a view store did not do what it was asked. */
export type ViewStoreError = ViewStoreUnavailable | CheckpointMoved

/**
 * The port to a store of views. Each version of each projection is a world of its own.
 *
 * Every store keeps the contract of `@readdress/projections/testing`.
 */
export interface ViewStore {
  /** Changes and checkpoint are stored together, or neither. */
  readonly apply: (
    projection: ProjectionId,
    changes: ReadonlyArray<ViewChange>,
    checkpoint: CheckpointMove
  ) => TaskEither<ViewStoreError, void>
  /** Up to where the projection has come; none where nothing was ever applied, be it an empty list. */
  readonly checkpoint: (projection: ProjectionId) => TaskEither<ViewStoreError, Option<Position>>
  readonly get: (projection: ProjectionId, key: string) => TaskEither<ViewStoreError, Option<Json>>
  /** Those of the documents that there are. */
  readonly getMany: (
    projection: ProjectionId,
    keys: ReadonlyArray<string>
  ) => TaskEither<ViewStoreError, ReadonlyMap<string, Json>>
  /** The documents with this value in this index, by the order of the code points of their keys. */
  readonly find: (
    projection: ProjectionId,
    index: string,
    value: string,
    page: Page
  ) => TaskEither<ViewStoreError, ReadonlyArray<StoredDocument>>
  /** The values of an index that documents have, in their order, each with the count of these: without reading them. */
  readonly values: (
    projection: ProjectionId,
    index: string,
    range: ValueRange
  ) => TaskEither<ViewStoreError, ReadonlyArray<IndexValue>>
  /** All documents, by the order of the code points of their keys. */
  readonly list: (projection: ProjectionId, page: Page) => TaskEither<ViewStoreError, ReadonlyArray<StoredDocument>>
  /**
   * What changes behind a position, for screens: each change is told, perhaps with others at once; ends without error when the signal is aborted.
   *
   * Throws nothing but `StoreReadFailure`, and may be left early at no cost.
   */
  readonly changes: (projection: ProjectionId, after: Position, signal?: AbortSignal) => AsyncIterable<DocumentsChanged>
  /**
   * What was built, which stands at this position, takes the place of what is replaced, in one step; what stood there is forgotten.
   *
   * Refused with `CheckpointMoved` when it does not stand there, or what it would replace has come further: nobody is to read older documents
   * than he has read already.
   */
  readonly swap: (built: ProjectionId, replaced: ProjectionId, at: Position) => TaskEither<ViewStoreError, void>
  /** Forgets the documents and the checkpoint. */
  readonly truncate: (projection: ProjectionId) => TaskEither<ViewStoreError, void>
  /** The versions of a projection that there are, in ascending order. */
  readonly versions: (name: string) => TaskEither<ViewStoreError, ReadonlyArray<number>>
}
