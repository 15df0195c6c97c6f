import { type LeaseHeld, type ReadFailure, type StoreUnavailable, streamName } from '@readdress/event-store'
import { type OrderId, orderStream } from '@readdress/order'
import {
  type DocumentDifference,
  type Projection,
  type ProjectionId,
  type ProjectionStopped,
  type Projector,
  projector,
  type RebuildProgress,
  type Rebuilt,
  rebuild,
  rebuildDocuments,
  type ViewStoreError
} from '@readdress/projections'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Stores } from './stores.ts'
import { type ViewStatus, viewStatus } from './view-status.ts'

/** How a view is rebuilt: see `rebuild` of `@readdress/projections`. */
export interface Rebuilding {
  readonly differs?: (difference: DocumentDifference) => void
  /** Nothing is switched. A search key that is missing is made all the same: where it is interrupted, the next rebuild goes on with what was built under it. */
  readonly dryRun?: boolean
  readonly anew?: boolean
  readonly progressed?: (progress: RebuildProgress) => void
  readonly signal?: AbortSignal
}

/** Which documents of a view are made anew: the one with this key, from all events, or those of one order, from its events alone. */
export type SomeDocuments = { readonly key: string } | { readonly orderId: OrderId }

/** A view that is looked after, whatever its documents are. */
export interface ManagedView extends ProjectionId {
  /** How far it is behind the events; it builds nothing. */
  readonly status: (now: Date) => TaskEither<ViewStoreError | ReadFailure, ViewStatus>
  /** Makes it anew beside the one that is read, and switches to it. */
  readonly rebuild: (rebuilding: Rebuilding) => TaskEither<ProjectionStopped | LeaseHeld | StoreUnavailable, Rebuilt>
  /** Makes single documents anew where they stand, and gives those that differed; with `dryRun` nothing is changed. Options of another shape throw a `TypeError`. */
  readonly rebuildDocuments: (
    some: SomeDocuments,
    options?: Pick<Rebuilding, 'dryRun'>
  ) => TaskEither<ProjectionStopped, ReadonlyArray<DocumentDifference>>
  /** Keeps it up to date until the signal is aborted. */
  readonly project: (signal: AbortSignal) => Projector
}

/** The view of a projection over these stores. */
export const managedView = <Event, Document>(stores: Stores, projection: Projection<Event, Document>): ManagedView => {
  const { name, version } = projection
  return {
    name,
    version,
    status: (now) => viewStatus(stores, projection, now),
    rebuild: (rebuilding) => rebuild({ ...stores, projection, ...rebuilding }),
    rebuildDocuments: (some, options = {}) => {
      const { dryRun = false } = options
      // Taken for no options, a bare `true` from a program without types would change what it only asks about.
      if (typeof options !== 'object' || typeof dryRun !== 'boolean') {
        throw new TypeError('rebuildDocuments takes its options as an object: { dryRun: true }, or none.')
      }
      const only = 'key' in some ? some : { stream: streamName(orderStream(some.orderId)) }
      return rebuildDocuments({ ...stores, projection, only, dryRun })
    },
    project: (signal) => projector({ ...stores, projection, signal })
  }
}
