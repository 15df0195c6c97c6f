/** How many milliseconds the store waits for the server, and how often it tries. */
export interface Patience {
  /** For one try of an append, at the server's side; our own timer comes half a second later. */
  readonly append: number
  /** For all tries of an append together. */
  readonly appendInAll: number
  /** For the next event of a read. */
  readonly read: number
  /** For anything from a subscription, before it is begun anew behind what was handed out. */
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
