import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreUnavailable } from './append-error.ts'

/** The right to do some work alone for a while, such as running a projection. */
export interface Lease {
  readonly name: string
  /** Grows with every holder of the name, also over restarts; whoever takes work of holders refuses a number below one that it has seen. */
  readonly fence: number
  /** From then on another may have it; milliseconds since 1970, by the clock of the leases. */
  readonly expiresAt: number
}

/** Another holds the lease, until then unless he renews or releases it. */
export interface LeaseHeld {
  readonly type: 'LeaseHeld'
  readonly name: string
  readonly expiresAt: number
}

/** The lease was released, or another has it: whoever held it under this number stops his work. */
export interface LeaseLost {
  readonly type: 'LeaseLost'
  readonly name: string
  readonly fence: number
}

/**
 * The port to leases: at any time a name has at most one holder. Every store of leases keeps the contract of `@readdress/event-store/testing`.
 *
 * A holder may be stopped for longer than his lease and not notice; the fencing number protects from what he does then, the lease does not.
 * A `StoreUnavailable` may hide an effect: at worst nobody has the lease until it expires.
 */
export interface Leases {
  /** Gives the lease for so many milliseconds, if nobody holds it. */
  readonly acquire: (name: string, milliseconds: number) => TaskEither<LeaseHeld | StoreUnavailable, Lease>
  /** Makes it expire so many milliseconds from now; also when it had expired, as long as nobody else took it. */
  readonly renew: (lease: Lease, milliseconds: number) => TaskEither<LeaseLost | StoreUnavailable, Lease>
  /** Lets others have it at once; one that was lost is let alone. */
  readonly release: (lease: Lease) => TaskEither<StoreUnavailable, void>
}
