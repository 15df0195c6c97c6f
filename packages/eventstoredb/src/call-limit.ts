import { overloaded, storeClosed } from './call-failure.ts'

/** Lets so many calls through at a time; the others wait in turn. */
export interface CallLimit {
  /** Makes the call when there is room. Nobody waits longer than so many milliseconds, nor beyond the closing of his store. */
  readonly within: <A>(call: () => Promise<A>, longest: number, closing: AbortSignal) => Promise<A>
  /** Takes a place at once, to be freed by the answer; null where there is none. */
  readonly enter: () => (() => void) | null
  readonly running: () => number
  readonly waiting: () => number
}

/** No call yet; of those that wait there are at most so many. */
export const callLimit = (most: number, mostWaiting: number): CallLimit => {
  const waiting = new Set<() => void>()
  let running = 0

  const free = (): void => {
    const [next] = waiting
    if (next === undefined) running -= 1
    else next()
  }

  // Whoever is let in takes over the place of whoever has gone.
  const turn = (longest: number, closing: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (then: () => void) => (): void => {
        waiting.delete(letIn)
        clearTimeout(timer)
        closing.removeEventListener('abort', close)
        then()
      }
      const letIn = settle(resolve)
      const close = settle(() => reject(storeClosed()))
      const timer = setTimeout(
        settle(() => reject(overloaded())),
        longest
      )
      closing.addEventListener('abort', close)
      waiting.add(letIn)
    })

  return {
    within: async (call, longest, closing) => {
      if (closing.aborted) throw storeClosed()
      if (running < most) running += 1
      else if (waiting.size >= mostWaiting) throw overloaded()
      else await turn(longest, closing)
      try {
        return await call()
      } finally {
        free()
      }
    },
    enter: () => {
      if (running >= most) return null
      running += 1
      return free
    },
    running: () => running,
    waiting: () => waiting.size
  }
}
