/** Proofs of C2SP (`c2sp.org/tlog-proof@v1`): that a leaf is in a log, with the checkpoint that says so. */
import { base64Bytes } from '../base64.ts'
import type { TreeHash } from '../merkle/tree-hashes.ts'

/** Where a leaf is, how that is shown, and the note that it is shown against. */
export interface TlogProof {
  readonly index: number
  readonly proof: ReadonlyArray<TreeHash>
  readonly checkpoint: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'

/** The text of a proof. */
export const tlogProofText = ({ index, proof, checkpoint }: TlogProof): string =>
  `${firstLine}\nindex ${index}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${checkpoint}`

/** The proof in a text; null when it is none. */
export const readTlogProof = (text: string): TlogProof | null => {
  const divide = text.indexOf('\n\n')
  if (divide < 0) return null
  const [first, second = '', ...encoded] = text.slice(0, divide).split('\n')
  const digits = /^index (0|[1-9]\d{0,15})$/.exec(second)?.[1]
  const hashes = encoded.map((line) => base64Bytes(line))
  const proof = hashes.filter((hash) => hash !== null && hash.length === 32)
  if (first !== firstLine || digits === undefined || proof.length !== hashes.length || proof.length > 64) return null
  const index = Number(digits)
  return Number.isSafeInteger(index)
    ? { index, proof: proof.map((hash) => Buffer.from(hash ?? '')), checkpoint: text.slice(divide + 2) }
    : null
}
