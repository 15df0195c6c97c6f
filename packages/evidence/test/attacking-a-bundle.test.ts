import { describe, expect, test } from 'vitest'
import { type BundleFiles, baggedFiles, envelopePath, payloadOf } from '../src/bundle/bag.ts'
import { dsseEnvelope, readEnvelope } from '../src/bundle/dsse.ts'
import { lineOf } from '../src/bundle/event-line.ts'
import { readStatement } from '../src/bundle/statement.ts'
import { privateKeyOf } from '../src/note/ed25519.ts'
import { ownVerifierKey } from '../src/note/note-signer.ts'
import { sha256Hex } from '../src/sha256.ts'
import type { FindingCode } from '../src/verify/finding.ts'
import { verifyBundle } from '../src/verify/verify-bundle.ts'
import { bundleOf, exportKey, sealedShop, trust } from './a-bundle.ts'
import { order } from './chained-store.ts'

const events = 'data/events.ndjson'
const disclosures = 'data/disclosures.ndjson'

const textOf = (files: BundleFiles, path: string): string => Buffer.from(files.get(path) ?? '').toString('utf8')

type Change = (lines: ReadonlyArray<string>) => ReadonlyArray<string>

/** The bundle with other lines, packed and signed anew with the exporter's own key: as the seller himself could forge it. */
const forged = (
  files: BundleFiles,
  path: string,
  change: Change,
  predicate: Readonly<Record<string, unknown>> = {},
  signer = exportKey
): BundleFiles => {
  const lines = change(textOf(files, path).split('\n').slice(0, -1))
  const changed = new Map(files).set(path, Buffer.from(lines.map((line) => `${line}\n`).join('')))
  return packedAgain(changed, predicate, signer)
}

const packedAgain = (
  files: BundleFiles,
  predicate: Readonly<Record<string, unknown>> = {},
  signer = exportKey
): BundleFiles => {
  const statement = readStatement(readEnvelope(files.get(envelopePath) ?? Buffer.alloc(0))?.payload ?? Buffer.alloc(0))
  if (statement === null) expect.fail('the bundle is not signed')
  const kept = new Map([...files].filter(([path]) => path.startsWith('data/') || path.startsWith('proof/')))
  const bagged = baggedFiles(kept, '2026-11-27')
  const subject = [...bagged.keys()]
    .sort()
    .map((name) => ({ digest: { sha256: sha256Hex(bagged.get(name) ?? '') }, name }))
  const json = JSON.parse(
    JSON.stringify({ ...statement, subject, predicate: { ...statement.predicate, ...predicate } })
  )
  const envelope = dsseEnvelope(Buffer.from(lineOf(json)), ownVerifierKey(signer.name, signer.key), signer.key)
  return new Map([...bagged, [envelopePath, envelope]])
}

const faultsOf = (files: BundleFiles): ReadonlyArray<FindingCode> => {
  const { verdict, findings } = verifyBundle(files, trust)
  return verdict === 'failed' ? findings.map(({ code }) => code) : expect.fail(`${verdict}, not failed`)
}

const without =
  (place: number): Change =>
  (lines) =>
    lines.filter((_, index) => index !== place)
const twice =
  (place: number): Change =>
  (lines) =>
    lines.flatMap((line, index) => (index === place ? [line, line] : [line]))
const swapped =
  (place: number): Change =>
  (lines) => {
    const [one, other] = [lines[place] ?? '', lines[place + 1] ?? '']
    return lines.map((line, index) => (index === place ? other : index === place + 1 ? one : line))
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
    expect(codes).toEqual(expect.arrayContaining(['log-key-unknown', 'completeness-unproved']))
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
