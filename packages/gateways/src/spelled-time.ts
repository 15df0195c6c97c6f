import { CarrierTime, Instant } from '@readdress/order'

const form = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?$/

/**
 * The time of something as others spell it: local time with the offset that stands there, or with `zone` where none does; null where it is no time.
 *
 * An offset is never guessed: `zone` is only what the sender's documents say of all its times. A day without a time counts from its beginning.
 */
export const readTime = (text: string, zone: string | null = null): CarrierTime | null => {
  const [, day, minutes = '00:00', seconds = ':00', offset] = form.exec(text) ?? []
  if (day === undefined || !isDay(day)) return null
  const time: unknown = { local: `${day}T${minutes}${seconds}`, offset: offset === undefined ? zone : spelled(offset) }
  return CarrierTime.is(time) ? time : null
}

/** The moment of a time whose offset is known; null otherwise. */
export const momentOf = ({ local, offset }: CarrierTime): Instant | null => {
  if (offset === null) return null
  const moment = new Date(`${local}${offset}`).toISOString()
  return Instant.is(moment) ? moment : null
}

/** The moment that a text tells, where it tells one exactly. */
export const readMoment = (text: string | null | undefined): Instant | null => {
  const time = text === null || text === undefined ? null : readTime(text)
  return time === null ? null : momentOf(time)
}

/** The moment so many milliseconds after the beginning of 1970; null where there is none. */
export const momentOfMilliseconds = (count: number | null | undefined): Instant | null => {
  // Beyond this there is no date.
  if (!Number.isInteger(count) || Math.abs(Number(count)) > 8.64e15) return null
  const moment = new Date(Number(count)).toISOString()
  return Instant.is(moment) ? moment : null
}

/** The same of seconds. */
export const momentOfSeconds = (count: number | null | undefined): Instant | null =>
  Number.isInteger(count) ? momentOfMilliseconds(Number(count) * 1000) : null

// 30 February has the form of a day.
const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const spelled = (offset: string): string => (offset === 'Z' ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(-2)}`)
