/**
 * The newest things of a kind, in pieces: what comes is added to the last piece, and beyond about a thousand the oldest piece is dropped.
 *
 * A day may have very many disclosures, and what is told of one again is told soon.
 */
export type Recent<A> = ReadonlyArray<ReadonlyArray<A>>

const pieceLength = 64
const mostPieces = 16

/** The newest things, this one being the last that came. */
export const withNewest = <A>(recent: Recent<A>, one: A): Recent<A> => {
  const last = recent.at(-1)
  return last === undefined || last.length === pieceLength
    ? [...recent.slice(1 - mostPieces), [one]]
    : [...recent.slice(0, -1), [...last, one]]
}

/** The newest of those that are so. */
export const newestThat = <A>(recent: Recent<A>, isSo: (one: A) => boolean): A | undefined =>
  recent.findLast((piece) => piece.some(isSo))?.findLast(isSo)
