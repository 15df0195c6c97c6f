import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreUnavailable } from './append-error.ts'
import type { JsonObject } from './json.ts'
import type { StreamName } from './stream-name.ts'

/**
 * The port to snapshots: folded streams, kept so that long ones need not be read from their beginning. All of them may be thrown away.
 *
 * A stream has at most one. It is saved under a schema, the name of the form that it has. Every store of snapshots keeps the contract of
 * `@readdress/event-store/testing`.
 */
export interface Snapshots {
  /** The stream's snapshot if it was saved under this schema, else null. */
  readonly load: (stream: StreamName, schema: string) => TaskEither<StoreUnavailable, JsonObject | null>
  /** Keeps a snapshot in place of the one before, whatever the schema of that one: what no program reads any more is not left behind. */
  readonly save: (stream: StreamName, schema: string, snapshot: JsonObject) => TaskEither<StoreUnavailable, void>
}
