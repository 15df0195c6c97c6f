import { EpochId } from '@readdress/privacy'

const day = 24 * 60 * 60_000

/** Name of the epoch key of a moment: its week by ISO 8601, such as `2026-W48`. */
export const epochOf = (moment: Date): EpochId => {
  // A week belongs to the year of its Thursday.
  const weekday = (moment.getUTCDay() + 6) % 7
  const thursday = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate() - weekday + 3))
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / day / 7) + 1
  const name = `${year}-W${String(week).padStart(2, '0')}`
  if (EpochId.is(name)) return name
  throw new TypeError(`${name} names no epoch`)
}
