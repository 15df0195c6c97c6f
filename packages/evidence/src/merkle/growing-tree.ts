import { emptyRoot, nodeHash, type TreeHash } from './tree-hashes.ts'

/** Told of each node that will never change: its level (0: leaves) and its place in it. */
export type NodeCompleted = (level: number, index: number, hash: TreeHash) => void

/** A tree that keeps only the nodes that it still needs: one for each power of two in its size. */
export interface GrowingTree {
  readonly size: () => number
  readonly append: (leaf: TreeHash) => void
  readonly root: () => TreeHash
}

interface Peak {
  readonly level: number
  readonly index: number
  readonly hash: TreeHash
}

/** The complete nodes that cover the first `size` leaves, from the left. */
export const peakPlaces = (size: number): ReadonlyArray<Omit<Peak, 'hash'>> => {
  const places: Array<Omit<Peak, 'hash'>> = []
  let begin = 0
  while (begin < size) {
    const level = Math.floor(Math.log2(size - begin))
    places.push({ level, index: begin / 2 ** level })
    begin += 2 ** level
  }
  return places
}

/** A tree that goes on from its peaks; without any, an empty one. */
export const growingTree = (completed: NodeCompleted = () => {}, peaks: ReadonlyArray<Peak> = []): GrowingTree => {
  const stack = [...peaks]
  let size = peaks.reduce((sum, { level }) => sum + 2 ** level, 0)

  const push = (peak: Peak): void => {
    completed(peak.level, peak.index, peak.hash)
    const left = stack.at(-1)
    if (left?.level !== peak.level) {
      stack.push(peak)
      return
    }
    stack.pop()
    push({ level: peak.level + 1, index: left.index / 2, hash: nodeHash(left.hash, peak.hash) })
  }

  return {
    size: () => size,
    append: (leaf) => {
      push({ level: 0, index: size, hash: leaf })
      size += 1
    },
    root: () => rootOf(stack.map(({ hash }) => hash))
  }
}

const rootOf = (hashes: ReadonlyArray<TreeHash>): TreeHash =>
  hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right))
