import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { address, placed } from '../../evidence/test/a-disputed-order.ts'
import { fontFace } from '../src/font-face.ts'
import { bundleOf, byPoppler, chineseFont, describeWithFonts, marksFont, pagesOf, whyNot } from './printing.ts'

const orderWith = (detail: string) => bundleOf([placed, ['AddressAmended', { version: 2, address: address(detail) }]])

// The number of a table of a font file, and what stands there.
const tableAt = (font: Buffer, tag: string): number => font.readUInt32BE(font.indexOf(tag, 12, 'latin1') + 8)

// The font with a table under another name; only the names are read.
const withTable = (tag: string, before: string): Buffer => {
  const font = Buffer.from(marksFont().bytes)
  font.write(tag, font.indexOf(before, 12, 'latin1'), 'latin1')
  return font
}

describeWithFonts('the fonts of the pages', () => {
  test('are refused with the signs that none of them has, and the places where they stand', async () => {
    const files = await orderWith('𠮷野家 ⏰ 天府大道')
    expect(whyNot(files, { language: 'zh' })).toEqual({
      type: 'GlyphsMissing',
      signs: ['U+23F0', 'U+20BB7'],
      places: [{ section: '收货地址：变更前与变更后', row: 8 }]
    })
  })

  test('may be several, of which the first that has a sign shows it', async () => {
    const files = await orderWith('a\u202eb')
    expect(whyNot(files, { fonts: [chineseFont()] })).toMatchObject({ signs: ['U+27E6', 'U+27E7'] })
    const {
      files: [pdf]
    } = pagesOf(files)
    const fonts = byPoppler('pdffonts', pdf, '-').toString('utf8')
    expect(fonts.match(/(?<=\+)\S+/g)?.sort()).toEqual(['DejaVuSans', 'WenQuanYiMicroHei'])
  })

  test('are those that were given, also where the machine has one of the same name that fits better', async () => {
    const heavy = Buffer.from(marksFont().bytes)
    heavy.writeUInt16BE(900, tableAt(heavy, 'OS/2') + 4)
    const [name, other] = ['DejaVuSans', 'DejaVuSanz'].map((text) => Buffer.from(text, 'utf16le').swap16())
    for (let at = heavy.indexOf(name ?? ''); at >= 0; at = heavy.indexOf(name ?? '')) other?.copy(heavy, at)
    const fonts = [chineseFont(), { path: 'the-font.ttf', bytes: heavy }]
    const [pdf] = pagesOf(await orderWith('a\u202eb'), { fonts }).files
    expect(byPoppler('pdffonts', pdf, '-').toString('utf8')).toContain('+DejaVuSanz ')
    expect(byPoppler('pdffonts', pdf, '-').toString('utf8')).not.toContain('+DejaVuSans ')
  })

  test('are refused where the engine cannot use a glyph, whatever it was given before', async () => {
    const files = await orderWith('a\u202eb')
    const damaged = Buffer.from(marksFont().bytes)
    damaged.fill(0xff, tableAt(damaged, 'glyf'), tableAt(damaged, 'head'))
    const given = (bytes: Uint8Array) => ({ fonts: [chineseFont(), { path: 'the-font.ttf', bytes }] })
    const before = pagesOf(files, given(marksFont().bytes))
    expect(whyNot(files, given(damaged))).toEqual({ type: 'FontsDamaged' })
    expect(pagesOf(files, given(marksFont().bytes))).toEqual(before)
  })

  test.each([
    ['is no font', 'NoFont', () => Buffer.from('no font')],
    ['is nothing', 'NoFont', () => Buffer.alloc(0)],
    ['ends too early', 'NoFont', () => marksFont().bytes.subarray(0, 5_000)],
    [
      'forbids to be part of a document',
      'NoEmbedding',
      () => {
        const font = Buffer.from(marksFont().bytes)
        font.writeUInt16BE(2, tableAt(font, 'OS/2') + 8)
        return font
      }
    ],
    ['is of variable weight', 'Variable', () => withTable('fvar', 'GDEF')],
    ['has no outlines', 'NoFont', () => withTable('CBDT', 'glyf')]
  ])('are refused where one %s', async (_, reason, bytes) => {
    const fonts = [chineseFont(), { path: 'the-font.ttf', bytes: bytes() }]
    expect(whyNot(await bundleOf(), { fonts })).toEqual({ type: 'FontUnusable', path: 'the-font.ttf', reason })
  })

  test('are bold from semibold on', () => {
    const font = Buffer.from(marksFont().bytes)
    const isBold = (weight: number) => {
      font.writeUInt16BE(weight, tableAt(font, 'OS/2') + 4)
      const face = fontFace({ path: 'a', bytes: font }, 0)
      return Either.isRight(face) && face.right.isBold
    }
    expect([500, 599, 600, 700].map(isBold)).toEqual([false, false, true, true])
  })
})
