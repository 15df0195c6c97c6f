import { growingTree } from './growing-tree.ts'
import type { NodeAt } from './make-proofs.ts'
import { leafHash, type TreeHash } from './tree-hashes.ts'

/** A whole tree: its root, and its nodes for proofs. */
export interface TreeInMemory {
  readonly size: number
  readonly root: TreeHash
  readonly node: NodeAt
}

/** The tree over these leaves. */
export const treeInMemory = (leaves: Iterable<Uint8Array>): TreeInMemory => {
  const levels: Array<Array<TreeHash>> = []
  const tree = growingTree((level, index, hash) => {
    const nodes = levels[level] ?? []
    levels[level] = nodes
    nodes[index] = hash
  })
  for (const leaf of leaves) tree.append(leafHash(leaf))
  const node: NodeAt = async (level, index) => {
    const hash = levels[level]?.[index]
    if (hash === undefined) throw new RangeError(`The tree has no complete node ${index} on level ${level}.`)
    return hash
  }
  return { size: tree.size(), root: tree.root(), node }
}
