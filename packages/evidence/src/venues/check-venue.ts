import * as Either from 'fp-ts/lib/Either.js'
import { attachmentsFolder } from '../bundle/attachments.ts'
import type { BundleFiles } from '../bundle/bag.ts'
import { reportPath, summaryPath } from '../report/report-in-bundle.ts'
import { type BundleContent, type BundleMalformed, contentOf } from './bundle-content.ts'
import { pageCount } from './page-count.ts'
import { type StripeText, stripeEvidenceIn, stripeTextsWithin } from './stripe-evidence.ts'
import type { LimitName, Venue, VenueLimits, VenueName } from './venue.ts'
import type { VenueWarning } from './venue-warning.ts'
import { warningsOf } from './venue-warnings.ts'
import { venues } from './venues.ts'

/** Something that was held against a limit: a field or a file, or all of them together. */
export interface Measured {
  readonly limit: LimitName
  readonly of: string | null
  readonly value: number
  readonly most: number
}

/** How a bundle meets a venue. */
export interface VenueCheck {
  readonly venue: VenueName
  readonly fits: ReadonlyArray<Measured>
  readonly exceeds: ReadonlyArray<Measured>
  /** Files that are in a form that the venue does not take: the report is printed, and then held against the limits by whoever prints it. */
  readonly toConvert: ReadonlyArray<string>
  /** Limits that nothing was held against. */
  readonly unmeasured: ReadonlyArray<LimitName | Venue['unmeasured'][number]>
  readonly warnings: ReadonlyArray<VenueWarning>
}

/** Holds a bundle against the limits of a venue, and against what it decides on. It changes nothing. */
export const checkVenue = (
  venue: VenueName,
  files: BundleFiles,
  limits: VenueLimits = venues[venue].limits
): Either.Either<BundleMalformed, VenueCheck> =>
  Either.map((content: BundleContent) => venueCheckOf(venue, content, limits))(contentOf(files))

/** The same of a bundle that was read. */
export const venueCheckOf = (venue: VenueName, content: BundleContent, limits: VenueLimits): VenueCheck => {
  const { takes, unmeasured, asks } = venues[venue]
  const paths = filesFor(venue, content, limits)
  const isTaken = (path: string): boolean =>
    takes === null ? !path.endsWith('.html') : takes.some((ending) => path.endsWith(`.${ending}`))
  const taken = paths.filter(isTaken)
  const measured = [...ofTexts(textsFor(venue, content, limits), limits), ...ofFiles(content.files, taken, limits)]
  const isPacked = taken.some((path) => pageCount(path, bytesOf(content.files, path)) === null)
  return {
    venue,
    fits: measured.filter(({ value, most }) => value <= most),
    exceeds: measured.filter(({ value, most }) => value > most),
    toConvert: paths.filter((path) => !isTaken(path)),
    unmeasured: [...unmeasured, ...(isPacked && limits.pages !== undefined ? (['pages'] as const) : [])],
    warnings: asks.flatMap((question) => warningsOf(content, question))
  }
}

const textsFor = (venue: VenueName, content: BundleContent, limits: VenueLimits): ReadonlyArray<StripeText> => {
  switch (venues[venue].output) {
    case 'fields':
      return stripeTextsWithin(content, limits).texts
    case 'text':
      return [{ field: summaryPath, text: Buffer.from(bytesOf(content.files, summaryPath)).toString('utf8') }]
    case 'nothing':
      return []
  }
}

// To Stripe goes what has a field; elsewhere the report and whatever is attached to it.
const filesFor = (venue: VenueName, content: BundleContent, limits: VenueLimits): ReadonlyArray<string> =>
  venues[venue].output === 'fields'
    ? [...new Set(Object.values(stripeEvidenceIn(content, limits).files).flat())]
    : [...content.files.keys()].filter((path) => path === reportPath || path.startsWith(attachmentsFolder)).sort()

const ofTexts = (
  texts: ReadonlyArray<StripeText>,
  { fieldCharacters, characters }: VenueLimits
): ReadonlyArray<Measured> => [
  ...texts.flatMap(({ field, text }) => against('fieldCharacters', field, text.length, fieldCharacters)),
  ...against(
    'characters',
    null,
    texts.reduce((sum, { text }) => sum + text.length, 0),
    characters
  )
]

const ofFiles = (files: BundleFiles, paths: ReadonlyArray<string>, limits: VenueLimits): ReadonlyArray<Measured> => {
  const sizes = paths.map((path) => [path, bytesOf(files, path)] as const)
  const counts = sizes.map(([path, bytes]) => pageCount(path, bytes))
  const pages = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return [
    ...sizes.flatMap(([path, { length }]) => against('fileBytes', path, length, limits.fileBytes)),
    ...against(
      'bytes',
      null,
      sizes.reduce((sum, [, { length }]) => sum + length, 0),
      limits.bytes
    ),
    ...against('files', null, paths.length, limits.files),
    // Those that are packed can only make it more.
    ...against('pages', null, pages, limits.pages).filter(({ most }) => pages > most || !counts.includes(null))
  ]
}

const against = (
  limit: LimitName,
  of: string | null,
  value: number,
  most: number | undefined
): ReadonlyArray<Measured> => (most === undefined ? [] : [{ limit, of, value, most }])

const bytesOf = (files: BundleFiles, path: string): Uint8Array => files.get(path) ?? new Uint8Array()
