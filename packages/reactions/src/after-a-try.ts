import type { Surroundings } from '@readdress/event-store'
import { instantAt } from '@readdress/order'
import type { Intent } from './intent.ts'
import type { Outcome } from './outcome.ts'

/** How often an intent is tried before a person is to look at it: about a day, at the longest pauses. */
export const mostAttempts = 30

const longest = 60 * 60_000

// Five seconds, doubled each time, an hour at most; spread, so that many do not come back together.
const pauseAfter = (attempts: number, random: () => number): number =>
  Math.min(longest, 5000 * 2 ** Math.min(attempts - 1, 20)) * (0.5 + random() / 2)

/** The intent after a try, or null when it is over. */
export const afterTry = (
  intent: Intent,
  outcome: Outcome,
  { now, random }: Pick<Surroundings, 'now' | 'random'>
): Intent | null => {
  if (outcome.type === 'Again') return { ...intent, attempts: 0, trouble: null, dueAt: outcome.at }
  if (!('because' in outcome)) return null
  const attempts = intent.attempts + 1
  const at = now()
  const tried = { ...intent, attempts, trouble: { because: outcome.because, at: instantAt(at) } }
  if (outcome.type === 'Parked' || attempts >= mostAttempts) return { ...tried, status: 'Parked' }
  const { retryAfter = 0 } = outcome
  const pause = Math.max(retryAfter, pauseAfter(attempts, random))
  return { ...tried, dueAt: instantAt(new Date(at.getTime() + pause)) }
}
