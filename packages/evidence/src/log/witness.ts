import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { TreeHash } from '../merkle/tree-hashes.ts'
import type { VerifierKey } from '../note/verifier-key.ts'

/** A witness that gave no answer. It may be asked again at any time. */
export interface WitnessUnavailable {
  readonly type: 'WitnessUnavailable'
  readonly witness: string
  /** `unreachable`: not found, refused or cut off; `late`: the deadline passed; `answer`: it answered something else. */
  readonly reason: 'unreachable' | 'late' | 'answer'
  /** The HTTP status, where one was given. */
  readonly httpStatus: number | null
}

/** A witness that did not sign: it has seen another log of this name, does not know the log, or gave a signature that does not hold. */
export interface WitnessRefused {
  readonly type: 'WitnessRefused'
  readonly witness: string
  readonly because: 'inconsistent' | 'unknown-log' | 'signature'
}

/** Why there is no cosignature. */
export type WitnessError = WitnessUnavailable | WitnessRefused

/** A checkpoint that a witness is asked to sign, and the proof that the log only grew since the size that the witness knows. */
export interface ToCosign {
  /** The signed note. */
  readonly note: string
  /** The size that the proof begins at; 0, without any proof, where it is not known. */
  readonly from: number
  readonly proof: ReadonlyArray<TreeHash>
}

/** What a witness answers: his line for the note, or the size that he wants the proof from. */
export type Witnessed =
  | { readonly type: 'Cosigned'; readonly line: string }
  | { readonly type: 'Knows'; readonly size: number }

/** The port to a witness: somebody else who signs each checkpoint that continues the last one he has seen, so that nobody is shown another log. */
export interface Witness {
  /** Its key, which cosigns. */
  readonly key: VerifierKey
  readonly cosign: (asked: ToCosign) => TaskEither<WitnessError, Witnessed>
}
