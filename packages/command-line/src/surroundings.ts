/** Somewhere to write to: a terminal of so many columns, or a file or pipe. */
export interface Output {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  readonly columns: number
}

/** All that the program takes from the world around it, so that it runs in a test as it does in a terminal. */
export interface Surroundings {
  /** Answers. */
  readonly out: Output
  /** Progress, and why there is no answer. */
  readonly err: Output
  /** Whether the user wants colours where they can be shown. */
  readonly wantsColours: boolean
  readonly now: () => Date
  /** Aborted when the user interrupts. Whoever asks for it promises to end by himself. */
  readonly interruption: () => AbortSignal
}
