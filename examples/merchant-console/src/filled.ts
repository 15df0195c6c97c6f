/** A form as it came in. */
export type Filled = Readonly<Record<string, unknown>>
