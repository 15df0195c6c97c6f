/** Checkpoints of C2SP: the root of a log at a size. */
import { base64Bytes } from '../base64.ts'
import type { TreeHash } from '../merkle/tree-hashes.ts'

/** What a log commits itself to: it has so many leaves, and this root over them. */
export interface Checkpoint {
  /** The name of the log. */
  readonly origin: string
  readonly size: number
  readonly root: TreeHash
}

/** The three lines that are signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

/** The checkpoint in the text of a note; null when it is none of ours, which has no further lines. */
export const readCheckpoint = (text: string): Checkpoint | null => {
  const [, origin = '', digits = '', encoded = ''] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/.exec(text) ?? []
  const size = Number(digits)
  const root = base64Bytes(encoded)
  return root?.length === 32 && Number.isSafeInteger(size) ? { origin, size, root: Buffer.from(root) } : null
}
