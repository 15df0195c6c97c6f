import type { KeyStore } from './key-store.ts'

/** The keys of the tenant whose store it is, and what readers are given: `open` values, or none (`closed`), which is right for whatever keeps what it reads. */
export interface Sealing {
  readonly keys: KeyStore
  readonly mode: 'open' | 'closed'
}
