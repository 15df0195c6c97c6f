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
 * Signs what is new as long as it is not ended, and once an hour where nothing is, so that time stamps and the ends of all orders go on. Between two signings the log is
 * free for others. What time does not mend ends it.
 */
export const followLog = async (
  { events, surroundings, sign }: LogFollowing,
  { signal, every = aMinute, onSigned, onDelayed }: Following
): Promise<Either.Either<NotLogged, void>> => {
  let from: Position | null = null
  while (!signal.aborted) {
    if (from !== null && (await comesSomething(events, from, signal))) await surroundings.wait(every, signal)
    if (signal.aborted) break
    const signed = await sign(signal)
    if (Either.isRight(signed)) {
      from = signed.right.position
      onSigned?.(signed.right)
    } else if (signed.left.type === 'LeaseHeld' || signed.left.type === 'StoreUnavailable') {
      onDelayed?.(signed.left)
      await surroundings.wait(every, signal)
    } else return signed
  }
  return Either.right(undefined)
}

// Whether something is stored within an hour. A store that cannot be watched is asked again as if there were, and says by itself what it lacks.
const comesSomething = async (events: EventStore, from: Position, signal: AbortSignal): Promise<boolean> => {
  const hour = AbortSignal.timeout(anHour)
  try {
    for await (const { type } of events.subscribe(from, undefined, AbortSignal.any([signal, hour]))) {
      if (type === 'Event') return true
    }
    return false
  } catch (caught) {
    if (!isStoreReadFailure(caught)) throw caught
    return true
  }
}
