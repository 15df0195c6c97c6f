import type { StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { growingTree, peakPlaces } from '../merkle/growing-tree.ts'
import { leafHash, type TreeHash } from '../merkle/tree-hashes.ts'
import { entryBundle } from './entry-bundle.ts'
import type { LogStorage } from './log-storage.ts'
import { entriesPath, tilePath, tileWidth } from './tile-paths.ts'
import { leavesOf, tileHashes, tileNodes } from './tiles.ts'

/** A log that is being written: what is appended is in its files after `flush`. */
export interface GrowingLog {
  readonly size: () => number
  readonly root: () => TreeHash
  readonly append: (leaf: Buffer) => void
  /** Writes the tiles that are whole, so that a long catching-up needs no more memory than a short one. */
  readonly flushWhole: TaskEither<StoreUnavailable, void>
  /** Writes all that was appended; a tile that is not whole yet is written at this width, and stays. */
  readonly flush: TaskEither<StoreUnavailable, void>
}

/** A log of this size, to be gone on with; throws `StoreReadFailure` when its files are not there. */
export const growingLog = async (storage: LogStorage, size: number): Promise<GrowingLog> => {
  const node = tileNodes(storage, size)
  const peaks = await Promise.all(
    peakPlaces(size).map(async (place) => ({ ...place, hash: await node(place.level, place.index) }))
  )
  const levels = await levelsOf(storage, size)
  const firstOfBundle = size - (size % tileWidth)
  let bundle = await collected(leavesOf(storage, size, firstOfBundle))
  const whole = new Map<string, Buffer>()

  const completed = (level: number, index: number, hash: TreeHash): void => {
    if (level % 8 !== 0) return
    const hashes = levels[level / 8] ?? []
    levels[level / 8] = hashes
    hashes.push(hash)
    if (hashes.length < tileWidth) return
    whole.set(tilePath(level / 8, Math.floor(index / tileWidth)), Buffer.concat(hashes))
    levels[level / 8] = []
  }

  const tree = growingTree(completed, peaks)

  const append = (leaf: Buffer): void => {
    tree.append(leafHash(leaf))
    bundle.push(leaf)
    if (bundle.length < tileWidth) return
    whole.set(entriesPath(tree.size() / tileWidth - 1), entryBundle(bundle))
    bundle = []
  }

  const partial = (): ReadonlyArray<readonly [string, Buffer]> => {
    const inProgress: Array<readonly [string, Buffer]> = []
    for (const [level, hashes] of levels.entries()) {
      const index = Math.floor(tree.size() / tileWidth ** (level + 1))
      if (hashes.length > 0) inProgress.push([tilePath(level, index, hashes.length), Buffer.concat(hashes)])
    }
    const index = Math.floor(tree.size() / tileWidth)
    if (bundle.length > 0) inProgress.push([entriesPath(index, bundle.length), entryBundle(bundle)])
    return inProgress
  }

  const write =
    (files: () => Iterable<readonly [string, Buffer]>): TaskEither<StoreUnavailable, void> =>
    async () => {
      for (const [path, bytes] of files()) {
        const written = await storage.write(path, bytes)()
        if (Either.isLeft(written)) return written
        whole.delete(path)
      }
      return Either.right(undefined)
    }

  return {
    size: tree.size,
    root: tree.root,
    append,
    flushWhole: write(() => [...whole]),
    flush: write(() => [...whole, ...partial()])
  }
}

// The hashes of each level that are not in a whole tile yet.
const levelsOf = async (storage: LogStorage, size: number): Promise<Array<Array<TreeHash>>> => {
  const levels: Array<Array<TreeHash>> = []
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    levels.push([...(await tileHashes(storage, size, level, Math.floor(size / tileWidth ** (level + 1))))])
  }
  return levels
}

const collected = async (leaves: AsyncIterable<Buffer>): Promise<Array<Buffer>> => {
  const all: Array<Buffer> = []
  for await (const leaf of leaves) all.push(leaf)
  return all
}
