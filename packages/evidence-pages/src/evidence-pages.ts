import { type BundleDoesNotHold, type BundleFiles, reportOfBundle, type VenueName } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'
import { type FontFile, type FontUnusable, fontFace } from './font-face.ts'
import { type GlyphsMissing, missingGlyphs } from './missing-glyphs.ts'
import { pageDocument } from './page-document.ts'
import {
  type FormatNotTaken,
  formatFor,
  mostPagesUnsaid,
  type PageFormat,
  type PagesTooLarge,
  tooManyBytes,
  tooManyPages
} from './page-limits.ts'
import { pagePictures } from './page-pictures.ts'
import { printedSections } from './printed-sections.ts'
import type { PageLanguage } from './read-report.ts'
import { type FontsDamaged, typeset } from './typeset.ts'

/** Which pages are wanted of a bundle. */
export interface PagesWish {
  readonly files: BundleFiles
  /** The fonts that the pages are set in: a sign is looked for in one after the other. A bold one is for headings. */
  readonly fonts: ReadonlyArray<FontFile>
  /** The language of the pages: that which comes first in the report, if not said. */
  readonly language?: PageLanguage
  /** A PDF, if not said, unless the venue takes only pictures. */
  readonly format?: PageFormat
  /** The venue that they are for, whose limits they keep. */
  readonly venue?: VenueName
  /** How many pages there may be; 19, if not said. */
  readonly mostPages?: number
}

/** The report of a bundle on pages. Nothing is written. */
export interface EvidencePages {
  readonly format: PageFormat
  readonly language: PageLanguage
  readonly pages: number
  /** SHA-256 of the signed envelope of the bundle, which stands on the first page. */
  readonly envelopeSha256: string
  /** One PDF; or the pictures in the order of the pages. */
  readonly files: ReadonlyArray<Uint8Array>
}

/** Why there are no pages. */
export type PagesRefused =
  | BundleDoesNotHold
  | FontUnusable
  | GlyphsMissing
  | FontsDamaged
  | FormatNotTaken
  | PagesTooLarge

/**
 * The report of a bundle on pages of A4, in one language, word for word as it stands in the bundle. The same bundle, fonts and wish give the same bytes.
 */
export const evidencePages = (wish: PagesWish): Either.Either<PagesRefused, EvidencePages> => {
  const { venue = null, mostPages = mostPagesUnsaid } = wish
  const report = reportOfBundle(wish.files)
  if (Either.isLeft(report)) return report
  const format = formatFor(venue, wish.format ?? null)
  if (Either.isLeft(format)) return format
  const faces = Either.traverseArrayWithIndex((place: number, file: FontFile) => fontFace(file, place))(wish.fonts)
  if (Either.isLeft(faces)) return faces
  const { first, envelopeSha256 } = report.right
  const language = wish.language ?? first
  const sections = printedSections(report.right, language)
  const missing = missingGlyphs(sections, faces.right)
  if (missing !== null) return Either.left(missing)
  const set = typeset(pageDocument({ report: report.right, language, sections, faces: faces.right }), faces.right)
  if (Either.isLeft(set)) return set
  const { pages, pdf, drawing } = set.right
  const limits = { venue, mostPages }
  const tooMany = tooManyPages(pages, limits)
  if (tooMany !== null) return Either.left(tooMany)
  const files = format.right === 'pdf' ? [pdf] : pagePictures(drawing())
  if (format.right === 'png' && files.length !== pages) throw new TypeError('The drawing has other pages than the PDF.')
  const tooLarge = tooManyBytes(
    files.map(({ length }) => length),
    pages,
    limits
  )
  return tooLarge === null
    ? Either.right({ format: format.right, language, pages, envelopeSha256, files })
    : Either.left(tooLarge)
}
