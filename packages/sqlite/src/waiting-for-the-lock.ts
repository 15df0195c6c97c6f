import { setTimeout } from 'node:timers/promises'
import { isBusy } from './sqlite-error.ts'

const longestPause = 25

/**
 * Tries until another process lets go of the file, for at most so many milliseconds; then the busy error is thrown.
 *
 * SQLite could wait itself, but it would stop the whole process while it does.
 */
export const waitingForTheLock = async <A>(attempt: () => A, patience: number): Promise<A> => {
  const end = performance.now() + patience
  for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return attempt()
    } catch (caught) {
      if (!isBusy(caught) || performance.now() >= end) throw caught
    }
    await setTimeout(pause * (0.5 + Math.random() / 2))
  }
}
