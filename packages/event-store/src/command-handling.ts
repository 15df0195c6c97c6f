import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AppendError } from './append-error.ts'
import type { Cancelled } from './cancellation.ts'
import type { CommandEnvelope } from './command-envelope.ts'
import type { Decider } from './decider.ts'
import type { EventRegistry } from './event-registry.ts'
import type { DomainEvent } from './event-schema.ts'
import type { EventStore } from './event-store.ts'
import type { EvidenceBroken } from './evidence-broken.ts'
import type { JsonObject } from './json.ts'
import type { Position } from './position.ts'
import type { SealBroken } from './read-failure.ts'
import type { Revision } from './revision.ts'
import type { SnapshotKeeping } from './snapshot-keeping.ts'
import type { StreamName } from './stream-name.ts'
import type { Surroundings } from './surroundings.ts'
import type { UnreadableEvent } from './unreadable-event.ts'

/** What a command handler is made of. It knows no domain: that is handed in here. */
export interface CommandHandling<Command, Completed, State, Event extends DomainEvent, Refusal> {
  readonly store: EventStore
  readonly registry: EventRegistry<Event>
  readonly decider: Decider<Completed, State, Event, Refusal>
  readonly envelope: (command: Command) => CommandEnvelope
  /** Whether this actor may give this command now. */
  readonly permit: (command: Command, state: State) => Either<Refusal, unknown>
  /** Adds what the decision needs and the sender does not know, such as the policy in force. */
  readonly complete: (command: Command, state: State) => Either<Refusal, Completed>
  /** Further metadata of an event: actor, channel, policy. Never personal data. */
  readonly describe: (command: Completed, event: Event) => JsonObject
  /** The system's own, if not said. */
  readonly surroundings?: Surroundings
  /** How many folded streams are kept in memory (1000 if not said); each is checked against the store before it is trusted. */
  readonly streamsInMemory?: number
  /** How many milliseconds a folded stream is kept in memory at most, from when it was read from its beginning on; any number, if not said. */
  readonly longestInMemory?: number
  /** Snapshots for streams that are not in memory; none are loaded or saved, if not said. */
  readonly snapshots?: SnapshotKeeping<State>
}

/** Takes commands, one after the other for each stream. */
export interface CommandHandler<Command, Event, Refusal> {
  /**
   * Takes a command; where the sender says at which revision he saw the stream, only there: if it has moved on, `RevisionConflict` says where it is, and
   * nothing is decided. A command that was taken before is answered as before, wherever the stream is now.
   */
  (command: Command, signal?: AbortSignal, seenAt?: Revision): TaskEither<CommandFailure<Refusal>, Accepted<Event>>
  /** Lets go of a stream in memory, for what it was folded from is no longer to be known; answers how many were there: 1, or 0. */
  readonly forget: (stream: StreamName) => number
}

/** A command was taken. */
export interface Accepted<Event> {
  readonly stream: StreamName
  /** `Appended` now, `AlreadySo`: nothing to do, or `Repeated`: the same command had been taken before, and these are its events. */
  readonly outcome: 'Appended' | 'AlreadySo' | 'Repeated'
  readonly events: ReadonlyArray<AcceptedEvent<Event>>
  /** Where the stream stood when the answer was made; null when it has no event. */
  readonly revision: Revision | null
  /** Position to wait for in a view that must show the answer. */
  readonly position: Position
}

/** An event of an accepted command, with what was stored beside it. */
export interface AcceptedEvent<Event> {
  readonly id: string
  readonly revision: Revision
  readonly event: Event
  readonly metadata: JsonObject
}

/** The command happened later than now, by more than clocks differ: one of them is wrong. Both are instants in ISO 8601. */
export interface OccurredInFuture {
  readonly type: 'OccurredInFuture'
  readonly occurredAt: string
  readonly recordedAt: string
}

/** Why a command was not taken: a refusal of the domain, or one of these. `RevisionConflict` means that others were faster: since the sender looked, or too many times. */
export type CommandFailure<Refusal> =
  | Refusal
  | OccurredInFuture
  | Cancelled
  | UnreadableEvent
  | SealBroken
  | EvidenceBroken
  | AppendError
