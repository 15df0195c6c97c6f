import type { ViewFailure } from '@readdress/projections'
import type { Either } from 'fp-ts/lib/Either.js'
import type { HalfYear } from './half-year.ts'

/**
 * The keys that fingerprints are made under: one for the orders of each half-year, so that one can be destroyed when these need not be kept any longer.
 *
 * Each is at least 32 random bytes. A view made under other keys finds nothing.
 */
export interface SearchKeys {
  /**
   * The key of a half-year, made when it has none; null once it is destroyed. Where it cannot be had, the failed read of a store is thrown, which ends a
   * projection as every other does.
   */
  readonly of: (halfYear: HalfYear) => Uint8Array | null
  /** The keys of all half-years that have one: what is searched for may be under any of them. */
  readonly living: () => Either<ViewFailure, ReadonlyArray<Uint8Array>>
}
