/** How many milliseconds the store waits for the server, and how often it tries. */
export interface Patience {
  /** For one try of an append, at the server's side; our own timer comes half a second later. */
  readonly append: number
  /** For all tries of an append together, and for room for them. */
  readonly appendInAll: number
  /** For the next event of a read, for room for it, and for a subscription to begin. */
  readonly read: number
  /**
   * For anything from a subscription that has caught up, before it is looked whether there is something that it does not tell. It is begun
   * anew if so twice in a row, and that at most once in five times as long.
   */
  readonly subscription: number
  readonly tries: number
}

/** What is waited if nothing else is said. */
export const usualPatience: Patience = {
  append: 4000,
  appendInAll: 20_000,
  read: 10_000,
  subscription: 60_000,
  tries: 5
}

/** How long to wait before the next try, so that many who failed together do not come back together. */
export const pauseBefore = (failures: number, random: () => number, longest: number): number =>
  random() * Math.min(longest, 50 * 2 ** failures)
