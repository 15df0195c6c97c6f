/** Proofs of RFC 6962, sections 2.1.1 and 2.1.2, from the nodes that never change. */
import { nodeHash, type TreeHash } from './tree-hashes.ts'

/** The hash of a complete node: level 0 holds the leaves. */
export type NodeAt = (level: number, index: number) => Promise<TreeHash>

/** From the leaf up, that it is in the tree of so many leaves; the index is below the size. */
export const inclusionProof = async (node: NodeAt, index: number, size: number): Promise<ReadonlyArray<TreeHash>> =>
  path(node, index, 0, size)

/** That the tree of `to` leaves begins with that of `from`: 0 < from ≤ to. */
export const consistencyProof = async (node: NodeAt, from: number, to: number): Promise<ReadonlyArray<TreeHash>> =>
  from === to ? [] : subproof(node, from, 0, to, true)

/** The root over some leaves of a tree: from `begin`, included, to `end`. */
export const rootOfRange = async (node: NodeAt, begin: number, end: number): Promise<TreeHash> => {
  const count = end - begin
  if (Number.isInteger(Math.log2(count)) && begin % count === 0) return node(Math.log2(count), begin / count)
  const split = splitOf(count)
  return nodeHash(await rootOfRange(node, begin, begin + split), await rootOfRange(node, begin + split, end))
}

// The largest power of two that is smaller than the count.
const splitOf = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)

const path = async (node: NodeAt, index: number, begin: number, end: number): Promise<ReadonlyArray<TreeHash>> => {
  if (end - begin === 1) return []
  const split = begin + splitOf(end - begin)
  return index < split
    ? [...(await path(node, index, begin, split)), await rootOfRange(node, split, end)]
    : [...(await path(node, index, split, end)), await rootOfRange(node, begin, split)]
}

const subproof = async (
  node: NodeAt,
  from: number,
  begin: number,
  end: number,
  isWhole: boolean
): Promise<ReadonlyArray<TreeHash>> => {
  if (from === end) return isWhole ? [] : [await rootOfRange(node, begin, end)]
  const split = begin + splitOf(end - begin)
  return from <= split
    ? [...(await subproof(node, from, begin, split, isWhole)), await rootOfRange(node, split, end)]
    : [...(await subproof(node, from, split, end, false)), await rootOfRange(node, begin, split)]
}
