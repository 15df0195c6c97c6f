import type { Clocks } from 'readdress'

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

/** The same without its seconds, `2026-03-01 20:31`. */
export const minuteText = (instant: string): string => timeText(instant).slice(0, 16)

/** The day of a moment in local time, `2026-03-01`. */
export const dateText = (instant: string): string => timeText(instant).slice(0, 10)

/** The hour and minute of a moment in local time, `20:31`. */
export const clockText = (instant: string): string => timeText(instant).slice(11, 16)

/** What an answer by both clocks holds for. */
export const clocksText = ({ asOf, knownAt }: Clocks): string => {
  const held = asOf === undefined ? 'What holds now' : `What held at ${timeText(asOf)}`
  return `${held}, as ${knownAt === undefined ? 'it is known now' : `it was known at ${timeText(knownAt)}`}.`
}

/** A moment in local time for a Chinese sentence, `2026年3月1日 20:31`. */
export const chineseTimeText = (instant: string): string =>
  new Date(instant).toLocaleString('zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  })

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
  ['d', 'day', '天'],
  ['h', 'hour', '小时'],
  ['m', 'minute', '分钟'],
  ['s', 'second', '秒']
] as const

type Counted = readonly [count: string, english: string, chinese: string]

// Nothing for a duration of another form, as of zero length.
const countsOf = (duration: string): ReadonlyArray<Counted> => {
  const found = /^P(?:(?<d>\d+)D)?(?:T(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+)S)?)?$/.exec(duration)?.groups
  return units.flatMap(([group, english, chinese]) => {
    const count = found?.[group]
    return count === undefined ? [] : [[count, english, chinese] as const]
  })
}

/** An ISO 8601 duration in words: `P1DT2H` is `1 day 2 hours`. */
export const durationText = (duration: string): string =>
  countsOf(duration)
    .map(([count, english]) => `${count} ${english}${count === '1' ? '' : 's'}`)
    .join(' ') || duration

/** The same in Chinese: `1 天 2 小时`. */
export const chineseDurationText = (duration: string): string =>
  countsOf(duration)
    .map(([count, , chinese]) => `${count} ${chinese}`)
    .join(' ') || duration

const lengths = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second']
] as const

/** How long something took, in its two largest units: `2 days 6 hours`, `20 minutes`. */
export const tookText = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  const parts = lengths.map(([length, name], place) => {
    const count = Math.floor((seconds % (lengths[place - 1]?.[0] ?? Number.POSITIVE_INFINITY)) / length)
    return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`
  })
  const first = parts.findIndex((part) => part !== '')
  return first === -1
    ? '0 seconds'
    : parts
        .slice(first, first + 2)
        .filter((part) => part !== '')
        .join(' ')
}
