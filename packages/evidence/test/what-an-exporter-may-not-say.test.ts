import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { lineOf } from '../src/bundle/event-line.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, said, sealedShop, trust } from './a-bundle.ts'
import { type Change, forged, signedAgain, signedWithTags, textOf } from './forged-bundle.ts'

const files = await bundleOf(await sealedShop())
const faults = (of: typeof files) => {
  const { verdict, findings } = verifyBundle(of, trust)
  return { verdict, codes: findings.map(({ code, file }) => `${code} ${file ?? ''}`.trim()) }
}

// All of these are signed with the exporter's own key: a signature does not make them true.
describe('the exporter himself', () => {
  test.each([
    ['bag-info.txt', 'Bagging-Date: 2026-11-27\nSource-Organization: the Supreme Court\n'],
    ['bag-info.txt', 'Bagging-Date: yesterday\nPayload-Oxum: 1.1\n'],
    ['bagit.txt', 'BagIt-Version: 1.0\nanything\n']
  ])('says nothing of his own in %s', (path, text) => {
    const { verdict, codes } = faults(signedWithTags(files, new Map([[path, Buffer.from(text)]])))
    expect([verdict, codes.filter((code) => code.startsWith('altered'))]).toEqual(['failed', [`altered ${path}`]])
  })

  test('may say another day of packing', () => {
    const info = textOf(files, 'bag-info.txt').replace(/\d{4}-\d\d-\d\d/, '2030-01-01')
    expect(faults(signedWithTags(files, new Map([['bag-info.txt', Buffer.from(info)]]))).verdict).toBe('verified')
  })

  test('puts no other verifier in than the one whose digest he signed', () => {
    const program = Buffer.from('console.log("VERIFIED")')
    const verifierSha256 = createHash('sha256').update(program).digest('hex')
    const tags = new Map([['verify.mjs', program]])
    expect(faults(signedWithTags(files, tags)).codes).toContain('altered verify.mjs')
    expect(faults(signedWithTags(files, tags, { verifierSha256 })).codes).not.toContain('altered verify.mjs')
  })

  test('has none of his pages taken for checked under a template that is not known', () => {
    const pages = ['data/timeline.html', 'data/evidence.json', 'data/summary.txt']
    const { verdict, codes } = faults(signedAgain(files, { report: { ...said.report, template: '9' } }))
    expect(verdict).toBe('verified-with-limits')
    expect(codes.filter((code) => code.startsWith('unknown-version'))).toEqual(
      pages.map((page) => `unknown-version ${page}`)
    )
  })

  test('shows nothing of an event that was redacted, whatever he says', () => {
    const redacted: Change = (lines) =>
      lines.map((line, place) => {
        const { header, meta } = JSON.parse(line)
        return place === 1 ? lineOf({ header, meta }) : line
      })
    const disclosed = [{ rev: '1', pointer: '/nothing/at/all' }]
    const { verdict, codes } = faults(forged(files, 'data/events.ndjson', redacted, { disclosed }))
    expect([verdict, codes]).toEqual([
      'failed',
      expect.arrayContaining([expect.stringMatching(/^data-redacted/), 'leaf-unlisted'])
    ])
  })
})
