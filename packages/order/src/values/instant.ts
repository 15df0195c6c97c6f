import * as t from 'io-ts'

export interface InstantBrand {
  readonly Instant: unique symbol
}

const form = /^\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/

/** A moment in UTC with milliseconds, `2026-03-01T12:31:00.000Z`: one spelling for each moment, so that text order is time order. */
export const Instant = t.brand(
  t.string,
  (text): text is t.Branded<string, InstantBrand> => {
    const day = form.exec(text)?.[1]
    // The form bounds all but the length of the month: 30 February is read as a day of March, or not at all.
    return day !== undefined && (day <= '28' || new Date(text).getUTCDate() === Number(day))
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

/** The moment of a clock. A clock beyond the year 9999 is a fault of the machine: a `TypeError`. */
export const instantAt = (moment: Date): Instant => {
  const text = moment.toISOString()
  if (Instant.is(text)) return text
  throw new TypeError(`The clock says ${text}, which is no instant.`)
}
