import * as t from 'io-ts'

/**
 * A list that only grows, in pieces: what comes is added to the last piece, and all others stay as they are.
 *
 * To copy a whole list at every event would make the time to fold an order grow with the square of its length.
 */
export type LongList<A> = ReadonlyArray<ReadonlyArray<A>>

// Of 5,000 things neither a piece nor the list of pieces is long.
const usualLength = 64

/** The codec of a list in pieces, of values that are written as they are: to see that all are right is faster than to decode them. */
export const longListOf = <A extends O, O>(codec: t.Type<A, O>): t.Type<LongList<A>, LongList<O>> => {
  const list = t.readonlyArray(t.readonlyArray(codec))
  const validate: typeof list.validate = (input, context) =>
    list.is(input) ? t.success(input) : list.validate(input, context)
  return new t.Type(list.name, list.is, validate, (whole) => whole)
}

/** The list with one more at its end. */
export const added = <A>(list: LongList<A>, one: A, pieceLength = usualLength): LongList<A> => {
  const last = list.at(-1)
  return last === undefined || last.length === pieceLength ? [...list, [one]] : list.with(-1, [...last, one])
}

/** Whether any in the list is so. */
export const someIn = <A>(list: LongList<A>, isSo: (one: A) => boolean): boolean =>
  list.some((piece) => piece.some(isSo))
