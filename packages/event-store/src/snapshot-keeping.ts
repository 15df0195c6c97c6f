import type * as t from 'io-ts'
import type { StoreUnavailable } from './append-error.ts'
import type { Json } from './json.ts'
import type { Snapshots } from './snapshots.ts'
import type { StreamName } from './stream-name.ts'

/** Where a command handler keeps snapshots of the streams that it folds, how their states are written, and how often. */
export interface SnapshotKeeping<State> {
  readonly snapshots: Snapshots
  /** Name of the form of the state. It must change with the codec, and with everything that makes another state of the same events. */
  readonly schema: string
  readonly state: t.Type<State, Json>
  /** A stream's next snapshot is saved when so many events have come since the last. */
  readonly every: number
  /** Told why a snapshot was not saved or not used. The command that was handled at the time knows nothing of it. */
  readonly troubled?: (trouble: SnapshotTrouble) => void
}

/** A snapshot was of no use, and the stream is read from its beginning, or it was not saved, and is when as many events have come again. */
export interface SnapshotTrouble {
  readonly type: 'SnapshotNotUsed' | 'SnapshotNotSaved'
  readonly stream: StreamName
  readonly because: SnapshotFault
}

/**
 * What is wrong with a snapshot. `AnotherHistory`: the stream has not the event that it was made behind, as after a restored backup.
 * `NotJson`: the codec of the state gives what JSON would lose, at this pointer. `Thrown`: a bug of the codec or of the store.
 */
export type SnapshotFault =
  | StoreUnavailable
  | { readonly type: 'AnotherHistory' }
  | { readonly type: 'Unreadable'; readonly at: string; readonly expected: string }
  | { readonly type: 'NotJson'; readonly at: string }
  | { readonly type: 'Thrown'; readonly error: unknown }
