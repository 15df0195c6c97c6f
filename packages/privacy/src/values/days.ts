import { checkedText } from './checked-text.ts'

const form = /^P(\d{1,6})D$/

/** A length of time in whole days, in ISO 8601: `P7D`. */
export const Days = checkedText('Days', (text) => form.test(text))

const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** The moment that comes so many days after another. What lies beyond the year 9999 is the last moment of it. */
export const daysAfter = (instant: string, days: string): string =>
  new Date(Math.min(Date.parse(instant) + inMilliseconds(days), lastMoment)).toISOString()

/** Whether a moment lies no more than so many days before another, and not after it. */
export const isWithin = (days: string, before: string, instant: string): boolean =>
  instant <= before && Date.parse(before) - Date.parse(instant) <= inMilliseconds(days)

/** How many days that is. */
export const daysIn = (days: string): number => Number(form.exec(days)?.[1])

const inMilliseconds = (days: string): number => daysIn(days) * 24 * 60 * 60 * 1000
