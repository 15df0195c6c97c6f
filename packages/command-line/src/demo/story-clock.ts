import type { Json } from 'readdress'

/** Turns the times of a story, `1 20:31` (day and hour from its first day 0), into moments of the recent past. */
export interface StoryClock {
  readonly instant: (at: string) => string
  /** The same as carriers write it: local time with its distance from UTC. */
  readonly carrierTime: (at: string) => Json
}

/** A clock whose day 0 lies so many days before now, in local time: 20:31 of a story is 20:31 on the reader's own clock. */
export const storyClock = (now: Date, daysAgo: number): StoryClock => {
  const moment = (at: string): Date => {
    const [day = 0, hour = 0, minute = 0] = at.split(/[ :]/).map(Number)
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo + day, hour, minute)
  }
  return {
    instant: (at) => moment(at).toISOString(),
    carrierTime: (at) => {
      const time = moment(at)
      const ahead = -time.getTimezoneOffset()
      const local = new Date(time.getTime() + ahead * 60_000).toISOString().slice(0, 19)
      const distance = `${padded(Math.trunc(Math.abs(ahead) / 60))}:${padded(Math.abs(ahead) % 60)}`
      return { local, offset: `${ahead < 0 ? '-' : '+'}${distance}` }
    }
  }
}

const padded = (part: number): string => String(part).padStart(2, '0')
