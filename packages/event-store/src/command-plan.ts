import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { RevisionConflict } from './append-error.ts'
import type { CommandEnvelope, GivenEnvelope } from './command-envelope.ts'
import type { Accepted, CommandHandling, OccurredInFuture } from './command-handling.ts'
import { eventId } from './event-id.ts'
import type { DomainEvent } from './event-schema.ts'
import type { JsonObject } from './json.ts'
import type { EventToAppend } from './recorded-event.ts'
import type { Revision } from './revision.ts'
import { firstOf, isSourceKnown, type StreamHistory } from './stream-history.ts'
import type { StreamName } from './stream-name.ts'
import { type Surroundings, systemSurroundings } from './surroundings.ts'

/** What a command would do to a history. */
export type CommandPlan<Event> =
  | { readonly type: 'Append'; readonly events: ReadonlyNonEmptyArray<PlannedEvent<Event>> }
  | { readonly type: 'AlreadySo' }
  | { readonly type: 'Repeated'; readonly first: Revision }

/** An event of the domain, and the same as it will be stored. */
export interface PlannedEvent<Event> {
  readonly event: Event
  readonly toAppend: EventToAppend
}

// How far two clocks may differ before it is no longer a matter of clocks.
const tolerance = 5 * 60 * 1000

/** Decides on a history without storing anything; a command or source that the history knows is recognised before all else. */
export const planCommand = <Command, Completed, State, Event extends DomainEvent, Refusal>(
  handling: CommandHandling<Command, Completed, State, Event, Refusal>,
  command: Command,
  envelope: GivenEnvelope,
  { state, known, revision }: StreamHistory<State>
): Either.Either<Refusal | OccurredInFuture | RevisionConflict, CommandPlan<Event>> => {
  const first = firstOf(known, envelope.commandId)
  if (first !== undefined) return Either.right({ type: 'Repeated', first })
  if (envelope.source !== null && isSourceKnown(known, envelope.source)) return Either.right(alreadySo)
  const { now }: Surroundings = handling.surroundings ?? systemSurroundings
  const recordedAt = now()
  return pipe(
    notInFuture(envelope, recordedAt),
    Either.flatMap(() => handling.permit(command, state)),
    Either.flatMap(() => asSeen(envelope, revision)),
    Either.flatMap(() => handling.complete(command, state)),
    Either.flatMap((completed) =>
      pipe(
        handling.decider.decide(completed, state),
        Either.map((events) =>
          events.map((event, index) => planned(handling, completed, envelope, recordedAt, event, index))
        )
      )
    ),
    Either.map(([one, ...others]) => (one === undefined ? alreadySo : { type: 'Append', events: [one, ...others] }))
  )
}

/** The answer to a command whose events came to lie from this revision on. */
export const acceptedNow = <State, Event>(
  stream: StreamName,
  { revision, position }: StreamHistory<State>,
  events: ReadonlyArray<PlannedEvent<Event>>,
  first: Revision
): Accepted<Event> => ({
  stream,
  outcome: 'Appended',
  events: events.map(({ event, toAppend: { id, metadata } }, index) => ({
    id,
    revision: first + index,
    event,
    metadata
  })),
  revision,
  position
})

const alreadySo = { type: 'AlreadySo' } as const

const notInFuture = ({ occurredAt }: CommandEnvelope, recordedAt: Date): Either.Either<OccurredInFuture, void> =>
  Date.parse(occurredAt) > recordedAt.getTime() + tolerance
    ? Either.left({ type: 'OccurredInFuture', occurredAt, recordedAt: recordedAt.toISOString() })
    : Either.right(undefined)

const asSeen = ({ stream, seenAt }: GivenEnvelope, actual: Revision | null): Either.Either<RevisionConflict, void> =>
  seenAt === undefined || seenAt === actual
    ? Either.right(undefined)
    : Either.left({ type: 'RevisionConflict', stream, expected: seenAt, actual })

const planned = <Command, Completed, State, Event extends DomainEvent, Refusal>(
  { registry, describe }: CommandHandling<Command, Completed, State, Event, Refusal>,
  completed: Completed,
  envelope: CommandEnvelope,
  recordedAt: Date,
  event: Event,
  index: number
): PlannedEvent<Event> => {
  const { type, data, schemaVersion } = registry.encode(event)
  const metadata = { ...describe(completed, event), schemaVersion, ...commonMetadata(envelope, recordedAt) }
  return { event, toAppend: { id: eventId(envelope.stream, envelope.commandId, index), type, data, metadata } }
}

// These names are part of the storage format.
const commonMetadata = (
  { commandId, correlationId, causationId, occurredAt, source }: CommandEnvelope,
  recordedAt: Date
): JsonObject => ({
  occurredAt,
  recordedAt: recordedAt.toISOString(),
  commandId,
  $correlationId: correlationId ?? commandId,
  $causationId: causationId ?? commandId,
  ...(source === null ? {} : { source: { system: source.system, eventId: source.eventId } })
})
