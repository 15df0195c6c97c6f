import {
  type LeaseHeld,
  type Leases,
  type StoreUnavailable,
  type Surroundings,
  withLease
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** What keeps reactions going. */
export interface Keeping<E> {
  /** One round; `hasMore` asks for the next one at once. */
  readonly round: (signal: AbortSignal) => Promise<Either.Either<E, { readonly hasMore: boolean }>>
  /** Whether the same round may go well later. */
  readonly isPassing: (failure: E) => boolean
  readonly leases: Leases
  readonly surroundings: Surroundings
  /** How many milliseconds to wait where there was nothing more to do: half a second, if not said. */
  readonly pause?: number
  /** Is told of each failure that passes. */
  readonly troubled?: (failure: E | LeaseHeld | StoreUnavailable) => void
}

const longest = 30_000

/**
 * Goes round after round until the signal is aborted, or something is in the way that does not pass.
 *
 * Of several processes on the same store one does it, by its lease; the others stand by and take over when it ends.
 */
export const keepReacting = async <E>(
  { round, isPassing, leases, surroundings, pause = 500, troubled = () => {} }: Keeping<E>,
  signal: AbortSignal
): Promise<Either.Either<E, void>> => {
  let failures = 0
  const trouble = async (failure: E | LeaseHeld | StoreUnavailable): Promise<void> => {
    failures += 1
    troubled(failure)
    await surroundings.wait(
      Math.min(longest, pause * 2 ** Math.min(failures, 10)) * (0.5 + surroundings.random() / 2),
      signal
    )
  }
  while (!signal.aborted) {
    const kept = await withLease({ leases, surroundings }, 'reactions', signal, async (mine) => {
      while (!mine.aborted) {
        const done = await round(mine)
        if (Either.isLeft(done)) {
          if (!isPassing(done.left)) return done
          await trouble(done.left)
          continue
        }
        failures = 0
        if (!done.right.hasMore) await surroundings.wait(pause, mine)
      }
      return Either.right(undefined)
    })
    if (Either.isLeft(kept)) await trouble(kept.left)
    else if (Either.isLeft(kept.right)) return kept.right
  }
  return Either.right(undefined)
}
