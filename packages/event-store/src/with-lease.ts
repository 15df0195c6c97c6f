import * as Either from 'fp-ts/lib/Either.js'
import type { StoreUnavailable } from './append-error.ts'
import type { Lease, LeaseHeld, Leases } from './leases.ts'
import type { Surroundings } from './surroundings.ts'

/** Where leases come from, and what goes by them. */
export interface Leasing {
  readonly leases: Leases
  readonly surroundings: Surroundings
}

// Long enough that a busy process does not lose it, short enough that another takes over soon.
const leaseTime = 15_000

/**
 * Works as long as it holds the lease of this name: the signal that the work is given is aborted when the lease is lost or cannot be renewed in
 * time. Left without having worked when another holds it.
 */
export const withLease = async <A>(
  { leases, surroundings }: Leasing,
  name: string,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<A>
): Promise<Either.Either<LeaseHeld | StoreUnavailable, A>> => {
  const acquired = await leases.acquire(name, leaseTime)()
  if (Either.isLeft(acquired)) return acquired
  const end = new AbortController()
  const lost = new AbortController()
  const renewing = keepRenewed({ leases, surroundings }, acquired.right, end.signal, () => lost.abort())
  try {
    return Either.right(await work(signal === undefined ? lost.signal : AbortSignal.any([lost.signal, signal])))
  } finally {
    end.abort()
    await renewing
    // Whoever waits has it at once; if this fails, when it expires.
    await leases.release(acquired.right)()
  }
}

const keepRenewed = async (
  { leases, surroundings }: Leasing,
  acquired: Lease,
  end: AbortSignal,
  lost: () => void
): Promise<void> => {
  let lease = acquired
  for (;;) {
    await surroundings.wait(leaseTime / 3, end)
    if (end.aborted) return
    const renewed = await leases.renew(lease, leaseTime)()
    if (Either.isRight(renewed)) lease = renewed.right
    else if (renewed.left.type === 'LeaseLost' || surroundings.now().getTime() >= lease.expiresAt) return lost()
  }
}
