/** Lets the work on one key run one after another, in the order of asking, and that on different keys side by side. */
export interface StreamQueue {
  readonly run: <A>(key: string, work: () => Promise<A>) => Promise<A>
}

/** A queue that forgets a key as soon as nothing waits on it. */
export const streamQueue = (): StreamQueue => {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run: async (key, work) => {
      const before = tails.get(key)
      const own = before === undefined ? work() : before.then(work, work)
      tails.set(key, own)
      try {
        return await own
      } finally {
        if (tails.get(key) === own) tails.delete(key)
      }
    }
  }
}
