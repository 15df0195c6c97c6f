/** What the handler takes from the world around it. */
export interface Surroundings {
  readonly now: () => Date
  /** From 0 to below 1. */
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** The clock, chance and timer of the system. */
export const systemSurroundings: Surroundings = {
  now: () => new Date(),
  random: Math.random,
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds)
    })
}
