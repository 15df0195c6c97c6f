import type { TreeHash } from '../merkle/tree-hashes.ts'

/** That an event was on the log when a checkpoint was signed. */
export interface Anchor {
  /** The highest event of the stream that the checkpoint covers. */
  readonly rev: string
  /** Its place in the log. */
  readonly index: number
  readonly proof: ReadonlyArray<TreeHash>
  /** The signed note. */
  readonly checkpoint: string
  /** The response of a time-stamp service over the note; null where there is none. */
  readonly stamp: Uint8Array | null
  readonly size: number
  /** From the anchor before this one; none for the first. */
  readonly consistency: ReadonlyArray<TreeHash>
}

/** That no event of the stream was hidden: its end in the tree of all ends, and the leaf of that tree in the log. */
export interface HeadsProof {
  readonly entry: { readonly hash: string; readonly ref: string; readonly rev: string }
  readonly index: number
  readonly proof: ReadonlyArray<TreeHash>
  /** The leaf of the log, as its text. */
  readonly leaf: string
  readonly leafIndex: number
  readonly leafProof: ReadonlyArray<TreeHash>
  readonly checkpoint: string
}
