import type { Surroundings } from './surroundings.ts'

/** A line at the bottom of a terminal that says how far something has come; nothing where there is no terminal. */
export interface Progress {
  readonly show: (text: () => string) => void
  readonly clear: () => void
}

const shortestPause = 100

/** A line that changes at most ten times a second. */
export const progress = ({ err, now }: Surroundings): Progress => {
  let shownAt = 0
  return {
    show: (text) => {
      const time = now().getTime()
      if (!err.isTerminal || time - shownAt < shortestPause) return
      shownAt = time
      err.write(`\r\u001b[K${text().slice(0, err.columns - 1)}`)
    },
    clear: () => {
      if (err.isTerminal && shownAt > 0) err.write('\r\u001b[K')
    }
  }
}

/** How far something has come: of its whole size, and how many of what were done in this run, in so many milliseconds. */
export interface Coming {
  readonly size: number
  readonly beganAt: number
  readonly offset: number
  readonly done: number
  readonly what: 'command' | 'event' | 'key'
  readonly elapsed: number
}

const barLength = 24

/** `[########----------------]  33 %   33,000 commands   5,120/s   13 s left`. */
export const progressText = ({ size, beganAt, offset, done, what, elapsed }: Coming): string => {
  const part = size === 0 ? 1 : offset / size
  const filled = Math.round(part * barLength)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(barLength - filled)}]`
  const left = offset === beganAt ? '' : `   ${durationLeft(((size - offset) / (offset - beganAt)) * elapsed)} left`
  const percent = `${Math.floor(part * 100)} %`.padStart(5)
  return `${bar} ${percent}   ${done.toLocaleString('en')} ${what}s   ${perSecond(done, elapsed)}/s${left}`
}

/** So many a second, for a reader. */
export const perSecond = (count: number, milliseconds: number): string =>
  Math.round((count * 1000) / Math.max(1, milliseconds)).toLocaleString('en')

const durationLeft = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
