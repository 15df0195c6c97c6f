import { type LimitName, type VenueLimits, type VenueName, venues } from '@readdress/evidence'
import * as Either from 'fp-ts/lib/Either.js'

/** The form that the pages have: one PDF, or a picture of each page. */
export type PageFormat = 'pdf' | 'png'

/** Pages beyond a limit: what is measured, how much of it there is, and how much may be. Nothing was written. */
export interface PagesTooLarge {
  readonly type: 'PagesTooLarge'
  readonly limit: LimitName
  readonly value: number
  readonly most: number
  readonly pages: number
  /** Whose limit it is; null for that of the caller. */
  readonly venue: VenueName | null
}

/** A venue that does not take a form. */
export interface FormatNotTaken {
  readonly type: 'FormatNotTaken'
  readonly venue: VenueName
  readonly format: PageFormat
  readonly takes: ReadonlyArray<string>
}

/** As many pages as Mastercard takes without a fee, which is the least of those that were found. */
export const mostPagesUnsaid = 19

/** What the pages are held against. */
export interface PageLimits {
  readonly venue: VenueName | null
  readonly mostPages: number
}

/** The form that a venue takes: a PDF, unless it takes pictures alone. */
export const formatFor = (
  venue: VenueName | null,
  wanted: PageFormat | null
): Either.Either<FormatNotTaken, PageFormat> => {
  const takes = venue === null ? null : venues[venue].takes
  const format = wanted ?? (takes === null || takes.includes('pdf') ? 'pdf' : 'png')
  return venue === null || takes === null || takes.includes(format)
    ? Either.right(format)
    : Either.left({ type: 'FormatNotTaken', venue, format, takes })
}

/** Why there are too many pages; null where there are not. */
export const tooManyPages = (pages: number, { venue, mostPages }: PageLimits): PagesTooLarge | null => {
  const { pages: most } = hardLimits(venue)
  if (pages > mostPages)
    return { type: 'PagesTooLarge', limit: 'pages', value: pages, most: mostPages, pages, venue: null }
  return most === undefined || pages <= most
    ? null
    : { type: 'PagesTooLarge', limit: 'pages', value: pages, most, pages, venue }
}

/** Why files of so many bytes are too large for a venue; null where they are not. */
export const tooManyBytes = (
  sizes: ReadonlyArray<number>,
  pages: number,
  { venue }: PageLimits
): PagesTooLarge | null => {
  const limits = hardLimits(venue)
  const measured: ReadonlyArray<readonly [LimitName, number]> = [
    ['files', sizes.length],
    ['fileBytes', Math.max(...sizes)],
    ['bytes', sizes.reduce((sum, size) => sum + size, 0)]
  ]
  const [over] = measured.flatMap(([limit, value]) => {
    const most = limits[limit]
    return most === undefined || value <= most
      ? []
      : [{ type: 'PagesTooLarge' as const, limit, value, most, pages, venue }]
  })
  return over ?? null
}

// What lies beyond the others costs a fee, and is taken.
const hardLimits = (venue: VenueName | null): VenueLimits => {
  if (venue === null) return {}
  const { limits, feeBeyond } = venues[venue]
  return Object.fromEntries(Object.entries(limits).filter(([name]) => !feeBeyond.some((free) => free === name)))
}
