import { describe, expect, test } from 'vitest'
import type { BundleFiles } from '../src/bundle/bag.ts'
import { type VenueLimits, type VenueName, venueNames } from '../src/venues/venue.ts'
import { venueAnswer } from '../src/venues/venue-answer.ts'
import type { VenueCheck } from '../src/venues/venue-check.ts'
import { venues } from '../src/venues/venues.ts'
import { attached, disputed } from './a-disputed-order.ts'
import { right } from './chained-store.ts'

const checkOf = (venue: VenueName, files: BundleFiles, limits?: VenueLimits): VenueCheck =>
  right(venueAnswer(venue, files, limits)).check

const million = 1_000_000
const pdfOf = (pages: number): string => `%PDF-1.4 /Type /Pages ${'/Type /Page '.repeat(pages)}`

describe('a limit of a venue', () => {
  test.each([
    ['mastercard', { 'a.pdf': new Uint8Array(14.5 * million) }, []],
    [
      'mastercard',
      { 'a.pdf': new Uint8Array(14.5 * million), 'b.jpg': 'x' },
      [['bytes', null, 14.5 * million + 1, 14.5 * million]]
    ],
    ['mastercard', { 'a.pdf': pdfOf(18), 'b.jpg': 'x' }, []],
    ['mastercard', { 'a.pdf': pdfOf(18), 'b.jpg': 'x', 'c.tif': 'y' }, [['pages', null, 20, 19]]],
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
    [
      'paypal',
      { 'a.pdf': new Uint8Array(10 * million) },
      [['fileBytes', 'data/attachments/a.pdf', 10 * million, 10 * million - 1]]
    ],
    ['stripe', { 'a.pdf': new Uint8Array(20 * million) }, []]
  ] satisfies ReadonlyArray<readonly [VenueName, Readonly<Record<string, Uint8Array | string>>, unknown]>)(
    '%s tells what it does not take',
    async (venue, more, exceeds) => {
      const check = checkOf(venue, attached(await disputed(), more))
      expect(check.exceeds.map(({ limit, of, value, most }) => [limit, of, value, most])).toEqual(exceeds)
    }
  )

  test.each(venueNames)('of %s is held against every value, and each fits or does not', async (venue) => {
    const files = attached(await disputed(), { 'a.png': 'x' })
    const limits: VenueLimits = { fieldCharacters: 10, characters: 10, fileBytes: 0, bytes: 0, files: 0, pages: 0 }
    for (const { value, most } of checkOf(venue, files, limits).fits) expect(value).toBeLessThanOrEqual(most)
    const none = checkOf(venue, files, {})
    expect([none.fits, none.exceeds]).toEqual([[], []])
  })

  test('is not held against what has to be printed first, and says so', async () => {
    const files = attached(await disputed(), { 'chat.txt': 'x', 'packed.pdf': '%PDF-1.7 /ObjStm' })
    const { toConvert, unmeasured, fits } = checkOf('mastercard', files)
    expect(toConvert).toEqual(['data/attachments/chat.txt', 'data/timeline.html'])
    expect(unmeasured).toEqual(['resolution', 'pixels', 'pages'])
    expect(fits.map(({ limit }) => limit)).toEqual(['bytes'])
  })

  test('is not held against nothing', async () => {
    const { fits, exceeds, toConvert } = checkOf('mastercard', await disputed())
    expect([fits, exceeds, toConvert]).toEqual([[], [], ['data/timeline.html']])
  })

  test('of WeChat is met by the summary of every bundle, and another one is told', async () => {
    const files = await disputed()
    const { fits, exceeds } = checkOf('wechat', files)
    expect([fits.map(({ limit, of }) => [limit, of]), exceeds]).toEqual([[['fieldCharacters', 'data/summary.txt']], []])
    const rare = new Map(files).set('data/summary.txt', Buffer.from('𠮷'.repeat(500)))
    expect(checkOf('wechat', rare).fits).toMatchObject([{ value: 500, most: 500 }])
    const long = new Map(files).set('data/summary.txt', Buffer.from('长'.repeat(501)))
    expect(checkOf('wechat', long).exceeds).toMatchObject([{ value: 501, most: 500 }])
  })
})

describe('what is written for a venue', () => {
  test('is a form for Stripe, a text for WeChat, and nothing for the others', async () => {
    const files = await disputed()
    expect(venueNames.filter((venue) => right(venueAnswer(venue, files)).form !== null)).toEqual(['stripe', 'wechat'])
    expect(venueNames.filter((venue) => venues[venue].form !== null)).toEqual(['stripe', 'wechat'])
    expect(right(venueAnswer('wechat', files)).form).toBe(
      Buffer.from(files.get('data/summary.txt') ?? '').toString('utf8')
    )
    const { evidence, form } = right(venueAnswer('stripe', files))
    expect(JSON.parse(form ?? '')).toEqual({
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
    expect(venueAnswer('visa', files)).toMatchObject({ left: { type: 'BundleMalformed', part } })
  })
})
