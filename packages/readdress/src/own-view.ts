import type { Page, Projection, ProjectionStopped, ViewFailure } from '@readdress/projections'
import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { askedView } from './asked-view.ts'
import { type ManagedView, managedView } from './managed-view.ts'
import type { Stores } from './stores.ts'

/** A view of one's own, looked after like the others: brought to the present end of the events before it answers. */
export interface OwnView<Document> extends ManagedView {
  readonly get: (key: string) => TaskEither<ProjectionStopped | ViewFailure, Option<Document>>
  /** The documents with this value in this index, in the order of their keys. An index that the projection has not is a bug: a `TypeError`. */
  readonly find: (
    index: string,
    value: string,
    page: Page
  ) => TaskEither<ProjectionStopped | ViewFailure, ReadonlyArray<readonly [key: string, document: Document]>>
}

/** The view of a projection that the caller brings along; a question brings it on by so many events at most. */
export const ownView = <Event, Document>(
  stores: Stores,
  projection: Projection<Event, Document>,
  atMost?: number
): OwnView<Document> => {
  const { ask } = askedView(stores, projection, atMost)
  return {
    ...managedView(stores, projection),
    get: (key) => ask((view) => view.get(key)),
    find: (index, value, page) => ask((view) => view.find(index, value, page))
  }
}
