import { describe, expect, test } from 'vitest'
import { describePublished, publishedBytes, publishedNames } from '../../../test/published-vectors.ts'
import { readCheckpoint } from '../src/log/checkpoint.ts'
import { leavesInBundle } from '../src/log/entry-bundle.ts'
import { growingLog } from '../src/log/growing-log.ts'
import { leafBytes, readLeaf } from '../src/log/leaf.ts'
import { headsTree } from '../src/log/log-heads.ts'
import { inMemoryLogStorage } from '../src/log/log-storage.ts'
import { entriesPath, tilePath } from '../src/log/tile-paths.ts'
import { leavesOf, tileNodes } from '../src/log/tiles.ts'
import { consistencyProof, inclusionProof } from '../src/merkle/make-proofs.ts'
import { leafHash } from '../src/merkle/tree-hashes.ts'
import { provesConsistency, provesInclusion } from '../src/merkle/verify-proofs.ts'
import { isNoteSignedBy, readNote } from '../src/note/signed-note.ts'
import { readVerifierKey } from '../src/note/verifier-key.ts'
import { allOf, right } from './chained-store.ts'
import { publishedLog } from './published.ts'

const { leaves, leafHashes, entryBundle, level0Tile, heads } = publishedLog

/** A log of these leaves, and its files. */
const logOf = async (of: ReadonlyArray<Buffer>) => {
  const storage = inMemoryLogStorage()
  const log = await growingLog(storage, 0)
  for (const leaf of of) log.append(leaf)
  right(await log.flush())
  return { log, storage }
}

describe('the published log', () => {
  test('has the files that were published', async () => {
    const { storage } = await logOf(leaves.map((leaf) => Buffer.from(leaf)))
    expect(right(await storage.read(entriesPath(0, 10))())?.toString('hex')).toBe(entryBundle)
    expect(right(await storage.read(tilePath(0, 0, 10))())?.toString('hex')).toBe(level0Tile)
  })

  test('has leaves that are read and written as published', () => {
    for (const [index, text] of leaves.entries()) {
      const leaf = readLeaf(Buffer.from(text)) ?? expect.fail(text)
      expect(leafBytes(leaf).toString()).toBe(text)
      expect(leafHash(leafBytes(leaf)).toString('base64')).toBe(leafHashes[index])
    }
  })

  test('has the published tree of the ends of its streams', async () => {
    const entries = heads.entries.map((text) => JSON.parse(text))
    const tree = headsTree(new Map(entries.map(({ ref, hash, rev }) => [ref, { hash, rev: Number(rev) }])))
    expect(tree.root.toString('base64url')).toBe(heads.root)
    expect(tree.entries).toEqual(heads.entries)
    const proof = await inclusionProof(tree.node, heads.order.index, tree.size)
    expect(proof.map((hash) => hash.toString('base64'))).toEqual(heads.order.proof)
  })

  test.each([
    ['of no kind', { hash: leafHashes[0], t: 'other', v: 1 }],
    ['of a later version', { hash: 'x', ref: 'y', rev: '0', t: 'event', v: 2 }],
    [
      'with a digest that is not the one text of its bytes',
      { ...JSON.parse(leaves[0] ?? ''), hash: `${'A'.repeat(42)}B` }
    ],
    ['with a revision that begins with a zero', { ...JSON.parse(leaves[0] ?? ''), rev: '01' }],
    ['with a line feed behind it', `${leaves[0]}\n`],
    ['with a revision that is a number', { ...JSON.parse(leaves[0] ?? ''), rev: 0 }]
  ])('takes no leaf %s', (_, leaf) => {
    expect(readLeaf(Buffer.from(typeof leaf === 'string' ? leaf : JSON.stringify(leaf)))).toBeNull()
  })
})

describe('the path of a tile', () => {
  test.each([
    [0, 'tile/0/000'],
    [67, 'tile/0/067'],
    [1000, 'tile/0/x001/000'],
    [1_234_067, 'tile/0/x001/x234/067']
  ])('%i is in groups of three digits', (index, path) => {
    expect(tilePath(0, index)).toBe(path)
    expect(tilePath(0, index, 7)).toBe(`${path}.p/7`)
  })
})

describePublished('the log that another program wrote', 'tessera-log', () => {
  const bytes = (path: string) => publishedBytes(`tessera-log/${path}`)
  const key = () => readVerifierKey(bytes('vkey.txt').toString('utf8').trim()) ?? expect.fail()
  const checkpoints = () =>
    Array.from({ length: 16 }, (_, size) => {
      const note = readNote(bytes(`checkpoint.${size}`).toString('utf8')) ?? expect.fail()
      expect(isNoteSignedBy(note, key())).toBe(true)
      return readCheckpoint(note.text) ?? expect.fail()
    })
  const entries = () => leavesInBundle(bytes('tile/entries/000.p/15')) ?? expect.fail()

  test('has our tiles, bundles and roots at every size', async () => {
    const storage = inMemoryLogStorage()
    const log = await growingLog(storage, 0)
    for (const [size, leaf] of entries().entries()) {
      log.append(leaf)
      right(await log.flush())
      expect(log.root()).toEqual(checkpoints()[size + 1]?.root)
      const width = size + 1
      expect(right(await storage.read(tilePath(0, 0, width))())).toEqual(bytes(`tile/0/000.p/${width}`))
      expect(right(await storage.read(entriesPath(0, width))())).toEqual(bytes(`tile/entries/000.p/${width}`))
    }
    const tiles = ['tile/0/000.p', 'tile/entries/000.p'].flatMap((path) => publishedNames(`tessera-log/${path}`))
    console.log(`${checkpoints().length} checkpoints, ${tiles.length} tiles and bundles of another program`)
  })

  test('is proved leaf by leaf and size by size', async () => {
    const { storage } = await logOf(entries())
    const roots = checkpoints()
    let inclusions = 0
    let consistencies = 0
    for (let size = 1; size <= 15; size += 1) {
      const node = tileNodes(storage, 15)
      const root = roots[size]?.root ?? expect.fail()
      for (const [index, leaf] of (await allOf(leavesOf(storage, 15))).slice(0, size).entries()) {
        const proof = await inclusionProof(node, index, size)
        const claim = { index: BigInt(index), size: BigInt(size), leaf: leafHash(leaf), root, proof }
        expect(provesInclusion(claim)).toBe(true)
        inclusions += 1
      }
      for (let from = 1; from < size; from += 1) {
        const fromRoot = roots[from]?.root ?? expect.fail()
        const proof = await consistencyProof(node, from, size)
        const claim = { from: BigInt(from), to: BigInt(size), fromRoot, toRoot: root, proof }
        expect(provesConsistency(claim)).toBe(true)
        consistencies += 1
      }
    }
    console.log(`${inclusions} proofs of inclusion and ${consistencies} of consistency`)
    expect([inclusions, consistencies]).toEqual([120, 105])
  })
})
