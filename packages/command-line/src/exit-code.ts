/** What the program's end says to whoever called it. */
export const exitCode = {
  /** All was done as asked. */
  done: 0,
  /** Something was refused, or is not known. */
  refused: 1,
  /** The call itself was wrong. */
  usage: 2,
  /** The store cannot be used. */
  storeUnusable: 3,
  /** A bundle of evidence holds, but for what is not proved. */
  verifiedWithLimits: 4,
  /** The verifier failed, which says nothing about the bundle. */
  verifierFailed: 70,
  /** The user interrupted: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130
} as const

/** One of these. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
