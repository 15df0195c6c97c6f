import { storeReadFailure } from '@readdress/event-store'
import { consistencyProof, inclusionProof } from '../merkle/make-proofs.ts'
import { isStampOver } from '../stamp/verify-stamp.ts'
import type { Anchor, HeadsProof } from './anchor.ts'
import { readLeaf } from './leaf.ts'
import { headsTree } from './log-heads.ts'
import type { LogStorage } from './log-storage.ts'
import type { OpenLog } from './open-log.ts'
import { checkpointCosignedPath, checkpointPath, checkpointStampPath, checkpointsFolder } from './publish.ts'
import { orThrow } from './reading.ts'
import { leavesOf, tileNodes } from './tiles.ts'

/** What the log proves of one stream. */
export interface StreamProofs {
  readonly anchors: ReadonlyArray<Anchor>
  readonly heads: HeadsProof
}

/**
 * The proofs of the stream with this reference under the newest checkpoint, where the last leaf is the one of all ends; null when the stream is not on
 * the log. Throws `StoreReadFailure`.
 */
export const streamProofs = async (
  { storage, heads, note, log }: OpenLog,
  ref: string
): Promise<StreamProofs | null> => {
  const size = log.size()
  const end = heads.get(ref)
  const last = note === null || end === undefined ? null : await lastLeaf(storage, size)
  if (note === null || end === undefined || last === null) return null
  const node = tileNodes(storage, size)
  const anchors: Array<Anchor> = []
  for (const { at, rev, index } of anchored(await placesOf(storage, size, ref), await checkpointsOf(storage, size))) {
    const covering = await orThrow(storage.read(checkpointPath(at)))
    if (covering === null) throw damaged()
    const before = anchors.at(-1)
    anchors.push({
      rev,
      index,
      proof: await inclusionProof(tileNodes(storage, at), index, at),
      checkpoint: await witnessed(storage, at, covering.toString('utf8')),
      stamp: await stampOver(storage, at, covering),
      size: at,
      consistency: before === undefined ? [] : await consistencyProof(node, before.size, at)
    })
  }
  const tree = headsTree(heads)
  const index = tree.indexOf(ref)
  const proof: HeadsProof = {
    entry: { hash: end.hash, ref, rev: String(end.rev) },
    index,
    proof: await inclusionProof(tree.node, index, tree.size),
    leaf: last.toString('utf8'),
    leafIndex: size - 1,
    leafProof: await inclusionProof(node, size - 1, size),
    checkpoint: note
  }
  return { anchors, heads: proof }
}

const damaged = () => storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })

// Null: something was logged since the ends of all streams were.
const lastLeaf = async (storage: LogStorage, size: number): Promise<Buffer | null> => {
  for await (const leaf of leavesOf(storage, size, Math.max(0, size - 1))) {
    return readLeaf(leaf)?.t === 'heads' ? leaf : null
  }
  return null
}

interface Place {
  readonly rev: string
  readonly index: number
}

const placesOf = async (storage: LogStorage, size: number, ref: string): Promise<ReadonlyArray<Place>> => {
  const places: Array<Place> = []
  let index = 0
  for await (const bytes of leavesOf(storage, size)) {
    // Reading each leaf as JSON would take longer than all the rest.
    const leaf = bytes.includes(ref) ? readLeaf(bytes) : null
    if (leaf?.t === 'event' && leaf.ref === ref) places.push({ rev: leaf.rev, index })
    index += 1
  }
  return places
}

// With the lines of witnesses under it, if they signed this note and not an earlier one of its size.
const witnessed = async (storage: LogStorage, size: number, note: string): Promise<string> => {
  const cosigned = (await orThrow(storage.read(checkpointCosignedPath(size))))?.toString('utf8')
  return cosigned?.startsWith(note) ? cosigned : note
}

// One over an earlier note of this size, under another key, is none over this.
const stampOver = async (storage: LogStorage, size: number, note: Uint8Array): Promise<Uint8Array | null> => {
  const stamp = await orThrow(storage.read(checkpointStampPath(size)))
  return stamp !== null && isStampOver(stamp, note) ? stamp : null
}

interface SignedSize {
  readonly at: number
  readonly isStamped: boolean
  readonly isCosigned: boolean
}

const checkpointsOf = async (storage: LogStorage, size: number): Promise<ReadonlyArray<SignedSize>> => {
  const names = new Set(await orThrow(storage.list(checkpointsFolder)))
  return [...names]
    .map((name) => ({
      at: Number(name),
      isStamped: names.has(`${name}.tsr`),
      isCosigned: names.has(`${name}.cosigned`)
    }))
    .filter(({ at }) => Number.isSafeInteger(at) && at <= size)
    .sort((one, other) => one.at - other.at)
}

// Of the checkpoints that cover the same events, the first, the first with a stamp and the first with a witness show how early they were on record; the last of all shows the present.
const anchored = (
  places: ReadonlyArray<Place>,
  checkpoints: ReadonlyArray<SignedSize>
): ReadonlyArray<Place & SignedSize> => {
  const chosen: Array<Place & SignedSize> = []
  for (const checkpoint of checkpoints) {
    const highest = places.findLast(({ index }) => index < checkpoint.at)
    if (highest === undefined) continue
    const before = chosen.filter(({ rev }) => rev === highest.rev)
    const isFirst =
      before.length === 0 ||
      (checkpoint.isStamped && !before.some(({ isStamped }) => isStamped)) ||
      (checkpoint.isCosigned && !before.some(({ isCosigned }) => isCosigned))
    if (isFirst || checkpoint === checkpoints.at(-1)) chosen.push({ ...highest, ...checkpoint })
  }
  return chosen
}
