import * as Either from 'fp-ts/lib/Either.js'
import { type Cancelled, cancelled } from './cancellation.ts'
import type { Corrections } from './decider.ts'
import type { DomainEvent } from './event-schema.ts'
import type { Revision } from './revision.ts'
import type { StreamFolding } from './stream-folding.ts'
import type { StreamHistory } from './stream-history.ts'
import type { StreamName } from './stream-name.ts'
import type { UnreadableEvent } from './unreadable-event.ts'

type Folded<A> = Promise<Either.Either<UnreadableEvent | Cancelled, A>>

/**
 * A history folded once more from its beginning, without what its events took back.
 *
 * Two passes, so that a stream of any length needs no more memory than its state: what is taken back is known only at the end.
 */
export const correctedHistory = async <State, Event extends DomainEvent>(
  reading: StreamFolding<State, Event>,
  corrections: Corrections<State, Event>,
  stream: StreamName,
  history: StreamHistory<State>,
  signal: AbortSignal | undefined
): Folded<StreamHistory<State>> => {
  const { initialState, evolve } = reading.decider
  const { takesBack, evolveTakenBack } = corrections
  const errors = await reduced<ReadonlyArray<Taking<Event>>, Event>(
    reading,
    stream,
    history,
    signal,
    [],
    (found, event, revision) => {
      const takes = takesBack(event)
      return takes === null ? found : [...found, { revision, takes }]
    }
  )
  if (Either.isLeft(errors)) return errors
  const state = await reduced(reading, stream, history, signal, initialState, (before, event, at) =>
    errors.right.some(({ revision, takes }) => at < revision && takes(event))
      ? evolveTakenBack(before, event)
      : evolve(before, event)
  )
  return Either.isLeft(state) ? state : Either.right({ ...history, state: state.right })
}

interface Taking<Event> {
  readonly revision: Revision
  readonly takes: (earlier: Event) => boolean
}

const reduced = async <A, Event extends DomainEvent>(
  { store, registry }: Pick<StreamFolding<never, Event>, 'store' | 'registry'>,
  stream: StreamName,
  { revision: end }: StreamHistory<unknown>,
  signal: AbortSignal | undefined,
  from: A,
  step: (before: A, event: Event, revision: Revision) => A
): Folded<A> => {
  let value = from
  for await (const recorded of store.readStream(stream)) {
    // Whatever came since is read on from here, as always.
    if (end === null || recorded.revision > end) break
    if (signal?.aborted) return Either.left(cancelled(stream, signal))
    const event = registry.decode(recorded)
    if (Either.isLeft(event)) return event
    value = step(value, event.right, recorded.revision)
  }
  return Either.right(value)
}
