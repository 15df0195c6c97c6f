// Without Intl and without the zone of the host: the same report comes out everywhere.

/** A moment as the clocks at this offset show it, `2026-11-23 15:15:27 +08:00`; what is no moment stays as it is written. */
export const timeAt = (instant: string, offset: string): string => {
  const clock = clockOf(Date.parse(instant) + minutesOf(offset) * 60_000)
  return isMoment(instant) && clock !== null ? `${clock} ${offset}` : instant
}

/** The same to the minute, without the offset. */
export const minuteAt = (instant: string, offset: string): string =>
  isMoment(instant) ? timeAt(instant, offset).slice(0, '2026-11-23 15:15'.length) : instant

/** A moment in UTC, `2026-11-23 07:15:27 UTC`. */
export const timeInUtc = (instant: string): string => {
  const clock = clockOf(Date.parse(instant))
  return isMoment(instant) && clock !== null ? `${clock} UTC` : instant
}

/** Whether two moments lie more than a minute apart. */
export const areMinuteApart = (one: string, other: string): boolean =>
  isMoment(one) && isMoment(other) && Math.abs(Date.parse(one) - Date.parse(other)) > 60_000

// Anything else would be read in the zone of the host.
const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)

const minutesOf = (offset: string): number => {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

const latest = 253_402_300_799_999
const clockOf = (milliseconds: number): string | null =>
  milliseconds >= 0 && milliseconds <= latest
    ? new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
    : null
