import * as Either from 'fp-ts/lib/Either.js'
import type { StoreUnavailable } from './append-error.ts'
import { type Cancelled, cancelled } from './cancellation.ts'
import type { AcceptedEvent } from './command-handling.ts'
import { correctedHistory } from './corrected-history.ts'
import type { Decider } from './decider.ts'
import type { EventRegistry } from './event-registry.ts'
import type { DomainEvent } from './event-schema.ts'
import type { EventStore } from './event-store.ts'
import type { EvidenceBroken } from './evidence-broken.ts'
import { isStoreReadFailure, type SealBroken } from './read-failure.ts'
import type { RecordedEvent } from './recorded-event.ts'
import type { Revision } from './revision.ts'
import type { StreamFolding } from './stream-folding.ts'
import { note, type StreamHistory } from './stream-history.ts'
import type { StreamName } from './stream-name.ts'
import type { UnreadableEvent } from './unreadable-event.ts'

/** The stream has not the event that a history ends with, as after a restored backup. */
export interface AnotherHistory {
  readonly type: 'AnotherHistory'
}

type Read<E, A> = Promise<Either.Either<E | UnreadableEvent | SealBroken | EvidenceBroken | StoreUnavailable, A>>

/** Reads on where a history ends; there may be nothing more. The signal ends it between two events. */
export const readOn = <State, Event extends DomainEvent>(
  reading: StreamFolding<State, Event>,
  stream: StreamName,
  from: StreamHistory<State>,
  signal: AbortSignal | undefined
): Read<Cancelled, StreamHistory<State>> =>
  whileAvailable(() => {
    const events = reading.store.readStream(stream, from.revision === null ? 0 : from.revision + 1)
    return folded(reading, stream, from, events, signal)
  })

/** The same for a history that may be of another stream than the present one: its last event is looked at first. */
export const readOnIfSame = <State, Event extends DomainEvent>(
  reading: StreamFolding<State, Event>,
  stream: StreamName,
  from: StreamHistory<State>,
  signal: AbortSignal | undefined
): Read<Cancelled | AnotherHistory, StreamHistory<State>> =>
  whileAvailable<UnreadableEvent | Cancelled | AnotherHistory, StreamHistory<State>>(async () => {
    const events = reading.store.readStream(stream, from.revision ?? 0)[Symbol.asyncIterator]()
    const tip = await events.next()
    if (tip.done !== true && isTip(tip.value, from)) {
      return folded(reading, stream, from, { [Symbol.asyncIterator]: () => events }, signal)
    }
    await events.return?.()
    return Either.left({ type: 'AnotherHistory' })
  })

// A store may add to the metadata what its decorators know, and the history may be from before.
const isTip = (
  recorded: RecordedEvent,
  { revision, position, tip }: Pick<StreamHistory<unknown>, 'revision' | 'position' | 'tip'>
): boolean =>
  recorded.revision === revision &&
  recorded.position === position &&
  recorded.id === tip?.id &&
  Object.entries(tip.metadata).every(
    ([name, value]) => JSON.stringify(recorded.metadata[name]) === JSON.stringify(value)
  )

const folded = async <State, Event extends DomainEvent>(
  reading: StreamFolding<State, Event>,
  stream: StreamName,
  from: StreamHistory<State>,
  events: AsyncIterable<RecordedEvent>,
  signal: AbortSignal | undefined
): Promise<Either.Either<UnreadableEvent | Cancelled, StreamHistory<State>>> => {
  if (signal?.aborted) return Either.left(cancelled(stream, signal))
  const { registry, decider } = reading
  let { state } = from
  let isCorrected = false
  let last: RecordedEvent | null = null
  for await (const recorded of events) {
    const event = registry.decode(recorded)
    if (Either.isLeft(event)) return event
    state = decider.evolve(state, event.right)
    isCorrected ||= takesBack(decider, event.right)
    note(from.known, recorded.metadata, recorded.revision)
    last = recorded
    if (signal?.aborted) return Either.left(cancelled(stream, signal))
  }
  if (last === null) return Either.right(from)
  const { revision, position, id, metadata } = last
  const history = { state, revision, position, tip: { id, metadata }, known: from.known }
  return isCorrected && decider.corrections !== undefined
    ? correctedHistory(reading, decider.corrections, stream, history, signal)
    : Either.right(history)
}

/** Whether an event takes earlier ones back, so that the state is not to be had by folding on. */
export const takesBack = <State, Event>(
  { corrections }: Pick<Decider<never, State, Event, unknown>, 'corrections'>,
  event: Event
): boolean => corrections !== undefined && corrections.takesBack(event) !== null

/** The events that a command has stored, from its first revision on. */
export const eventsOfCommand = async <Event extends DomainEvent>(
  store: EventStore,
  registry: EventRegistry<Event>,
  stream: StreamName,
  commandId: string,
  first: Revision
): Promise<
  Either.Either<UnreadableEvent | SealBroken | EvidenceBroken | StoreUnavailable, ReadonlyArray<AcceptedEvent<Event>>>
> =>
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
): Promise<Either.Either<E | SealBroken | EvidenceBroken | StoreUnavailable, A>> => {
  try {
    return await read()
  } catch (caught) {
    // A stream is read from a revision on, so no position can be unknown.
    if (isStoreReadFailure(caught) && caught.failure.type !== 'PositionUnknown') return Either.left(caught.failure)
    throw caught
  }
}
