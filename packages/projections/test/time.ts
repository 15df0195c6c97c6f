import type { Surroundings } from '@readdress/event-store'

/** A clock that goes on only when it is told to, and wakes those who wait for that time. */
export interface Time {
  readonly surroundings: Surroundings
  readonly pass: (milliseconds: number) => void
}

export const standingTime = (): Time => {
  let time = Date.UTC(2026, 0, 1)
  const waiting = new Set<{ readonly until: number; readonly wake: () => void }>()
  return {
    surroundings: {
      now: () => new Date(time),
      random: () => 0,
      wait: (milliseconds, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve()
          const one = { until: time + milliseconds, wake: resolve }
          waiting.add(one)
          signal?.addEventListener('abort', () => resolve())
        })
    },
    pass: (milliseconds) => {
      time += milliseconds
      for (const one of waiting) {
        if (one.until > time) continue
        waiting.delete(one)
        one.wake()
      }
    }
  }
}
