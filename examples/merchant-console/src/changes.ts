/** Tells who has an order open when it has changed. */
export interface Changes {
  readonly changed: (orderId: string) => void
  /** Calls back at the next change, until the answer is called. */
  readonly next: (orderId: string, listener: () => void) => () => void
}

/** Changes that this console made. What others do to the same store is seen when a page is loaded. */
export const changesOf = (): Changes => {
  const listeners = new Map<string, Set<() => void>>()
  return {
    changed: (orderId) => {
      for (const listener of listeners.get(orderId) ?? []) listener()
    },
    next: (orderId, listener) => {
      const own = listeners.get(orderId) ?? new Set()
      listeners.set(orderId, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0) listeners.delete(orderId)
      }
    }
  }
}
