import { checkedText } from './checked-text.ts'

const form = /^\d{4}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/

/** A moment in UTC with milliseconds, `2026-03-01T12:31:00.000Z`: one spelling for each moment, so that text order is time order. */
export const Instant = checkedText('Instant', (text) => {
  const day = form.exec(text)?.[1]
  // The form bounds all but the length of the month.
  return day !== undefined && (day <= '28' || new Date(text).getUTCDate() === Number(day))
})

/** The later one of two moments. */
export const later = (one: string, other: string): string => (one > other ? one : other)

/** A day by the calendar of UTC, `2026-03-01`. */
export const Day = checkedText('Day', (text) => Instant.is(`${text}T00:00:00.000Z`))

/** The day that a moment lies in. */
export const dayOf = (instant: string): string => instant.slice(0, 10)
