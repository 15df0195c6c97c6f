/** Wakes whoever waits: a store rings it after each commit. */
export interface Bell {
  readonly ring: () => void
  /** Resolves at the next ring, or when the signal is aborted. */
  readonly rung: (signal: AbortSignal | undefined) => Promise<void>
}

/** A bell that nobody waits for yet. */
export const bell = (): Bell => {
  const waiting = new Set<() => void>()
  return {
    ring: () => {
      for (const wake of [...waiting]) wake()
    },
    rung: (signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const wake = (): void => {
          waiting.delete(wake)
          // A signal may live as long as the process and see many waits: leave no listener behind.
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        signal?.addEventListener('abort', wake)
      })
  }
}
