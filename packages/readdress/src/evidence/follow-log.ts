import { type EventStore, isStoreReadFailure, type Position, type Surroundings } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { NotLogged } from './not-logged.ts'
import type { SignedLog } from './sign-log.ts'

/** How a log follows its store. */
export interface Following {
  /** Ends it. */
  readonly signal: AbortSignal
  /** So many milliseconds after the first new event it is signed, with all that came meanwhile: a minute, if not said. */
  readonly every?: number
  readonly onSigned?: (signed: SignedLog) => void
  /** It could not be signed now, and will be tried again: another process is at it, or the store is busy. */
  readonly onDelayed?: (failed: NotLogged) => void
}

/** What it takes to follow. */
export interface LogFollowing {
  readonly events: EventStore
  readonly surroundings: Surroundings
  readonly sign: (signal: AbortSignal) => Promise<Either.Either<NotLogged, SignedLog>>
}

const aMinute = 60_000
const anHour = 60 * aMinute

/**
 * Signs what is new as long as it is not ended. Where nothing is new it looks again after an hour, so that the ends of all orders are logged each day; and after `every`, where a
 * third party did not do its part. Between two signings the log is free for others. What time does not mend ends it.
 */
export const followLog = async (
  { events, surroundings, sign }: LogFollowing,
  { signal, every = aMinute, onSigned, onDelayed }: Following
): Promise<Either.Either<NotLogged, void>> => {
  while (!signal.aborted) {
    const signed = await sign(signal)
    if (Either.isRight(signed)) {
      onSigned?.(signed.right)
      if (isAttested(signed.right)) await somethingNew(events, signed.right.position, signal)
    } else if (signed.left.type === 'LeaseHeld' || signed.left.type === 'StoreUnavailable') {
      onDelayed?.(signed.left)
    } else return signed
    // Also after a store that could not be watched: the next signing says what it lacks.
    await surroundings.wait(every, signal)
  }
  return Either.right(undefined)
}

const isAttested = ({ stamp, witnesses }: SignedLog): boolean =>
  (stamp === null || stamp.type === 'Stamped') && witnesses.every(({ type }) => type === 'Cosigned')

// Ends when something is stored, after an hour, or when the store cannot be watched.
const somethingNew = async (events: EventStore, from: Position, signal: AbortSignal): Promise<void> => {
  try {
    const either = AbortSignal.any([signal, AbortSignal.timeout(anHour)])
    for await (const { type } of events.subscribe(from, undefined, either)) {
      if (type === 'Event') return
    }
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
  }
}
