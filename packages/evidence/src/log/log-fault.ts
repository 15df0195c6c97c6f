import type { EvidenceBroken, StoreUnavailable } from '@readdress/event-store'
import type { LogInconsistent } from './checkpoint-signer.ts'
import type { LogKeyChanged } from './log-keys.ts'

/** The store has lost events that are on the log, as after an old backup was restored over it. The first that is missed, as far as is known. */
export interface StoreRolledBack {
  readonly type: 'StoreRolledBack'
  /** The stream of the last event that was logged; null when only the position is known to be beyond the end of the store. */
  readonly stream: string | null
  readonly revision: number | null
}

/** Why the log cannot go on. Nothing was signed, and what was signed before stands. */
export type LogFault = StoreUnavailable | EvidenceBroken | StoreRolledBack | LogInconsistent | LogKeyChanged
