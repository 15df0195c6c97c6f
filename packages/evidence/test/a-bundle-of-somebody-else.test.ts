import { describe, expect, test } from 'vitest'
import { type BundleFiles, payloadOf } from '../src/bundle/bag.ts'
import { privateKeyOf } from '../src/note/ed25519.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import type { FindingCode } from '../src/verify/finding.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, exportKey, sealedShop, trust } from './a-bundle.ts'
import { packedAgain } from './forged-bundle.ts'

const faultsOf = (files: BundleFiles): ReadonlyArray<FindingCode> => {
  const { verdict, findings } = verifyBundle(files, trust)
  return verdict === 'failed' ? findings.map(({ code }) => code) : expect.fail(`${verdict}, not failed`)
}

describe('a bundle of somebody else', () => {
  test('is not taken for one of the shop', async () => {
    const stranger = { name: exportKey.name, key: privateKeyOf(Buffer.alloc(32, 9)) }
    const files = packedAgain(await bundleOf(await sealedShop()), {}, stranger)
    const { verdict, findings } = verifyBundle(files, trust)
    expect([verdict, findings.map(({ code }) => code)]).toEqual([
      'verified-with-limits',
      expect.arrayContaining(['signer-unknown'])
    ])
  })

  test('under a log that another key signed proves no place in the log', async () => {
    const files = await bundleOf(await sealedShop())
    const others = { ...trust, logKeys: [ownVerifierKey('shop.example/readdress/shop-1', stranger)] }
    const codes = verifyBundle(files, others).findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['log-key-other', 'completeness-unproved']))
    expect(codes).not.toContain('anchored')
  })
})

const stranger = privateKeyOf(Buffer.alloc(32, 9))

describe('every file of a bundle', () => {
  test('is missed, and one more is noticed', async () => {
    const files = await bundleOf(await sealedShop())
    for (const path of files.keys()) {
      const less = new Map(files)
      less.delete(path)
      expect(faultsOf(less), path).toContain('missing-file')
    }
    expect(faultsOf(new Map(files).set('data/more.txt', Buffer.from('')))).toContain('extra-file')
    expect(payloadOf(files).size).toBeGreaterThan(3)
  })

  test('is found under another name, cut, or longer', async () => {
    const files = await bundleOf(await sealedShop())
    for (const [path, bytes] of files) {
      const renamed = new Map(files).set(`${path}.txt`, bytes)
      renamed.delete(path)
      expect(faultsOf(renamed).length, path).toBeGreaterThan(0)
      const longer = Buffer.concat([bytes, Buffer.from('\n')])
      for (const other of bytes.length === 0 ? [longer] : [longer, bytes.slice(0, -1)]) {
        expect(faultsOf(new Map(files).set(path, other)).length, path).toBeGreaterThan(0)
      }
    }
  })
})
