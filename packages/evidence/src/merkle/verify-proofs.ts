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
  const sides = sidesOf({ at: index, last: size - 1n }, proof.length)
  return sides !== null && climbed(leaf, proof, sides).equals(root)
}

/** Whether the tree of `to` leaves begins with that of `from`. From an empty tree nothing is proved, so that is refused. */
export const provesConsistency = ({ from, to, fromRoot, toRoot, proof }: ConsistencyProof): boolean => {
  if (from <= 0n || from > to) return false
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot)
  if (!areHashes(fromRoot, toRoot, ...proof)) return false
  const start = upWhile({ at: from - 1n, last: to - 1n }, ({ at }) => (at & 1n) === 1n)
  // A whole tree of a power of two is its own first node.
  const [first, ...rest] = start.at === 0n ? [fromRoot, ...proof] : proof
  const sides = sidesOf(start, rest.length)
  if (first === undefined || sides === null) return false
  // What is on the right was not there yet in the older tree.
  const older = rest.filter((_, place) => sides[place] === 'left')
  return climbed(first, older, older.map(onTheLeft)).equals(fromRoot) && climbed(first, rest, sides).equals(toRoot)
}

type Side = 'left' | 'right'

const onTheLeft = (): Side => 'left'

const climbed = (from: TreeHash, siblings: ReadonlyArray<TreeHash>, sides: ReadonlyArray<Side>): TreeHash =>
  siblings.reduce(
    (hash, sibling, place) => (sides[place] === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)),
    from
  )

/** A node on some level, and the last one on it. */
interface Place {
  readonly at: bigint
  readonly last: bigint
}

// On which side the siblings are on the way to the root; null when there are not as many.
const sidesOf = (from: Place, count: number): ReadonlyArray<Side> | null => {
  const sides: Array<Side> = []
  let place = from
  while (sides.length < count) {
    if (place.last === 0n) return null
    const isRight = (place.at & 1n) === 1n || place.at === place.last
    sides.push(isRight ? 'left' : 'right')
    if (isRight) place = upWhile(place, ({ at }) => (at & 1n) === 0n && at !== 0n)
    place = up(place)
  }
  return place.last === 0n ? sides : null
}

const up = ({ at, last }: Place): Place => ({ at: at >> 1n, last: last >> 1n })

const upWhile = (from: Place, isPassed: (place: Place) => boolean): Place => {
  let place = from
  while (isPassed(place)) place = up(place)
  return place
}
