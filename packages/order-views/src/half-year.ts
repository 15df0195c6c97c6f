import { Instant } from '@readdress/order'
import * as t from 'io-ts'

/** The mark of a half-year. */
export interface HalfYearBrand {
  readonly HalfYear: unique symbol
}

/** A half of a year by the calendar of UTC, `2026-H1`: so long one search key is used. */
export const HalfYear = t.brand(
  t.string,
  (text): text is t.Branded<string, HalfYearBrand> => /^\d{4}-H[12]$/.test(text),
  'HalfYear'
)
export type HalfYear = t.TypeOf<typeof HalfYear>

/** The half-year that a moment lies in. */
export const halfYearOf = (at: Instant): HalfYear => {
  const name = `${at.slice(0, 4)}-H${at.slice(5, 7) <= '06' ? 1 : 2}`
  if (HalfYear.is(name)) return name
  throw new TypeError(`${name} names no half-year`)
}

/** The first moment after a half-year; null after the last that can be written. */
export const endOfHalfYear = (halfYear: HalfYear): Instant | null => {
  const year = Number(halfYear.slice(0, 4))
  const end = halfYear.endsWith('1')
    ? `${halfYear.slice(0, 4)}-07-01T00:00:00.000Z`
    : `${String(year + 1).padStart(4, '0')}-01-01T00:00:00.000Z`
  return Instant.is(end) ? end : null
}
