/** What the handler takes from the world around it. */
export interface Surroundings {
  readonly now: () => Date
  /** From 0 to below 1. */
  readonly random: () => number
  /** Waits so long, or until the signal is aborted. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** The clock, chance and timer of the system. */
export const systemSurroundings: Surroundings = {
  now: () => new Date(),
  random: Math.random,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const end = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      signal?.addEventListener('abort', end)
    })
}
