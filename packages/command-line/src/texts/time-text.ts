const parts = (moment: Date): ReadonlyArray<string> =>
  [moment.getMonth() + 1, moment.getDate(), moment.getHours(), moment.getMinutes(), moment.getSeconds()].map((part) =>
    String(part).padStart(2, '0')
  )

/** A moment in local time, `2026-03-01 20:31:07`. */
export const timeText = (instant: string): string => {
  const moment = new Date(instant)
  const [month, day, hour, minute, second] = parts(moment)
  return `${moment.getFullYear()}-${month}-${day} ${hour}:${minute}:${second}`
}

/** A moment of the last week, `Sun 20:31`. */
export const weekTimeText = (instant: string): string => {
  const moment = new Date(instant)
  const [, , hour, minute] = parts(moment)
  return `${moment.toLocaleString('en', { weekday: 'short' })} ${hour}:${minute}`
}

/** A day, `March 1`. */
export const dayText = (instant: string): string =>
  new Date(instant).toLocaleString('en', { month: 'long', day: 'numeric' })

/** The name of the local time zone, `Asia/Shanghai`. */
export const zoneName = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone

const units = [
  ['d', 'day'],
  ['h', 'hour'],
  ['m', 'minute'],
  ['s', 'second']
] as const

/** An ISO 8601 duration in words: `P1DT2H` is `1 day 2 hours`. */
export const durationText = (duration: string): string => {
  const found = /^P(?:(?<d>\d+)D)?(?:T(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+)S)?)?$/.exec(duration)?.groups
  const words = units.flatMap(([group, unit]) => {
    const count = found?.[group]
    return count === undefined ? [] : [`${count} ${unit}${count === '1' ? '' : 's'}`]
  })
  return words.length > 0 ? words.join(' ') : duration
}
