import * as t from 'io-ts'
import { Instant } from './instant.ts'

export interface DurationBrand {
  readonly Duration: unique symbol
}

const form =
  /^P(?=\d|T\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/

/** A length of time in ISO 8601, `PT30M`, `P3D`, `P3Y`: whole years, months, days, hours, minutes, seconds; never negative. */
export const Duration = t.brand(
  t.string,
  (text): text is t.Branded<string, DurationBrand> => form.test(text),
  'Duration'
)
export type Duration = t.TypeOf<typeof Duration>

const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/**
 * The moment that comes a duration after another, by the UTC calendar.
 *
 * A month or year later is the same day of the month, or the last one if the month is shorter; years and months are added
 * before days and times. What lies beyond the year 9999 is the last moment of it.
 *
 * @example
 * const paidAt = pipe(Instant.decode('2024-02-29T08:00:00.000Z'), Either.getOrElseW(() => assert.fail()))
 * const retention = pipe(Duration.decode('P3Y'), Either.getOrElseW(() => assert.fail()))
 * assert.equal(plus(paidAt, retention), '2027-02-28T08:00:00.000Z')
 */
export const plus = (instant: Instant, duration: Duration): Instant => {
  const parts = form.exec(duration)
  const part = (position: number): number => Number(parts?.[position] ?? 0)
  const hours = part(3) * 24 + part(4)
  const milliseconds = ((hours * 60 + part(5)) * 60 + part(6)) * 1000
  const moment = monthsLater(new Date(instant), part(1) * 12 + part(2)) + milliseconds
  const sum = new Date(Math.min(moment, lastMoment)).toISOString()
  return Instant.is(sum) ? sum : instant
}

const monthsLater = (moment: Date, months: number): number => {
  const day = moment.getUTCDate()
  // Beyond the calendar anyway, and a Date of more months would be none.
  const month = moment.getUTCMonth() + Math.min(months, 120_000)
  const lastDay = new Date(new Date(moment).setUTCMonth(month + 1, 0)).getUTCDate()
  return new Date(moment).setUTCMonth(month, Math.min(day, lastDay))
}
