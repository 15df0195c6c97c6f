import { boundedMap, storeReadFailure } from '@readdress/event-store'
import type { NodeAt } from '../merkle/make-proofs.ts'
import { nodeHash, type TreeHash } from '../merkle/tree-hashes.ts'
import { leavesInBundle } from './entry-bundle.ts'
import type { LogStorage } from './log-storage.ts'
import { orThrow } from './reading.ts'
import { entriesPath, tilePath, tileWidth, widthOf } from './tile-paths.ts'

const hashBytes = 32
const keptTiles = 64

/** What is missing or cut in a log cannot be read, as a damaged store. */
const damaged = () => storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })

/** The hashes of a tile as they lie in a log of this size; throws `StoreReadFailure`. */
export const tileHashes = async (
  storage: LogStorage,
  size: number,
  level: number,
  index: number
): Promise<ReadonlyArray<TreeHash>> => {
  const width = widthOf(size, level, index)
  if (width <= 0) return []
  const bytes = await orThrow(storage.read(tilePath(level, index, width)))
  if (bytes?.length !== width * hashBytes) throw damaged()
  return Array.from({ length: width }, (_, place) => bytes.subarray(place * hashBytes, (place + 1) * hashBytes))
}

/** The nodes of a log of this size, for proofs; throws `StoreReadFailure`. */
export const tileNodes = (storage: LogStorage, size: number): NodeAt => {
  const tiles = boundedMap<string, Promise<ReadonlyArray<TreeHash>>>(keptTiles)

  const tile = (level: number, index: number): Promise<ReadonlyArray<TreeHash>> => {
    const key = `${level}/${index}`
    const kept = tiles.get(key) ?? tileHashes(storage, size, level, index)
    tiles.set(key, kept)
    return kept
  }

  return async (level, index) => {
    const tileLevel = Math.floor(level / 8)
    const count = 2 ** (level % 8)
    const begin = index * count
    const hashes = await tile(tileLevel, Math.floor(begin / tileWidth))
    const place = begin % tileWidth
    const below = hashes.slice(place, place + count)
    if (below.length !== count) throw damaged()
    return above(below)
  }
}

// The node above a power of two of hashes.
const above = (hashes: ReadonlyArray<TreeHash>): TreeHash => {
  const [first, second] = hashes
  if (first === undefined) throw damaged()
  if (second === undefined) return first
  const half = hashes.length / 2
  return nodeHash(above(hashes.slice(0, half)), above(hashes.slice(half)))
}

/** The leaves of a log of this size from one on, in their order; throws `StoreReadFailure`. */
export const leavesOf = async function* (storage: LogStorage, size: number, from = 0): AsyncGenerator<Buffer> {
  for await (const leaves of bundlesOf(storage, size, from)) yield* leaves
}

/** The same, all of a file together: to wait for each leaf by itself takes longer than to read it. */
export const bundlesOf = async function* (
  storage: LogStorage,
  size: number,
  from = 0
): AsyncGenerator<ReadonlyArray<Buffer>> {
  for (let index = Math.floor(from / tileWidth); index * tileWidth < size; index += 1) {
    const width = widthOf(size, 0, index)
    const bundle = await orThrow(storage.read(entriesPath(index, width)))
    const leaves = bundle === null ? null : leavesInBundle(bundle)
    if (leaves?.length !== width) throw damaged()
    yield leaves.slice(Math.max(0, from - index * tileWidth))
  }
}
