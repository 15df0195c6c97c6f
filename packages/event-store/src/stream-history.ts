import * as Either from 'fp-ts/lib/Either.js'
import type { StoreUnavailable } from './append-error.ts'
import { type Cancelled, cancelled } from './cancellation.ts'
import type { FactSource } from './command-envelope.ts'
import type { AcceptedEvent } from './command-handling.ts'
import type { EventRegistry } from './event-registry.ts'
import type { DomainEvent } from './event-schema.ts'
import type { EventStore } from './event-store.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { beginning, type Position } from './position.ts'
import { isStoreReadFailure } from './read-failure.ts'
import type { Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'
import type { UnreadableEvent } from './unreadable-event.ts'

/** A stream folded up to a revision (null: before its first event), with what tells a command that comes again. */
export interface StreamHistory<State> {
  readonly state: State
  readonly revision: Revision | null
  readonly position: Position
  readonly known: KnownMessages
}

/**
 * The commands of a stream with their first revisions, and the sources of its facts.
 *
 * It grows in place, for a copy at every event would make long streams slow; only what is stored gets in, so no history that shares it is misled.
 */
export interface KnownMessages {
  readonly commands: Map<string, Revision>
  readonly sources: Set<string>
}

/** Before the first event. */
export const emptyHistory = <State>(state: State): StreamHistory<State> => ({
  state,
  revision: null,
  position: beginning,
  known: { commands: new Map(), sources: new Set() }
})

/** One text for a source. */
export const sourceKey = ({ system, eventId }: FactSource): string => JSON.stringify([system, eventId])

/** Notes the command and the source of a stored event. */
export const note = ({ commands, sources }: KnownMessages, metadata: JsonObject, revision: Revision): void => {
  const { commandId } = metadata
  if (typeof commandId === 'string' && !commands.has(commandId)) commands.set(commandId, revision)
  const source = sourceIn(metadata['source'])
  if (source !== null) sources.add(sourceKey(source))
}

const sourceIn = (value: Json | undefined): FactSource | null => {
  if (!isJsonObject(value)) return null
  const { system, eventId } = value
  return typeof system === 'string' && typeof eventId === 'string' ? { system, eventId } : null
}

/** Reads on where a history ends; there may be nothing more. The signal ends it between two events. */
export const readOn = async <State, Event extends DomainEvent>(
  store: EventStore,
  registry: EventRegistry<Event>,
  evolve: (state: State, event: Event) => State,
  stream: StreamName,
  from: StreamHistory<State>,
  signal: AbortSignal | undefined
): Promise<Either.Either<UnreadableEvent | StoreUnavailable | Cancelled, StreamHistory<State>>> =>
  whileAvailable(async () => {
    let { state, revision, position } = from
    if (signal?.aborted) return Either.left(cancelled(stream, signal))
    for await (const recorded of store.readStream(stream, revision === null ? 0 : revision + 1)) {
      const event = registry.decode(recorded)
      if (Either.isLeft(event)) return event
      state = evolve(state, event.right)
      revision = recorded.revision
      position = recorded.position
      note(from.known, recorded.metadata, revision)
      if (signal?.aborted) return Either.left(cancelled(stream, signal))
    }
    return Either.right({ state, revision, position, known: from.known })
  })

/** The events that a command has stored, from its first revision on. */
export const eventsOfCommand = async <Event extends DomainEvent>(
  store: EventStore,
  registry: EventRegistry<Event>,
  stream: StreamName,
  commandId: string,
  first: Revision
): Promise<Either.Either<UnreadableEvent | StoreUnavailable, ReadonlyArray<AcceptedEvent<Event>>>> =>
  whileAvailable(async () => {
    const events: Array<AcceptedEvent<Event>> = []
    for await (const recorded of store.readStream(stream, first)) {
      if (recorded.metadata['commandId'] !== commandId) break
      const event = registry.decode(recorded)
      if (Either.isLeft(event)) return event
      const { id, revision, metadata } = recorded
      events.push({ id, revision, event: event.right, metadata })
    }
    return Either.right(events)
  })

const whileAvailable = async <E, A>(
  read: () => Promise<Either.Either<E, A>>
): Promise<Either.Either<E | StoreUnavailable, A>> => {
  try {
    return await read()
  } catch (caught) {
    if (isStoreReadFailure(caught) && caught.failure.type === 'StoreUnavailable') return Either.left(caught.failure)
    throw caught
  }
}
