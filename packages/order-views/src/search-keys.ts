import type { HalfYear } from './half-year.ts'

/**
 * The keys that fingerprints are made under: one for the orders of each half-year, so that one can be destroyed when these need not be kept any longer.
 *
 * Each is at least 32 random bytes. A view made under other keys finds nothing.
 */
export interface SearchKeys {
  /** The key of a half-year, made when it has none; null once it is destroyed. */
  readonly of: (halfYear: HalfYear) => Uint8Array | null
  /** The keys of all half-years that have one: what is searched for may be under any of them. */
  readonly living: () => ReadonlyArray<Uint8Array>
}
