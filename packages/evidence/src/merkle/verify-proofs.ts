/** Proofs of RFC 6962, sections 2.1.1 and 2.1.2, checked as RFC 9162 lays out. Sizes may exceed 2^53. */
import { nodeHash, type TreeHash } from './tree-hashes.ts'

/** That a leaf is in a tree. */
export interface InclusionProof {
  readonly index: bigint
  readonly size: bigint
  readonly leaf: TreeHash
  readonly root: TreeHash
  /** From the leaf up. */
  readonly proof: ReadonlyArray<TreeHash>
}

/** That a tree was only added to since it was smaller. */
export interface ConsistencyProof {
  readonly from: bigint
  readonly to: bigint
  readonly fromRoot: TreeHash
  readonly toRoot: TreeHash
  readonly proof: ReadonlyArray<TreeHash>
}

const hashBytes = 32

const areHashes = (...hashes: ReadonlyArray<TreeHash>): boolean => hashes.every(({ length }) => length === hashBytes)

/** Whether the leaf is at this place of a tree with this root. A proof that is too long or too short proves nothing. */
export const provesInclusion = ({ index, size, leaf, root, proof }: InclusionProof): boolean => {
  if (index < 0n || index >= size || !areHashes(leaf, root, ...proof)) return false
  let at = index
  let last = size - 1n
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0n) return false
    if ((at & 1n) === 1n || at === last) {
      hash = nodeHash(sibling, hash)
      while ((at & 1n) === 0n && at !== 0n) {
        at >>= 1n
        last >>= 1n
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    at >>= 1n
    last >>= 1n
  }
  return last === 0n && hash.equals(root)
}

/** Whether the tree of `to` leaves begins with that of `from`. From an empty tree nothing is proved, so that is refused. */
export const provesConsistency = ({ from, to, fromRoot, toRoot, proof }: ConsistencyProof): boolean => {
  if (from <= 0n || from > to) return false
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot)
  if (!areHashes(fromRoot, toRoot, ...proof)) return false
  let at = from - 1n
  let last = to - 1n
  while ((at & 1n) === 1n) {
    at >>= 1n
    last >>= 1n
  }
  // A whole tree of a power of two is its own first node.
  const [first, ...rest] = at === 0n ? [fromRoot, ...proof] : proof
  if (first === undefined) return false
  let older = first
  let newer = first
  for (const sibling of rest) {
    if (last === 0n) return false
    if ((at & 1n) === 1n || at === last) {
      older = nodeHash(sibling, older)
      newer = nodeHash(sibling, newer)
      while ((at & 1n) === 0n && at !== 0n) {
        at >>= 1n
        last >>= 1n
      }
    } else {
      newer = nodeHash(newer, sibling)
    }
    at >>= 1n
    last >>= 1n
  }
  return last === 0n && older.equals(fromRoot) && newer.equals(toRoot)
}
