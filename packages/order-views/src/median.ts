/** The middle of some numbers, the lower one of two; null where there are none. */
export const medianOf = (numbers: ReadonlyArray<number>): number | null =>
  numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? null
