import { storeReadFailure } from '@readdress/event-store'
import { readCheckpoint } from '../log/checkpoint.ts'
import { type HeadsLeaf, readLeaf } from '../log/leaf.ts'
import { headsTree, type LoggedHead, noteLeaf } from '../log/log-heads.ts'
import type { LogStorage } from '../log/log-storage.ts'
import { checkpointPath, checkpointStampPath, checkpointsFolder, currentPath } from '../log/publish.ts'
import { orThrow } from '../log/reading.ts'
import { leavesOf, tileNodes } from '../log/tiles.ts'
import { consistencyProof, inclusionProof } from '../merkle/make-proofs.ts'
import { readNote } from '../note/signed-note.ts'
import { isStampOver } from '../stamp/verify-stamp.ts'
import type { Anchor, HeadsProof } from './anchor.ts'

/** What the log proves of one stream. */
export interface StreamProofs {
  readonly anchors: ReadonlyArray<Anchor>
  readonly heads: HeadsProof
}

/** The proofs of the stream with this reference under the newest checkpoint; null when the stream or the heads are not on the log. Throws `StoreReadFailure`. */
export const streamProofs = async (storage: LogStorage, ref: string): Promise<StreamProofs | null> => {
  const note = (await orThrow(storage.read(currentPath)))?.toString('utf8')
  const checkpoint = note === undefined ? null : readCheckpoint(readNote(note)?.text ?? '')
  if (note === undefined || checkpoint === null) return null
  const { size } = checkpoint
  const found = await foundIn(storage, ref, size)
  if (found === null) return null
  const node = tileNodes(storage, size)
  const anchors: Array<Anchor> = []
  for (const { at, rev, index } of anchored(found.places, await checkpointsOf(storage, size))) {
    const covering = await orThrow(storage.read(checkpointPath(at)))
    if (covering === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
    const before = anchors.at(-1)
    anchors.push({
      rev,
      index,
      proof: await inclusionProof(tileNodes(storage, at), index, at),
      checkpoint: covering.toString('utf8'),
      stamp: await stampOver(storage, at, covering),
      size: at,
      consistency: before === undefined ? [] : await consistencyProof(node, before.size, at)
    })
  }
  const tree = headsTree(found.headsBefore)
  const index = tree.indexOf(ref)
  const entry = found.headsBefore.get(ref)
  if (entry === undefined) return null
  const heads: HeadsProof = {
    entry: { hash: entry.hash, ref, rev: String(entry.rev) },
    index,
    proof: await inclusionProof(tree.node, index, tree.size),
    leaf: found.heads.text,
    leafIndex: found.heads.index,
    leafProof: await inclusionProof(node, found.heads.index, size),
    checkpoint: note
  }
  return { anchors, heads }
}

interface Place {
  readonly rev: string
  readonly index: number
}

interface Found {
  readonly places: ReadonlyArray<Place>
  /** The newest leaf about the ends of streams, and those ends. */
  readonly heads: { readonly leaf: HeadsLeaf; readonly text: string; readonly index: number }
  readonly headsBefore: ReadonlyMap<string, LoggedHead>
}

const foundIn = async (storage: LogStorage, ref: string, size: number): Promise<Found | null> => {
  const places: Array<Place> = []
  const ends = new Map<string, LoggedHead>()
  let heads: Found['heads'] | null = null
  let headsBefore: Found['headsBefore'] = new Map()
  let index = 0
  for await (const bytes of leavesOf(storage, size)) {
    const leaf = readLeaf(bytes)
    if (leaf === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
    if (leaf.t === 'event' && leaf.ref === ref) places.push({ rev: leaf.rev, index })
    if (leaf.t === 'heads') {
      heads = { leaf, text: bytes.toString('utf8'), index }
      headsBefore = new Map(ends)
    }
    noteLeaf(ends, leaf)
    index += 1
  }
  return heads === null || places.length === 0 ? null : { places, heads, headsBefore }
}

// One over an earlier note of this size, under another key, is none over this.
const stampOver = async (storage: LogStorage, size: number, note: Uint8Array): Promise<Uint8Array | null> => {
  const stamp = await orThrow(storage.read(checkpointStampPath(size)))
  return stamp !== null && isStampOver(stamp, note) ? stamp : null
}

interface SignedSize {
  readonly at: number
  readonly isStamped: boolean
}

const checkpointsOf = async (storage: LogStorage, size: number): Promise<ReadonlyArray<SignedSize>> => {
  const names = new Set(await orThrow(storage.list(checkpointsFolder)))
  return [...names]
    .map((name) => ({ at: Number(name), isStamped: names.has(`${name}.tsr`) }))
    .filter(({ at }) => Number.isSafeInteger(at) && at <= size)
    .sort((one, other) => one.at - other.at)
}

// Of the checkpoints that cover the same events, the first and the first with a stamp show how early they were on record; the last of all shows the present.
const anchored = (
  places: ReadonlyArray<Place>,
  checkpoints: ReadonlyArray<SignedSize>
): ReadonlyArray<Place & SignedSize> => {
  const chosen: Array<Place & SignedSize> = []
  for (const checkpoint of checkpoints) {
    const highest = places.findLast(({ index }) => index < checkpoint.at)
    if (highest === undefined) continue
    const before = chosen.filter(({ rev }) => rev === highest.rev)
    const isFirst = before.length === 0 || (checkpoint.isStamped && !before.some(({ isStamped }) => isStamped))
    if (isFirst || checkpoint === checkpoints.at(-1)) chosen.push({ ...highest, ...checkpoint })
  }
  return chosen
}
