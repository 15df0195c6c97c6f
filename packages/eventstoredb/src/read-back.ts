import {
  type AppendError,
  type Appended,
  type EventToAppend,
  type ExpectedRevision,
  isStoreReadFailure,
  type RecordedEvent,
  type StreamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { CallFailure } from './call-failure.ts'
import type { Calling } from './calling.ts'
import type { Observations } from './observe.ts'
import { streamPage } from './reading.ts'

/** A batch as it is sent, the same at each try: only so does the server notice that it has it already. */
export interface Batch {
  readonly stream: StreamName
  readonly expected: ExpectedRevision
  readonly events: ReadonlyArray<EventToAppend>
}

const mostReadBack = 500
const tries = 2

/** After a try of which nothing is known: is the batch there, or somebody else's, which then stands in its place for ever? */
export const readBack = async (
  reading: Calling,
  { stream, expected, events }: Batch,
  failure: CallFailure
): Promise<Either.Either<AppendError, Appended>> => {
  const unknown = Either.left({ type: 'OutcomeUnknown', stream } as const)
  if (expected === 'any' || expected === 'stream-exists') return unknown
  const from = expected === 'no-stream' ? 0 : expected + 1
  const bounded = { ...reading, patience: { ...reading.patience, tries } }
  try {
    const stored = (await streamPage(bounded, stream, from, Math.max(mostReadBack, events.length))).events
    const ids = events.map(({ id }) => id)
    const found = foundIn(stored, ids)
    reading.tell('readBack', { stream, found })
    const last = stored[events.length - 1]
    if (found === 'All' && last !== undefined) {
      return Either.right({ stream, revision: last.revision, position: last.position })
    }
    // Where nothing is, the write may still appear. Nothing in the face of a conflict means that the stream is shorter than was expected.
    if (found === 'Nothing' && failure.type !== 'Conflict') return unknown
    const actual = failure.type === 'Conflict' ? failure.actual : (stored.at(-1)?.revision ?? null)
    return Either.left({ type: 'RevisionConflict', stream, expected, actual })
  } catch (caught) {
    if (isStoreReadFailure(caught)) return unknown
    throw caught
  }
}

const foundIn = (
  stored: ReadonlyArray<RecordedEvent>,
  ids: ReadonlyArray<string>
): Observations['readBack']['found'] => {
  if (stored.length === 0) return 'Nothing'
  if (ids.every((id, index) => stored[index]?.id === id)) return 'All'
  return stored.some(({ id }) => ids.includes(id)) ? 'Some' : 'Others'
}
