import { type AppendError, type Appended, isStoreReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { type CallFailure, callFailure } from './call-failure.ts'
import type { CallLimit } from './call-limit.ts'
import { type Calling, called, mayBeRepeated, pause, unavailable } from './calling.ts'
import { field } from './field.ts'
import { inTime } from './in-time.ts'
import { positionIn } from './log-position.ts'
import { type Batch, readBack } from './read-back.ts'
import { streamPage } from './reading.ts'

type Answer = Either.Either<AppendError, Appended>

const afterDeadline = 500

/** Appends, and tries again where that cannot store the batch twice. What it cannot know even by reading back, it says. */
export const appendBatch = async (reading: Calling, limit: CallLimit, batch: Batch): Promise<Answer> => {
  const { patience, surroundings, tell } = reading
  const { stream, expected, events } = batch
  const giveUpAt = surroundings.now().getTime() + patience.appendInAll
  const left = (): number => giveUpAt - surroundings.now().getTime()
  let isAmbiguous = false
  for (let attempt = 1; ; attempt += 1) {
    const call = { operation: 'append', stream, attempt } as const
    try {
      const answer = await called(reading, limit, call, left(), ({ driver }) => {
        const deadline = Math.max(1, Math.min(patience.append, left()))
        return inTime(driver.append(stream, expected, events, deadline), deadline + afterDeadline)
      })
      return await appended(reading, batch, answer)
    } catch (caught) {
      const failure = isStoreReadFailure(caught) ? unknownOutcome : callFailure(caught)
      isAmbiguous ||= failure.type === 'Ambiguous'
      // A loose wish has no revision by which the server could tell a repeat for certain.
      const isLoose = expected === 'any' || expected === 'stream-exists'
      const mayRepeat = failure.type === 'NotCarriedOut' || (mayBeRepeated(failure) && !isLoose)
      if (mayRepeat && attempt < patience.tries && left() > 0) await pause(reading, call, failure)
      else {
        const answer = await ended(reading, batch, failure, isAmbiguous)
        if (Either.isLeft(answer) && answer.left.type === 'OutcomeUnknown') tell('outcomeUnknown', { stream })
        return answer
      }
    }
  }
}

const unknownOutcome: CallFailure = { type: 'Ambiguous', keepsChannel: false }

// Where a server does not tell the position, the last event of the batch is read for it.
const appended = async (reading: Calling, { stream, events }: Batch, answer: unknown): Promise<Answer> => {
  const next = field(answer, 'nextExpectedRevision')
  if (typeof next !== 'bigint') return Either.left({ type: 'OutcomeUnknown', stream })
  const revision = Number(next)
  const position = positionIn(field(answer, 'position'))
  if (position !== null) return Either.right({ stream, revision, position })
  const [stored] = (await streamPage(reading, stream, revision, 1)).events
  return stored?.id === events.at(-1)?.id && stored !== undefined
    ? Either.right({ stream, revision, position: stored.position })
    : Either.left({ type: 'OutcomeUnknown', stream })
}

const ended = async (reading: Calling, batch: Batch, failure: CallFailure, isAmbiguous: boolean): Promise<Answer> => {
  const { stream, expected } = batch
  // After a try of which nothing is known, what a later one says is not the whole truth.
  if (isAmbiguous && (mayBeRepeated(failure) || failure.type === 'Conflict')) return readBack(reading, batch, failure)
  if (isAmbiguous) return Either.left({ type: 'OutcomeUnknown', stream })
  if (failure.type === 'Conflict') {
    return Either.left({ type: 'RevisionConflict', stream, expected, actual: failure.actual })
  }
  if (failure.type === 'TooLarge') return Either.left({ type: 'EventRejected', reason: 'too-large', index: 0, at: '' })
  return Either.left(unavailable(failure))
}
