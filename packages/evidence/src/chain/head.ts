import type { Revision } from '@readdress/event-store'
import type { Unchained } from './chain-start.ts'

/** Where a stream ends, as whoever appends to it must know. */
export type Head = EmptyHead | UnchainedHead | ChainedHead

/** A stream without events. */
export interface EmptyHead {
  readonly status: 'Empty'
}

/** A stream whose events were all written before it was chained. */
export interface UnchainedHead extends Unchained {
  readonly status: 'Unchained'
}

/** A stream that ends with a chained event: its revision, its hash and the reference of the stream. */
export interface ChainedHead {
  readonly status: 'Chained'
  readonly revision: Revision
  readonly hash: string
  readonly ref: string
}

/** The last revision of a stream; null when it has none. */
export const lastRevision = (head: Head): Revision | null => {
  switch (head.status) {
    case 'Empty':
      return null
    case 'Unchained':
      return head.count - 1
    case 'Chained':
      return head.revision
  }
}
