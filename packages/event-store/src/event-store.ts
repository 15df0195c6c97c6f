import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AppendError } from './append-error.ts'
import type { Position } from './position.ts'
import type { ReadFailure } from './read-failure.ts'
import type { EventToAppend, RecordedEvent } from './recorded-event.ts'
import type { ExpectedRevision, Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/** Where a batch came to rest: revision and position of its last event. */
export interface Appended {
  readonly stream: StreamName
  readonly revision: Revision
  readonly position: Position
}

/** Which events a reader wants: of these types, in streams whose names begin so. What is left out does not restrict. */
export interface StreamFilter {
  readonly eventTypes?: ReadonlyArray<string>
  readonly streamPrefix?: string
}

/** An event in a subscription. */
export interface EventSubscribed {
  readonly type: 'Event'
  readonly event: RecordedEvent
}

/** No further event up to this position is wanted by the filter: a reader may resume here. */
export interface Checkpoint {
  readonly type: 'Checkpoint'
  readonly position: Position
}

/** Everything that was stored when the subscription last looked has been handed out; what follows is new. */
export interface CaughtUp {
  readonly type: 'CaughtUp'
  readonly position: Position
}

/** What a subscription yields, in the order of the positions. */
export type SubscriptionItem = EventSubscribed | Checkpoint | CaughtUp

/**
 * The port to an event store. Every store keeps the contract of `@readdress/event-store/testing`.
 *
 * Reads throw nothing but `StoreReadFailure`, and may be left early at no cost.
 */
export interface EventStore {
  /** Stores the whole batch behind the expected revision, or nothing. What it acknowledges is durable. */
  readonly append: (
    stream: StreamName,
    expected: ExpectedRevision,
    events: ReadonlyNonEmptyArray<EventToAppend>
  ) => TaskEither<AppendError, Appended>
  /** The events of one stream, from this revision on (included) or from the first; a missing stream is empty. */
  readonly readStream: (stream: StreamName, from?: Revision) => AsyncIterable<RecordedEvent>
  /** The events of all streams behind a position (excluded), in the order of their commits, up to the end that the store has when reading begins. */
  readonly readAll: (after: Position, filter?: StreamFilter) => AsyncIterable<RecordedEvent>
  /** How many events of all streams lie behind a position, for whoever tells how far a reader has come. A store that cannot count may estimate, but says 0 only at the end. */
  readonly countAfter: (after: Position) => TaskEither<ReadFailure, number>
  /** The same as `readAll` without end: each event once, stored or to come; ends without error when the signal is aborted. */
  readonly subscribe: (after: Position, filter?: StreamFilter, signal?: AbortSignal) => AsyncIterable<SubscriptionItem>
}
