import type { VerifierKey } from '../note/verifier-key.ts'

/** A key that signed checkpoints until another one was announced. */
export interface FormerLogKey {
  readonly key: VerifierKey
  /** How many records the log had with the one that announces the next key: nothing larger is signed under this one. */
  readonly size: number
  /** Where it was stolen, only what a stamp shows to be from before this instant in UTC is believed; null where it was not. */
  readonly stampedBefore: string | null
}
