import { progress, progressText } from './progress.ts'
import type { Surroundings } from './surroundings.ts'

/** How far work on events has come, by what remains, on a terminal: a bar with rate and time left. */
export const workProgress = (
  title: string,
  surroundings: Surroundings
): { readonly show: (progress: { readonly remaining: number }) => void; readonly clear: () => void } => {
  const { now } = surroundings
  const { show, clear } = progress(surroundings)
  // What remains at the first look is the whole of this run, for an earlier one may have gone a part of the way.
  let first: { readonly size: number; readonly at: number } | null = null
  return {
    show: ({ remaining }) => {
      first ??= { size: remaining, at: now().getTime() }
      const { size, at } = first
      const offset = Math.max(0, size - remaining)
      show(() => {
        const elapsed = now().getTime() - at
        return `${title} ${progressText({ size, beganAt: 0, offset, done: offset, what: 'event', elapsed })}`
      })
    },
    clear
  }
}
