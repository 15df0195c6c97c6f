import { overloaded } from './call-failure.ts'

/** Lets so many calls through at a time; the others wait in turn. */
export interface CallLimit {
  readonly within: <A>(call: () => Promise<A>) => Promise<A>
  /** Resolves when no call is under way or waits. */
  readonly idle: () => Promise<void>
}

/** Beyond a hundred calls a connection lets the next ones wait for ever, without an error; so there are never so many. */
export const callLimit = (most: number, mostWaiting: number): CallLimit => {
  const waiting: Array<() => void> = []
  const whenIdle: Array<() => void> = []
  let running = 0

  const free = (): void => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
    if (running === 0) for (const resolve of whenIdle.splice(0)) resolve()
  }

  return {
    within: async (call) => {
      if (running < most) running += 1
      else if (waiting.length >= mostWaiting) throw overloaded()
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await call()
      } finally {
        free()
      }
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve)))
  }
}
