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
import { type CallFailure, callFailure } from './call-failure.ts'
import type { CallLimit } from './call-limit.ts'
import { field } from './field.ts'
import { inTime } from './in-time.ts'
import { positionIn } from './log-position.ts'
import { pauseBefore } from './patience.ts'
import { type Reading, streamPage } from './reading.ts'

/** A batch as it is sent, the same at each try: only so does the server notice that it has it already. */
export interface Batch {
  readonly stream: StreamName
  readonly expected: ExpectedRevision
  readonly events: ReadonlyArray<EventToAppend>
}

type Answer = Either.Either<AppendError, Appended>

const afterDeadline = 500
const longestPause = 2000
const mostReadBack = 500

/** Appends, and tries again where that cannot store the batch twice. What it cannot know even by reading back, it says. */
export const appendBatch = async (reading: Reading, limit: CallLimit, batch: Batch): Promise<Answer> => {
  const { connection, patience, surroundings } = reading
  const { stream, expected, events } = batch
  const giveUpAt = surroundings.now().getTime() + patience.appendInAll
  let isAmbiguous = false
  for (let failures = 1; ; failures += 1) {
    try {
      const sent = limit.within(() => {
        const answer = connection.driver().append(stream, expected, events, patience.append)
        return inTime(answer, patience.append + afterDeadline)
      })
      const answer = await sent
      connection.succeeded()
      return await appended(reading, batch, answer)
    } catch (caught) {
      const failure = isStoreReadFailure(caught) ? unknownOutcome : callFailure(caught)
      connection.failed(failure)
      isAmbiguous ||= failure.type === 'Ambiguous'
      const isOver = failures >= patience.tries || surroundings.now().getTime() >= giveUpAt
      // A loose wish has no revision by which the server could tell a repeat for certain.
      const isLoose = expected === 'any' || expected === 'stream-exists'
      const mayRepeat = failure.type === 'NotCarriedOut' || (failure.type === 'Ambiguous' && !isLoose)
      if (isOver || !mayRepeat) return ended(reading, batch, failure, isAmbiguous)
      await surroundings.wait(pauseBefore(failures, surroundings.random, longestPause))
    }
  }
}

const unknownOutcome: CallFailure = { type: 'Ambiguous', keepsChannel: false }

// Where a server does not tell the position, the last event of the batch is read for it.
const appended = async (reading: Reading, { stream, events }: Batch, answer: unknown): Promise<Answer> => {
  const next = field(answer, 'nextExpectedRevision')
  if (typeof next !== 'bigint') return Either.left({ type: 'OutcomeUnknown', stream })
  const revision = Number(next)
  const position = positionIn(field(answer, 'position'))
  if (position !== null) return Either.right({ stream, revision, position })
  const [stored] = await streamPage(reading, stream, revision, 1)
  return stored?.id === events.at(-1)?.id && stored !== undefined
    ? Either.right({ stream, revision, position: stored.position })
    : Either.left({ type: 'OutcomeUnknown', stream })
}

const ended = async (reading: Reading, batch: Batch, failure: CallFailure, isAmbiguous: boolean): Promise<Answer> => {
  const { stream, expected } = batch
  switch (failure.type) {
    case 'Conflict':
    case 'Ambiguous':
    case 'NotCarriedOut':
      if (isAmbiguous) return readBack(reading, batch, failure)
      return Either.left(
        failure.type === 'Conflict'
          ? { type: 'RevisionConflict', stream, expected, actual: failure.actual }
          : { type: 'StoreUnavailable', reason: 'busy' }
      )
    case 'TooLarge':
      return Either.left({ type: 'EventRejected', reason: 'too-large', index: 0, at: '' })
    case 'Closed':
      return Either.left(
        isAmbiguous ? { type: 'OutcomeUnknown', stream } : { type: 'StoreUnavailable', reason: 'closed' }
      )
    case 'Overloaded':
      return Either.left(
        isAmbiguous ? { type: 'OutcomeUnknown', stream } : { type: 'StoreUnavailable', reason: 'busy' }
      )
    case 'StreamMissing':
    case 'StreamDeleted':
    case 'InvalidPosition':
    case 'Refused':
      return Either.left(
        isAmbiguous ? { type: 'OutcomeUnknown', stream } : { type: 'StoreUnavailable', reason: 'failed' }
      )
  }
}

// After a try of which nothing is known: is the batch there, or somebody else's, which then stands in its place for ever?
const readBack = async (reading: Reading, batch: Batch, failure: CallFailure): Promise<Answer> => {
  const { stream, expected, events } = batch
  const outcome: Answer = Either.left({ type: 'OutcomeUnknown', stream })
  if (expected === 'any' || expected === 'stream-exists') return outcome
  const from = expected === 'no-stream' ? 0 : expected + 1
  try {
    const stored = await streamPage(reading, stream, from, Math.max(mostReadBack, events.length))
    const last = ownLast(stored, events)
    if (last !== undefined) return Either.right({ stream, revision: last.revision, position: last.position })
    if (stored.length === 0 && failure.type !== 'Conflict') return outcome
    const actual = failure.type === 'Conflict' ? failure.actual : (stored.at(-1)?.revision ?? null)
    return Either.left({ type: 'RevisionConflict', stream, expected, actual })
  } catch (caught) {
    if (isStoreReadFailure(caught)) return outcome
    throw caught
  }
}

const ownLast = (
  stored: ReadonlyArray<RecordedEvent>,
  events: ReadonlyArray<EventToAppend>
): RecordedEvent | undefined =>
  events.every(({ id }, index) => stored[index]?.id === id) ? stored[events.length - 1] : undefined
