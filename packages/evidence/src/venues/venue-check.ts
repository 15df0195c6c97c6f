import { attachmentsFolder } from '../bundle/attachments.ts'
import type { BundleFiles } from '../bundle/bag.ts'
import { reportPath, summaryPath } from '../report/report-in-bundle.ts'
import type { BundleContent } from './bundle-content.ts'
import { pageCount } from './page-count.ts'
import { distinct } from './sent-parcels.ts'
import { stripeFileFields } from './stripe-fields.ts'
import type { StripeEvidence, StripeForm, StripeText } from './stripe-form.ts'
import { summaryIn } from './summary-in.ts'
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

/** Holds a bundle against the limits of a venue, and against what it decides on; a venue with fields is given those of Stripe. */
export const venueCheck = (
  venue: VenueName,
  content: BundleContent,
  limits: VenueLimits,
  stripe: StripeForm | null
): VenueCheck => {
  const { takes, unmeasured, asks } = venues[venue]
  const paths = stripe === null ? reportAndAttachments(content) : distinct(Object.values(stripe.evidence.files).flat())
  const isTaken = (path: string): boolean =>
    takes === null ? !path.endsWith('.html') : takes.some((ending) => path.endsWith(`.${ending}`))
  const taken = paths.filter(isTaken)
  const measured = [
    ...ofTexts(stripe === null ? summaryFor(venue, content) : stripe.texts.map(inUnits), limits),
    ...ofFiles(content.files, taken, limits)
  ]
  const isCounted = taken.every((path) => pageCount(path, bytesOf(content.files, path)) !== null)
  return {
    venue,
    fits: measured.filter(({ value, most }) => value <= most),
    exceeds: measured.filter(({ value, most }) => value > most),
    toConvert: paths.filter((path) => !isTaken(path)),
    unmeasured: [...unmeasured, ...(isCounted || limits.pages === undefined ? [] : (['pages'] as const))],
    warnings: [
      ...asks.flatMap((question) => warningsOf(content, question)),
      ...severalFiles(stripe?.evidence.files ?? {})
    ]
  }
}

const reportAndAttachments = ({ files }: BundleContent): ReadonlyArray<string> =>
  [...files.keys()].filter((path) => path === reportPath || path.startsWith(attachmentsFolder)).sort()

const severalFiles = (files: StripeEvidence['files']): ReadonlyArray<VenueWarning> =>
  stripeFileFields.flatMap((field): ReadonlyArray<VenueWarning> => {
    const count = files[field]?.length ?? 0
    return count > 1 ? [{ type: 'SeveralFiles', field, count }] : []
  })

interface Length {
  readonly field: string
  readonly length: number
}

// Stripe does not say what it counts. Of UTF-16 units there are at least as many as of anything else.
const inUnits = ({ field, text }: StripeText): Length => ({ field, length: text.length })

// Characters as people count them, by which the summary is made too.
const summaryFor = (venue: VenueName, content: BundleContent): ReadonlyArray<Length> =>
  venues[venue].form === 'txt' ? [{ field: summaryPath, length: [...summaryIn(content)].length }] : []

const ofTexts = (
  lengths: ReadonlyArray<Length>,
  { fieldCharacters, characters }: VenueLimits
): ReadonlyArray<Measured> => [
  ...lengths.flatMap(({ field, length }) => against('fieldCharacters', field, length, fieldCharacters)),
  ...against(
    'characters',
    null,
    lengths.reduce((sum, { length }) => sum + length, 0),
    characters
  )
]

const ofFiles = (files: BundleFiles, paths: ReadonlyArray<string>, limits: VenueLimits): ReadonlyArray<Measured> => {
  // Of nothing nothing is measured, and nothing fits.
  if (paths.length === 0) return []
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
