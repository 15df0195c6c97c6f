import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePublished, publishedNames, publishedText } from '../../../test/published-vectors.ts'
import { growingTree, peakPlaces } from '../src/merkle/growing-tree.ts'
import { consistencyProof, inclusionProof } from '../src/merkle/make-proofs.ts'
import { emptyRoot, leafHash, nodeHash, type TreeHash } from '../src/merkle/tree-hashes.ts'
import { treeInMemory } from '../src/merkle/tree-in-memory.ts'
import { provesConsistency, provesInclusion } from '../src/merkle/verify-proofs.ts'
import { publishedLog } from './published.ts'

const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
]

describe('the published leaves of a Merkle tree', () => {
  test.each(roots.map((root, size) => [size, root]))('have the root of the first %i', (size, root) => {
    const tree = treeInMemory(leaves.slice(0, Number(size)).map((hex) => Buffer.from(hex, 'hex')))
    expect(tree.root.toString('hex')).toBe(root)
    expect(tree.size).toBe(size)
  })

  test('have the roots of the published log', () => {
    for (const [size, root] of Object.entries(publishedLog.roots)) {
      const tree = treeInMemory(publishedLog.leaves.slice(0, Number(size)).map((leaf) => Buffer.from(leaf)))
      expect(tree.root.toString('base64')).toBe(root)
    }
  })
})

// Number.parseInt loses digits of the sizes beyond 2^53.
const exact = (text: string): Record<string, unknown> =>
  JSON.parse(text.replaceAll(/"(leafIdx|treeSize|size1|size2)": (\d+)/g, '"$1": "$2"'))
const bytes = (value: unknown): Buffer => Buffer.from(String(value ?? ''), 'base64')
const proofIn = (value: unknown): ReadonlyArray<Buffer> => (Array.isArray(value) ? value.map(bytes) : [])

const casesIn = (path: string): ReadonlyArray<readonly [string, Record<string, unknown>]> =>
  path.endsWith('.json')
    ? [[path, exact(publishedText(path))]]
    : publishedNames(path).flatMap((name) => casesIn(`${path}/${name}`))

describePublished('the published proofs', 'rfc6962-merkle', () => {
  test('of inclusion are judged as published', () => {
    const judged = casesIn('rfc6962-merkle/inclusion').map(
      ([name, { leafIdx, treeSize, root, leafHash: leaf, proof, wantErr }]) => {
        const [index, size] = [BigInt(String(leafIdx)), BigInt(String(treeSize))]
        const isProved = provesInclusion({ index, size, leaf: bytes(leaf), root: bytes(root), proof: proofIn(proof) })
        expect([name, isProved]).toEqual([name, wantErr !== true])
        return isProved
      }
    )
    console.log(`${judged.length} published proofs of inclusion, ${judged.filter(Boolean).length} of them hold`)
    expect(judged.length).toBe(98)
  })

  test('of consistency are judged as published', () => {
    const judged = casesIn('rfc6962-merkle/consistency').map(
      ([name, { size1, size2, root1, root2, proof, wantErr }]) => {
        const [from, to] = [BigInt(String(size1)), BigInt(String(size2))]
        const roots = { fromRoot: bytes(root1), toRoot: bytes(root2) }
        const isProved = provesConsistency({ from, to, ...roots, proof: proofIn(proof) })
        expect([name, isProved]).toEqual([name, wantErr !== true])
        return isProved
      }
    )
    console.log(`${judged.length} published proofs of consistency, ${judged.filter(Boolean).length} of them hold`)
    expect(judged.length).toBe(98)
  })
})

describe('a growing tree', () => {
  const sizes = fc.integer({ min: 1, max: 300 })
  const treeOf = (size: number) => treeInMemory(Array.from({ length: size }, (_, index) => Buffer.from(String(index))))

  test('proves every leaf of it, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (count, where, which) => {
        const tree = treeOf(count)
        const index = where % count
        const proof = await inclusionProof(tree.node, index, count)
        const leaf = leafHash(Buffer.from(String(index)))
        const claim = { index: BigInt(index), size: BigInt(count), leaf, root: tree.root, proof }
        expect(provesInclusion(claim)).toBe(true)
        expect(provesInclusion({ ...claim, leaf: leafHash(Buffer.from('other')) })).toBe(false)
        expect(provesInclusion({ ...claim, proof: [...proof, emptyRoot] })).toBe(false)
        expect(provesInclusion({ ...claim, proof: proof.slice(1) })).toBe(proof.length === 0)
        const other = which % count
        expect(provesInclusion({ ...claim, index: BigInt(other) })).toBe(other === index)
      })
    )
  })

  test('proves that it only grew', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (to, less) => {
        const from = (less % to) + 1
        const [older, newer] = [treeOf(from), treeOf(to)]
        const proof = await consistencyProof(newer.node, from, to)
        const claim = { from: BigInt(from), to: BigInt(to), fromRoot: older.root, toRoot: newer.root, proof }
        expect(provesConsistency(claim)).toBe(true)
        expect(provesConsistency({ ...claim, fromRoot: emptyRoot })).toBe(false)
        expect(provesConsistency({ ...claim, toRoot: emptyRoot })).toBe(false)
        expect(provesConsistency({ ...claim, proof: [...proof, emptyRoot] })).toBe(false)
      })
    )
  })

  test('goes on from its peaks', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat({ max: 50 }), async (count, more) => {
        const tree = treeOf(count)
        const peaks = await Promise.all(
          peakPlaces(count).map(async (place) => ({ ...place, hash: await tree.node(place.level, place.index) }))
        )
        const goneOn = growingTree(() => {}, peaks)
        expect(goneOn.root()).toEqual(tree.root)
        for (let index = count; index < count + more; index += 1) goneOn.append(leafHash(Buffer.from(String(index))))
        expect([goneOn.root(), goneOn.size()]).toEqual([treeOf(count + more).root, count + more])
      })
    )
  })
})

describe('a proof that proves nothing', () => {
  const leaf: TreeHash = leafHash(Buffer.from('a'))
  const pair = nodeHash(leaf, leaf)

  test('is of a place outside the tree, or of hashes that are none', () => {
    const claim = { index: 0n, size: 1n, leaf, root: leaf, proof: [] }
    expect(provesInclusion(claim)).toBe(true)
    for (const wrong of [{ index: 1n }, { index: -1n }, { size: 0n }, { leaf: leaf.subarray(1) }, { proof: [leaf] }]) {
      expect(provesInclusion({ ...claim, ...wrong })).toBe(false)
    }
  })

  test('is from an empty tree, from a larger one, or without a hash', () => {
    const claim = { from: 1n, to: 2n, fromRoot: leaf, toRoot: pair, proof: [leaf] }
    expect(provesConsistency(claim)).toBe(true)
    for (const wrong of [{ from: 0n }, { from: 3n }, { proof: [] }, { proof: [leaf.subarray(1)] }, { to: 1n }]) {
      expect(provesConsistency({ ...claim, ...wrong })).toBe(false)
    }
  })

  test('is of one size with two roots', () => {
    const claim = { from: 3n, to: 3n, fromRoot: leaf, toRoot: leaf, proof: [] }
    expect(provesConsistency(claim)).toBe(true)
    expect(provesConsistency({ ...claim, toRoot: pair })).toBe(false)
  })
})
