import type { JsonObject } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { lineOf } from '../src/bundle/event-line.ts'
import { privateKeyOf } from '../src/note/ed25519.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, exportKey, sealedShop, trust } from './a-bundle.ts'
import { events, forged, packedAgain, textOf } from './forged-bundle.ts'

const strangersKey = { name: exportKey.name, key: privateKeyOf(Buffer.alloc(32, 9)) }

const withFile = (files: BundleFiles, path: string, content: string | JsonObject): BundleFiles =>
  new Map(files).set(path, Buffer.from(typeof content === 'string' ? content : lineOf(content)))

const withHeads = (files: BundleFiles, change: JsonObject): BundleFiles =>
  withFile(files, 'proof/heads.json', { ...JSON.parse(textOf(files, 'proof/heads.json')), ...change })

const codesOf = (files: BundleFiles, by = trust) => verifyBundle(files, by).findings.map(({ code }) => code)

describe('what a stranger may put into a bundle', () => {
  test.each(['x', '-1', '1e3', '00', '9'.repeat(30)])('as a place among all ends, %s, is no place', async (index) => {
    const files = withHeads(await bundleOf(await sealedShop()), { index })
    expect(codesOf(packedAgain(files))).toContain('completeness-unproved')
  })

  test.each([
    ['a record that is no record', { record: { id: 'a', rev: '0', type: { toString: 1 } } }],
    ['a record with a member more', { record: { id: 'a', rev: '0', type: 'Told', more: 1 } }],
    ['neither header nor record', {}]
  ])('as an event, %s, is not in our form', async (_, part) => {
    const line = lineOf({ data: {}, meta: {}, ...part })
    const files = forged(await bundleOf(await sealedShop()), events, () => [line], {}, strangersKey)
    expect(codesOf(files)).toContain('tampered-canonical')
  })

  test.each([
    ['65 levels', `{"data":${'{"a":'.repeat(65)}1${'}'.repeat(65)},"header":{},"meta":{}}`],
    ['levels without number', '['.repeat(1_000_000)],
    ['a byte order mark', `\uFEFF${lineOf({ data: {}, meta: {}, header: {} })}`]
  ])('as an event with %s is not in our form', async (_, line) => {
    const files = forged(await bundleOf(await sealedShop()), events, () => [line], {}, strangersKey)
    expect(codesOf(files)).toContain('tampered-canonical')
  })

  test('as a manifest with a byte order mark is another', async () => {
    const files = await bundleOf(await sealedShop())
    const manifest = 'manifest-sha256.txt'
    expect(codesOf(withFile(files, manifest, `\uFEFF${textOf(files, manifest)}`))).toContain('altered')
  })

  test('as lines without number is refused before they are read', async () => {
    const files = withFile(await bundleOf(await sealedShop()), events, '\n'.repeat(100_001))
    expect(codesOf(packedAgain(files, {}, strangersKey))).toContain('tampered-canonical')
  })

  test('as files that nobody knows proves nothing', async () => {
    const files = withFile(await bundleOf(await sealedShop()), 'data/timeline-en.html', 'all lies')
    const { verdict, findings } = verifyBundle(packedAgain(files), trust)
    expect([verdict, findings.filter(({ code }) => code === 'unknown-file').map(({ file }) => file)]).toEqual([
      'verified-with-limits',
      ['data/timeline-en.html']
    ])
  })

  test('as one value withheld for two reasons is refused', async () => {
    const files = await bundleOf(await sealedShop())
    const withheld = [
      { pointer: '/name', reason: 'erased', rev: '0' },
      { pointer: '/name', reason: 'out-of-scope', rev: '0' },
      { pointer: '/nickname', reason: 'masked', rev: '0' },
      { pointer: '/lines/0/detail', reason: 'out-of-scope', rev: '2' }
    ]
    expect(codesOf(packedAgain(files, { withheld }))).toContain('leaf-unlisted')
  })

  test('as another reference of the stream is refused', async () => {
    const files = await bundleOf(await sealedShop())
    expect(codesOf(packedAgain(files, { ref: 'A'.repeat(43) }))).toContain('tampered-link')
  })
})

describe('keys of one shop', () => {
  test('prove nothing of another', async () => {
    const files = await bundleOf(await sealedShop())
    expect(codesOf(files, { ...trust, tenant: 'shop-2' })).toContain('tampered-tenant')
    expect(verifyBundle(files, { ...trust, tenant: null }).verdict).toBe('verified')
  })
})
