import type { EventStore } from '@readdress/event-store'
import type { CheckpointSigner } from './checkpoint-signer.ts'
import type { GrowingLog } from './growing-log.ts'
import type { LoggedHead } from './log-heads.ts'
import type { AnnouncedKey } from './log-keys.ts'
import type { LogState } from './log-state.ts'
import type { LogStorage } from './log-storage.ts'

/** What a log is made of. */
export interface LogSettings {
  readonly tenant: string
  /** The events as they lie in the store, with their links. */
  readonly store: EventStore
  readonly storage: LogStorage
  readonly signer: CheckpointSigner
  readonly now: () => Date
}

/** What the functions of a log share while it is open. */
export interface OpenLog extends LogSettings {
  readonly log: GrowingLog
  readonly heads: Map<string, LoggedHead>
  /** The keys that it announces, in its order. */
  readonly announced: Array<AnnouncedKey>
  /** How far it has come; replaced when it is published. */
  state: LogState
  /** When the ends of all streams were logged last, as an instant in UTC; null before the first time. */
  headsAt: string | null
  /** The note over all that is signed; null before the first. */
  note: string | null
  /** The last note of the signer, as this writer knows it: an older one where his memory was restored. */
  signed: string | null
}
