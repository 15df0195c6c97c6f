import { describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { checkVenue } from '../src/venues/check-venue.ts'
import { stripeDisputeEvidence } from '../src/venues/stripe-evidence.ts'
import { type VenueLimits, type VenueName, venueNames } from '../src/venues/venue.ts'
import { venueAnswer } from '../src/venues/venue-answer.ts'
import { venues } from '../src/venues/venues.ts'
import { amended, asked, confirmed, delivered, disputed, paid, placed, shipped } from './a-disputed-order.ts'
import { right } from './chained-store.ts'

const attached = (files: BundleFiles, more: Readonly<Record<string, Uint8Array | string>>): Map<string, Uint8Array> =>
  new Map<string, Uint8Array>([
    ...files,
    ...Object.entries(more).map(([name, bytes]) => [`data/attachments/${name}`, Buffer.from(bytes)] as const)
  ])

const million = 1_000_000
const pdfOf = (pages: number): string => `%PDF-1.4 /Type /Pages ${'/Type /Page '.repeat(pages)}`

describe('a limit of a venue', () => {
  test.each([
    ['mastercard', { 'a.pdf': new Uint8Array(14.5 * million) }, []],
    [
      'mastercard',
      { 'a.pdf': new Uint8Array(14.5 * million), 'b.png': 'x' },
      [['bytes', null, 14.5 * million + 1, 14.5 * million]]
    ],
    ['mastercard', { 'a.pdf': pdfOf(18), 'b.png': 'x' }, []],
    ['mastercard', { 'a.pdf': pdfOf(18), 'b.png': 'x', 'c.jpg': 'y' }, [['pages', null, 20, 19]]],
    ['revolut', { 'a.png': new Uint8Array(10 * million) }, []],
    [
      'revolut',
      { 'a.png': new Uint8Array(10 * million + 1) },
      [['fileBytes', 'data/attachments/a.png', 10 * million + 1, 10 * million]]
    ],
    [
      'revolut',
      Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.png`, 'x'])),
      [['files', null, 101, 100]]
    ],
    [
      'chargeflow',
      { 'a.png': new Uint8Array(5 * million + 1) },
      [['fileBytes', 'data/attachments/a.png', 5 * million + 1, 5 * million]]
    ],
    [
      'paypal',
      Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}.pdf`, new Uint8Array(9 * million)])),
      [['bytes', null, 54 * million, 50 * million]]
    ],
    ['visa', { 'a.pdf': new Uint8Array(20 * million) }, []],
    ['stripe', { 'a.pdf': new Uint8Array(20 * million) }, []]
  ] satisfies ReadonlyArray<readonly [VenueName, Readonly<Record<string, Uint8Array | string>>, unknown]>)(
    '%s tells what it does not take',
    async (venue, more, exceeds) => {
      const check = right(checkVenue(venue, attached(await disputed(), more)))
      expect(check.exceeds.map(({ limit, of, value, most }) => [limit, of, value, most])).toEqual(exceeds)
    }
  )

  test.each(venueNames)('of %s is held against every value, and each fits or does not', async (venue) => {
    const files = attached(await disputed(), { 'a.png': 'x' })
    const limits: VenueLimits = { fieldCharacters: 10, characters: 10, fileBytes: 0, bytes: 0, files: 0, pages: 0 }
    for (const { value, most } of right(checkVenue(venue, files, limits)).fits) expect(value).toBeLessThanOrEqual(most)
    const none = right(checkVenue(venue, files, {}))
    expect([none.fits, none.exceeds]).toEqual([[], []])
  })

  test('is not held against what has to be printed first, and says so', async () => {
    const files = attached(await disputed(), { 'chat.txt': 'x', 'packed.pdf': '%PDF-1.7 /ObjStm' })
    const { toConvert, unmeasured, fits } = right(checkVenue('mastercard', files))
    expect(toConvert).toEqual(['data/attachments/chat.txt', 'data/timeline.html'])
    expect(unmeasured).toEqual(['resolution', 'pixels', 'pages'])
    expect(fits.map(({ limit }) => limit)).toEqual(['bytes'])
  })

  test('of WeChat is met by the summary of every bundle, and another one is told', async () => {
    const files = await disputed()
    const { fits, exceeds } = right(checkVenue('wechat', files))
    expect([fits.map(({ limit, of }) => [limit, of]), exceeds]).toEqual([[['fieldCharacters', 'data/summary.txt']], []])
    const long = new Map(files).set('data/summary.txt', Buffer.from('长'.repeat(501)))
    expect(right(checkVenue('wechat', long)).exceeds).toMatchObject([{ value: 501, most: 500 }])
  })
})

const sent = [placed, paid, asked, confirmed, amended]

describe('a proof of delivery', () => {
  const digest = 'a1'.repeat(32)
  const proof = [{ subject: 'other-1', sha256: digest, mediaType: 'image/jpeg', bytes: 1, storedAs: 'x' }]
  const signed = [...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', '李四', proof)]
  const line = { file: `data/attachments/${digest}.jpg`, rev: '7', salt: 'b2'.repeat(32), sha256: digest }
  const shownIn = (files: BundleFiles): BundleFiles =>
    attached(files, { [`${digest}.jpg`]: 'x' }).set('data/attachments.ndjson', Buffer.from(`${JSON.stringify(line)}\n`))

  test('goes to Stripe as the file of the shipping and of the signature, and is measured', async () => {
    const { evidence, check } = right(venueAnswer('stripe', shownIn(await disputed(signed)), { files: 1 }))
    expect(evidence?.files).toEqual({
      shipping_documentation: [line.file],
      customer_signature: [line.file],
      uncategorized_file: ['data/timeline.html']
    })
    expect(check.fits).toEqual([{ limit: 'files', of: null, value: 1, most: 1 }])
  })

  test('that is not shown is listed with the reason', async () => {
    const { empty } = right(stripeDisputeEvidence(await disputed(signed)))
    expect(empty).toContainEqual({ field: 'customer_signature', why: 'out-of-scope' })
    const unsigned = await disputed([...sent, ...shipped('p1', 'SF100', '02'), delivered('p1', '06', null, proof)])
    const evidence = right(stripeDisputeEvidence(shownIn(unsigned)))
    expect(evidence.files.shipping_documentation).toEqual([line.file])
    expect(evidence.empty).toContainEqual({ field: 'customer_signature', why: 'not-recorded' })
  })
})

describe('what is written for a venue', () => {
  test('is a form for Stripe, a text for WeChat, and nothing for the others', async () => {
    const files = await disputed()
    const written = venueNames.map((venue) => [venue, right(venueAnswer(venue, files)).file?.ending ?? null])
    expect(written.filter(([, ending]) => ending !== null)).toEqual([
      ['stripe', 'json'],
      ['wechat', 'txt']
    ])
    expect(right(venueAnswer('wechat', files)).file?.text).toBe(
      Buffer.from(files.get('data/summary.txt') ?? '').toString('utf8')
    )
    const { evidence, file } = right(venueAnswer('stripe', files))
    expect(JSON.parse(file?.text ?? '')).toEqual({
      v: 1,
      venue: 'stripe',
      envelopeSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      limits: venues.stripe.limits,
      ...evidence
    })
  })

  test.each([
    ['signature/manifest.dsse.json', 'signature'],
    ['data/events.ndjson', 'data'],
    ['data/disclosures.ndjson', 'data'],
    ['data/evidence.json', 'data']
  ])('is nothing of what is no bundle: %s', async (path, part) => {
    const files = new Map(await disputed()).set(path, Buffer.from('{}'))
    expect(venueAnswer('stripe', files)).toMatchObject({ left: { type: 'BundleMalformed', part } })
    files.delete(path)
    expect(checkVenue('visa', files)).toMatchObject({ left: { type: 'BundleMalformed', part } })
  })
})
