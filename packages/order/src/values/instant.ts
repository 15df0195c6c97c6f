import * as t from 'io-ts'

export interface InstantBrand {
  readonly Instant: unique symbol
}

/** A moment in UTC with milliseconds, `2026-03-01T12:31:00.000Z`: one spelling for each moment, so that text order is time order. */
export const Instant = t.brand(
  t.string,
  (text): text is t.Branded<string, InstantBrand> => {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false
    const moment = Date.parse(text)
    // 30 February is read as a day of March: only a real moment is written back as it was.
    return !Number.isNaN(moment) && new Date(moment).toISOString() === text
  },
  'Instant'
)
export type Instant = t.TypeOf<typeof Instant>

/** Whether the first moment comes before the second; the same moment does not. */
export const isBefore = (instant: Instant, other: Instant): boolean => instant < other

/** Whether the first moment comes after the second; the same moment does not. */
export const isAfter = (instant: Instant, other: Instant): boolean => instant > other

/** The time from the first moment to the second in milliseconds, negative when the second comes first. */
export const elapsed = (since: Instant, until: Instant): number => Date.parse(until) - Date.parse(since)
