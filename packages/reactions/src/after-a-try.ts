import type { Instant } from '@readdress/order'
import type { Intent } from './intent.ts'
import type { Outcome } from './outcome.ts'

/** How often an intent is tried before a person is to look at it: about a day, at the longest pauses. */
export const mostAttempts = 30

const longest = 60 * 60_000

/** How many milliseconds to wait after so many tries: five seconds, doubled each time, an hour at most; spread, so that many do not come back together. */
export const pauseAfter = (attempts: number, random: () => number): number =>
  Math.min(longest, 5000 * 2 ** Math.min(attempts - 1, 20)) * (0.5 + random() / 2)

/** The intent after a try, or null when it is over. */
export const afterTry = (
  intent: Intent,
  outcome: Outcome,
  now: Date,
  at: (milliseconds: number) => Instant,
  random: () => number
): Intent | null => {
  if (!('because' in outcome)) return null
  const attempts = intent.attempts + 1
  const trouble = { because: outcome.because, at: at(now.getTime()) }
  if (outcome.type === 'Parked' || attempts >= mostAttempts) return { ...intent, status: 'Parked', attempts, trouble }
  const { retryAfter = 0 } = outcome
  const pause = Math.max(retryAfter, pauseAfter(attempts, random))
  return { ...intent, attempts, trouble, dueAt: at(now.getTime() + pause) }
}
