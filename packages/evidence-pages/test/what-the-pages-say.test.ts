import { expect, test } from 'vitest'
import {
  address,
  amended,
  asked,
  delivered,
  type Happening,
  placed,
  story
} from '../../evidence/test/a-disputed-order.ts'
import { bundleOf, describeWithFonts, pagesOf, readByPoppler } from './printing.ts'

const withoutSpace = (text: string): string => text.replace(/\s/g, '')

// The text that is read in HTML, by no more than its signs of beginning and end; what stands in brackets on a screen has them here.
const readIn = (html: string): string =>
  withoutSpace(
    html
      .replace(/<li>/g, '•')
      .replace(/<em>/g, '[')
      .replace(/<\/em>/g, ']')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  )

const between = (text: string, from: string, to: string): string => text.split(from)[1]?.split(to)[0] ?? ''

const said = (html: string, language: 'zh' | 'en', envelope: string) => {
  const part = between(html, `id="${language}"`, '</div>')
  return [
    readIn(between(html, '<header>', '<p><a')),
    envelope,
    // Without the rest of the tag, and without the title, which stands above already.
    readIn(part.slice(part.indexOf('<section>'))),
    readIn(between(html, '<section class="part">', '</main>'))
  ].join('')
}

// What stands in a PDF, page by page, without the foot and without heads that stand again.
const printedText = (pdf: Uint8Array | undefined, html: string, expected: string): string => {
  const heads = [...html.matchAll(/<thead>(.*?)<\/thead>/g)].map(([, head = '']) => readIn(head))
  const pages = readByPoppler(pdf, '-raw').split('\f').slice(0, -1)
  return pages.reduce((before, page, place) => {
    const foot = new RegExp(`SHA-256[0-9a-f]{16}${place + 1}/${pages.length}$`)
    const text = withoutSpace(page)
    expect(text).toMatch(foot)
    const body = text.replace(foot, '')
    const again = heads.find((head) => body.startsWith(head))
    const isAgain = again !== undefined && !expected.startsWith(before + body)
    return before + (isAgain ? body.slice(again.length) : body)
  }, '')
}

const ofEnvelope = {
  zh: '以下各页由证据包中的data/timeline.html排印，供阅读之用；证明力在于证据包本身。其签名文件signature/manifest.dsse.json的SHA-256：',
  en: withoutSpace(
    'These pages are printed from data/timeline.html of a bundle of evidence, for reading; what proves anything is the bundle. SHA-256 of its signed file signature/manifest.dsse.json: '
  )
}

// Of A4, in points. A stop at the end of a line may stand in the margin.
const [width, height] = [595, 842]
const box = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">/g

const attack = '</td></tr><script>alert(1)</script> #strong[x] $x^2$ \\u{41} "quoted" `raw` // * _ @ref <label>'

const stories: ReadonlyArray<readonly [string, ReadonlyArray<Happening>]> = [
  ['an order that was paid, changed and delivered', story],
  ['tags and the code of the engine', [placed, asked, ['AddressAmended', { version: 2, address: address(attack) }]]],
  [
    'signs that turn a line round',
    [placed, asked, ['AddressAmended', { version: 2, address: address('a\u202eb\u2066c') }]]
  ],
  ['4,000 letters without a space', [placed, ['AddressAmended', { version: 2, address: address('x'.repeat(4_000)) }]]],
  [
    '4,000 signs that may begin no line',
    [placed, ['AddressAmended', { version: 2, address: address('。'.repeat(4_000)) }]]
  ],
  [
    '4,000 signs between which no line may end',
    [placed, ['AddressAmended', { version: 2, address: address('中"'.repeat(2_000)) }]]
  ],
  ['times that are none', [placed, ['AddressAmended', {}, 'Buyer', { occurredAt: '2026-'.repeat(20) }]]],
  ['events that nobody knows yet', [placed, amended, ['SomethingOfTomorrowThatHasAVeryLongNameIndeed', { a: 1 }]]],
  ['a hundred events', [placed, ...Array.from({ length: 99 }, (): Happening => ['NoteAdded', {}])]]
]

describeWithFonts('the pages', () => {
  test.each(
    stories.flatMap(([name, events]) => (['zh', 'en'] as const).map((language) => ({ name, events, language })))
  )('say of $name in $language what the report says, and nothing else', async ({ events, language }) => {
    const files = await bundleOf(events)
    const html = Buffer.from(files.get('data/timeline.html') ?? '').toString('utf8')
    const {
      files: [pdf],
      envelopeSha256
    } = pagesOf(files, { language, mostPages: 40 })
    const expected = said(html, language, `${ofEnvelope[language]}${envelopeSha256}`)
    expect(printedText(pdf, html, expected)).toBe(expected)
    for (const [, left, top, right, bottom] of readByPoppler(pdf, '-bbox').matchAll(box)) {
      expect([Number(left), Number(top)].every((place) => place > 40)).toBe(true)
      expect([Number(right) < width - 30, Number(bottom) < height - 20]).toEqual([true, true])
    }
  })

  test('draw a name that is written from the right as a reader of it does, and nothing beside it', async () => {
    const files = await bundleOf([placed, delivered('p1', '06', 'שלום !')])
    const [pdf] = pagesOf(files, { language: 'en' }).files
    const words = [...readByPoppler(pdf, '-bbox').matchAll(/>([^<]*)<\/word>/g)].map(([, word = '']) =>
      word.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    )
    // As they stand on the page, from the left.
    expect(words).toEqual(expect.arrayContaining([expect.stringMatching(/^by:\s!$/), 'םולש;']))
  })
})
