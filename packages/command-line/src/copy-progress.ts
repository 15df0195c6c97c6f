import type { CopyProgress } from 'readdress'
import { progress, progressText } from './progress.ts'
import type { Surroundings } from './surroundings.ts'

/** How far a copy of events has come, on a terminal: a bar with rate and time left. */
export const copyProgress = (
  title: string,
  surroundings: Surroundings
): { readonly progressed: (to: CopyProgress) => void; readonly clear: () => void } => {
  const { now } = surroundings
  const { show, clear } = progress(surroundings)
  const began = now().getTime()
  // What an earlier run has copied is not of this one.
  let beganAt: number | null = null
  return {
    progressed: ({ copied, events }) => {
      beganAt ??= copied
      const coming = { size: events, beganAt, offset: copied, done: copied - beganAt, what: 'event' as const }
      show(() => `${title} ${progressText({ ...coming, elapsed: now().getTime() - began })}`)
    },
    clear
  }
}
