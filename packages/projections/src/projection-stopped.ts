import type { Position, ReadFailure, UnreadableEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { ProjectionId } from './projection.ts'
import type { ViewStoreError } from './view-store.ts'

/** A stored document that its codec does not read: which one, the JSON pointer of the place, and the codec expected there; never the value. */
export interface UnreadableDocument {
  readonly type: 'UnreadableDocument'
  readonly projection: ProjectionId
  readonly key: string
  readonly at: string
  readonly expected: string
}

/** The caller aborted. */
export interface Aborted {
  readonly type: 'Aborted'
}

/** The view lacks more events than whoever asked waits for, of so many that the store has, and was left as it is: whoever keeps it up to date brings it on. */
export interface TooFarBehind {
  readonly type: 'TooFarBehind'
  readonly remaining: number
  readonly of: number
}

/** A projection that does not go on, how far it has come, and why. What it had stored stays; it can be started again. */
export interface ProjectionStopped {
  readonly type: 'ProjectionStopped'
  readonly projection: ProjectionId
  readonly processed: Position
  readonly because: UnreadableEvent | UnreadableDocument | ViewStoreError | ReadFailure | Aborted | TooFarBehind
}

/** The fact that this projection does not go on. */
export const stoppedBy = (
  { name, version }: ProjectionId,
  processed: Position,
  because: ProjectionStopped['because']
): Either.Either<ProjectionStopped, never> =>
  Either.left({ type: 'ProjectionStopped', projection: { name, version }, processed, because })
