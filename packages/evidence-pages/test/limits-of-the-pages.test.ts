import { describe, expect, test } from 'vitest'
import { type Happening, placed } from '../../evidence/test/a-disputed-order.ts'
import { formatFor, tooManyBytes, tooManyPages } from '../src/page-limits.ts'
import { bundleOf, describeWithFonts, pagesOf, whyNot } from './printing.ts'

const many: ReadonlyArray<Happening> = [placed, ...Array.from({ length: 199 }, (): Happening => ['NoteAdded', {}])]

describeWithFonts('pages', () => {
  test('are nineteen at most, unless more are wanted', async () => {
    const files = await bundleOf(many)
    const wanted = pagesOf(files, { mostPages: 40 })
    expect(wanted.pages).toBeGreaterThan(19)
    expect(whyNot(files)).toEqual({
      type: 'PagesTooLarge',
      limit: 'pages',
      value: wanted.pages,
      most: 19,
      pages: wanted.pages,
      venue: null
    })
  })

  test('are those of a bundle that holds, and of no other', async () => {
    const files = new Map(await bundleOf())
    const page = Buffer.from(files.get('data/timeline.html') ?? '')
    files.set('data/timeline.html', Buffer.from(page.toString('utf8').replace('530号', '531号')))
    expect(whyNot(files)).toEqual({ type: 'BundleDoesNotHold' })
    expect(whyNot(new Map())).toEqual({ type: 'BundleDoesNotHold' })
  })

  test('are pictures for a venue that takes nothing else', async () => {
    const files = await bundleOf()
    expect(pagesOf(files, { venue: 'wechat' }).format).toBe('png')
    expect(pagesOf(files, { venue: 'stripe' }).format).toBe('pdf')
    expect(whyNot(files, { venue: 'wechat', format: 'pdf' })).toEqual({
      type: 'FormatNotTaken',
      venue: 'wechat',
      format: 'pdf',
      takes: ['png', 'jpg', 'jpeg']
    })
  })
})

describe('a limit of a venue', () => {
  test('holds for each file, for all together, and for their number', () => {
    const revolut = { venue: 'revolut', mostPages: 200 } as const
    const mastercard = { venue: 'mastercard', mostPages: 40 } as const
    const over = { type: 'PagesTooLarge', pages: 2 }
    expect(tooManyBytes([10_000_000, 10_000_000], 2, revolut)).toBeNull()
    expect(tooManyBytes([10_000_001, 1], 2, revolut)).toEqual({
      ...over,
      limit: 'fileBytes',
      value: 10_000_001,
      most: 10_000_000,
      venue: 'revolut'
    })
    expect(tooManyBytes(Array(101).fill(1), 2, revolut)).toMatchObject({ limit: 'files', value: 101, most: 100 })
    expect(tooManyBytes([14_500_000], 2, mastercard)).toBeNull()
    expect(tooManyBytes([14_500_000, 1], 2, mastercard)).toMatchObject({ limit: 'bytes', value: 14_500_001 })
    expect(tooManyBytes([20_000_000], 2, { venue: null, mostPages: 19 })).toBeNull()
  })

  test('beyond which there is a fee refuses nothing', () => {
    expect(tooManyPages(25, { venue: 'mastercard', mostPages: 25 })).toBeNull()
    expect(tooManyPages(26, { venue: 'mastercard', mostPages: 25 })).toMatchObject({ value: 26, most: 25, venue: null })
  })

  test('that was not found forbids no form', () => {
    expect(formatFor('visa', null)).toMatchObject({ right: 'pdf' })
    expect(formatFor('visa', 'png')).toMatchObject({ right: 'png' })
    expect(formatFor('mastercard', 'png')).toMatchObject({ left: { type: 'FormatNotTaken' } })
    expect(formatFor(null, 'png')).toMatchObject({ right: 'png' })
  })
})
