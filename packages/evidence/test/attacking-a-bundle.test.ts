import { describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { lineOf } from '../src/bundle/event-line.ts'
import type { FindingCode } from '../src/verify/finding.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, sealedShop, trust } from './a-bundle.ts'
import { order } from './chained-store.ts'
import {
  type Change,
  disclosures,
  events,
  forged,
  packedAgain,
  swapped,
  textOf,
  twice,
  without
} from './forged-bundle.ts'

const faultsOf = (files: BundleFiles): ReadonlyArray<FindingCode> => {
  const { verdict, findings } = verifyBundle(files, trust)
  return verdict === 'failed' ? findings.map(({ code }) => code) : expect.fail(`${verdict}, not failed`)
}

describe('a bundle that its exporter has forged, and signed', () => {
  test('is made again without change, and holds', async () => {
    expect(verifyBundle(packedAgain(await bundleOf(await sealedShop())), trust).verdict).toBe('verified')
  })

  test.each([
    ['the first event left out', without(0), 'tampered-revision'],
    ['an event left out', without(1), 'tampered-revision'],
    ['the last event left out', without(3), 'tampered-link'],
    ['an event repeated', twice(1), 'tampered-revision'],
    ['two events swapped', swapped(1), 'tampered-revision'],
    [
      'an event without its data member closed',
      (lines) => lines.map((line) => line.slice(0, -1)),
      'tampered-canonical'
    ],
    ['white space in an event', (lines) => lines.map((line) => line.replace('{', '{ ')), 'tampered-canonical'],
    [
      'a repeated name in an event',
      (lines) => lines.map((line) => line.replace('{"data":', '{"data":{},"data":')),
      'tampered-canonical'
    ],
    [
      'a fraction in an event',
      (lines) => lines.map((line) => line.replace('"reason":"BuyerError"', '"reason":0.5')),
      'tampered-canonical'
    ],
    [
      'other data in an event',
      (lines) => lines.map((line) => line.replace('BuyerError', 'BuyerFault')),
      'tampered-data'
    ],
    [
      'another time of recording',
      (lines) => lines.map((line) => line.replaceAll('T08:00', 'T09:00')),
      'tampered-metadata'
    ],
    [
      'another shop in an event',
      (lines) => lines.map((line) => line.replace('"tenant":"shop-1"', '"tenant":"shop-2"')),
      'tampered-tenant'
    ],
    [
      'another order in an event',
      (lines) => lines.map((line) => line.replace('"stream":"order-1"', '"stream":"order-2"')),
      'tampered-stream'
    ],
    ['a version to come', (lines) => lines.map((line) => line.replace('"v":1}', '"v":2}')), 'tampered-canonical'],
    ['another algorithm', (lines) => lines.map((line) => line.replace('sha-256', 'sha-1')), 'tampered-canonical'],
    ['another salt', (lines) => lines.map((line) => line.replace(/"salt":"..../, '"salt":"AAAA')), 'tampered-stream']
  ] satisfies ReadonlyArray<readonly [string, Change, FindingCode]>)('%s', async (_, change, code) => {
    expect(faultsOf(forged(await bundleOf(await sealedShop()), events, change))).toContain(code)
  })

  test('with the last event left out of the statement too is found by the log', async () => {
    const files = await bundleOf(await sealedShop())
    const lines = textOf(files, events).split('\n').slice(0, -1)
    const header = JSON.parse(lines[3] ?? '').header
    const predicate = { headRev: '2', headHash: header.prev }
    expect(faultsOf(forged(files, events, without(3), predicate))).toContain('anchor-false')
    // And without the anchor that shows it, by the ends of all streams.
    const anchors = JSON.parse(textOf(files, 'proof/consistency.json'))
    expect(anchors.map(({ rev }: { rev: string }) => rev)).toEqual(['1', '3', '3'])
    const cut = new Map(files).set('proof/consistency.json', Buffer.from(lineOf(anchors.slice(0, 1))))
    const checkpoint = {
      size: '2',
      root: textOf(files, 'proof/anchors/0001.tlog-proof').split('\n\n')[1]?.split('\n')[2]
    }
    const { verdict, findings } = verifyBundle(forged(cut, events, without(3), { ...predicate, checkpoint }), trust)
    expect([verdict, findings.map(({ code }) => code)]).toEqual([
      'verified-with-limits',
      expect.arrayContaining(['unanchored-tail', 'completeness-unproved'])
    ])
  })

  test('with an event of another order in the place of its own', async () => {
    const shop = await sealedShop()
    const files = await bundleOf(shop)
    const foreign = JSON.parse(textOf(files, events).split('\n')[0] ?? '')
    const spliced = lineOf({ ...foreign, header: { ...foreign.header, stream: order('2') } })
    const change: Change = (lines) => [spliced, ...lines.slice(1)]
    expect(faultsOf(forged(files, events, change))).toContain('tampered-stream')
    expect(faultsOf(forged(files, events, change, { stream: order('2') }))).toContain('tampered-stream')
  })

  test('that redacts an event shows that it does', async () => {
    const files = await bundleOf(await sealedShop())
    const redacted: Change = (lines) =>
      lines.map((line, index) => {
        const { header, meta } = JSON.parse(line)
        return index === 1 ? lineOf({ header, meta }) : line
      })
    const { verdict, findings } = verifyBundle(forged(files, events, redacted), trust)
    expect([verdict, findings.filter(({ code }) => code === 'data-redacted').map(({ rev }) => rev)]).toEqual([
      'verified-with-limits',
      ['1']
    ])
  })

  test.each([
    ['a value that nobody stored', 'WyJzYWx0IiwiL25hbWUiLCLmnY7lm5siXQ', '0'],
    ['a value that is no disclosure', 'AAAA', '0']
  ])('that shows %s', async (_, disclosure, rev) => {
    const files = await bundleOf(await sealedShop())
    expect(faultsOf(forged(files, disclosures, () => [lineOf({ disclosure, rev })]))).toContain('disclosure-false')
  })

  test.each([
    ['neither shown nor listed', { withheld: [] }],
    ['said to be shown, and not', { disclosed: [{ pointer: '/name', rev: '0' }] }],
    ['listed where nothing is', { disclosed: [{ pointer: '/nowhere', rev: '0' }] }]
  ])('with a personal value %s', async (_, predicate) => {
    expect(faultsOf(packedAgain(await bundleOf(await sealedShop()), predicate))).toContain('leaf-unlisted')
  })

  test('with a value said to be erased that no event says was', async () => {
    const withheld = [
      { pointer: '/name', reason: 'erased', rev: '0' },
      { pointer: '/nickname', reason: 'masked', rev: '0' },
      { pointer: '/lines/0/detail', reason: 'out-of-scope', rev: '2' }
    ]
    const { verdict, findings } = verifyBundle(packedAgain(await bundleOf(await sealedShop()), { withheld }), trust)
    expect(verdict).toBe('verified-with-limits')
    expect(findings.map(({ code }) => code)).toContain('erased-unproved')
  })

  test.each(['proof/anchors/0001.tlog-proof', 'proof/anchors/0002.tlog-proof', 'proof/consistency.json'])(
    'without %s',
    async (path) => {
      const files = new Map(await bundleOf(await sealedShop()))
      files.delete(path)
      expect(faultsOf(packedAgain(files))).toContain('anchor-false')
    }
  )

  test('with the proofs of the log in another order', async () => {
    const files = await bundleOf(await sealedShop())
    const anchors = JSON.parse(textOf(files, 'proof/consistency.json')).toReversed()
    const turned = new Map(files).set('proof/consistency.json', Buffer.from(lineOf(anchors)))
    expect(faultsOf(packedAgain(turned))).toContain('log-inconsistent')
  })
})
