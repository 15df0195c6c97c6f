import type { FontUnusable, GlyphsMissing, PagesRefused, PagesTooLarge } from '@readdress/evidence-pages'
import { counted } from '../texts/words.ts'
import { limitWords } from './venue-words.ts'

/** Why a bundle was not printed, and what helps. */
export const pagesRefusalText = (refused: PagesRefused, bundle: string): string => {
  switch (refused.type) {
    case 'BundleDoesNotHold':
      return `${bundle} does not hold, and nothing of it is printed: readdress evidence verify ${bundle} tells why.`
    case 'FontUnusable':
      return `${refused.path} ${unusable[refused.reason]}: name another file with --font, such as ${example}.`
    case 'GlyphsMissing':
      return `${glyphsText(refused)} Add a font that has ${refused.signs.length === 1 ? 'it' : 'them'} by another --font. Nothing was written.`
    case 'FontsDamaged':
      return `A glyph in one of the fonts is damaged: fetch the file again, or name another with --font, such as ${example}.`
    case 'FormatNotTaken':
      return `${refused.venue} does not take ${refused.format}, but ${refused.takes.join(', ')}: name another --format, or none.`
    case 'PagesTooLarge':
      return `${largeText(refused)} Nothing was written.`
  }
}

const example = 'NotoSansCJK-Regular.ttc, which is in fonts-noto-cjk of Debian'

const unusable: Readonly<Record<FontUnusable['reason'], string>> = {
  NoFont: 'is no whole font with outlines in the form of TrueType or OpenType',
  Variable: 'is a font of variable weight, of which only the lightest would be printed',
  NoEmbedding: 'is a font whose maker forbids that it becomes part of a document'
}

const glyphsText = ({ signs, places }: GlyphsMissing): string => {
  const where = [...new Set(places.map(({ section }) => section))].map((section) => {
    const rows = places.flatMap((place) => (place.section === section && place.row !== null ? [String(place.row)] : []))
    return `“${section}”${rows.length === 0 ? '' : ` (row ${shortly(rows)})`}`
  })
  return `No font has a glyph for ${shortly(signs)}, found under ${where.join(', ')}.`
}

const mostNamed = 12

const shortly = (names: ReadonlyArray<string>): string => {
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const largeText = ({ limit, value, most, pages, venue }: PagesTooLarge): string => {
  const whose = venue === null ? '' : `${venue} takes `
  if (limit !== 'pages')
    return `${limitWords[limit].en}: ${value}, and ${whose}at most ${most}. The report has ${counted(pages, 'page')}: pages in PDF are smaller than pictures.`
  return venue === null
    ? `The report has ${counted(value, 'page')}, and at most ${most} are wanted: name more with --most-pages ${value}, if whoever is given them takes so many.`
    : `The report has ${counted(value, 'page')}, and ${whose}at most ${most}: give it the bundle, or its summary.`
}
