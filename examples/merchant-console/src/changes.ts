import type { Readdress } from 'readdress'

/** Tells who has an order open when it has changed. */
export interface Changes {
  /** Calls back, once, when the order has an event behind the revision that somebody has before him, until the answer is called. */
  readonly next: (orderId: string, seen: number, listener: () => void) => () => void
  /** Ends the following. */
  readonly close: () => Promise<void>
}

// A page asks a moment after it was made; what changed in between is remembered.
const remembered = 1000

/** Changes of the shop's orders, whichever process makes them: those that are stored since. */
export const changesOf = (shop: Pick<Readdress, 'follow'>): Changes => {
  const listeners = new Map<string, Map<() => void, number>>()
  const recent = new Map<string, number>()
  const ending = new AbortController()
  const ended = shop.follow({
    signal: ending.signal,
    onChanged: ({ orderId, revision }) => {
      recent.delete(orderId)
      recent.set(orderId, revision)
      for (const oldest of recent.keys()) {
        if (recent.size <= remembered) break
        recent.delete(oldest)
      }
      for (const [listener, seen] of listeners.get(orderId) ?? []) if (revision > seen) listener()
    }
  })()
  return {
    next: (orderId, seen, listener) => {
      const own = listeners.get(orderId) ?? new Map<() => void, number>()
      const stop = (): void => {
        own.delete(once)
        if (own.size === 0) listeners.delete(orderId)
      }
      const once = (): void => {
        stop()
        listener()
      }
      listeners.set(orderId, own.set(once, seen))
      if ((recent.get(orderId) ?? -1) > seen) once()
      return stop
    },
    close: () => {
      ending.abort()
      return ended
    }
  }
}
