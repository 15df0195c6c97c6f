/** The hashes of RFC 6962, section 2.1. */
import { sha256Bytes } from '../sha256.ts'

/** A hash of a leaf or of a node: 32 bytes. */
export type TreeHash = Buffer

/** The root of a tree without leaves. */
export const emptyRoot: TreeHash = sha256Bytes('')

/** The hash of a leaf: nothing that is a leaf can pass for a node. */
export const leafHash = (leaf: Uint8Array): TreeHash => {
  const input = Buffer.allocUnsafe(leaf.length + 1)
  input[0] = 0
  input.set(leaf, 1)
  return sha256Bytes(input)
}

/** The hash of the node above two others. */
export const nodeHash = (left: TreeHash, right: TreeHash): TreeHash => {
  // Filled and read before anything else can run.
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256Bytes(pair)
}

const pair = Buffer.alloc(65)
pair[0] = 1
