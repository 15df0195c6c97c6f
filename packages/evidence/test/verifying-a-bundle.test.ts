import { describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { unseenChanges } from './changed-bytes.ts'

const codesOf = (files: BundleFiles, by = trust) => verifyBundle(files, by).findings.map(({ code }) => code)

describe('a bundle', () => {
  test('is verified by the keys that the verifier was given', async () => {
    const files = await bundleOf(await sealedShop())
    const { verdict, findings } = verifyBundle(files, trust)
    expect(findings.map(({ code, rev }) => (rev === null ? code : `${code} ${rev}`))).toEqual([
      'manifest-ok',
      'signed',
      'chain-ok',
      'unchecked-file',
      'unchecked-file',
      'withheld 0',
      'withheld 0',
      'withheld 2',
      'anchored 1',
      'anchored 3',
      'anchored 3',
      'log-consistent',
      'complete 3',
      'report-ok',
      'report-ok',
      'report-ok'
    ])
    expect(verdict).toBe('verified')
  })

  test('proves nothing to whoever has no key', async () => {
    const files = await bundleOf(await sealedShop())
    const codes = codesOf(files, { tenant: null, logKeys: [], exportKeys: [], tsaRoots: [] })
    expect(codes).toEqual(expect.arrayContaining(['signer-unknown', 'log-key-unknown', 'completeness-unproved']))
    expect(verifyBundle(files, { tenant: null, logKeys: [], exportKeys: [], tsaRoots: [] }).verdict).toBe(
      'verified-with-limits'
    )
  })
})

describe('a byte that was changed in a bundle', () => {
  // Every byte, with four masks, is changed in the long form of this test.
  test('is found, each sixty-first of them', async () => {
    expect(unseenChanges(await bundleOf(await sealedShop()), 61, [1])).toMatchObject({ unseen: [] })
  })
})
