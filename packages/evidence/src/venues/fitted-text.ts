/** A text as pieces that are never cut themselves. */
export interface Pieces {
  readonly pieces: ReadonlyArray<string>
  /** What stands between two of them. */
  readonly between: string
  /** What the text ends with, however little of the rest there is room for. */
  readonly last?: string
}

/** The text, and how many pieces there was no room for. */
export interface Fitted {
  readonly text: string
  readonly more: number
}

/**
 * As many of the pieces as there is room for, from the first on; where some are left out, the text says how many more the report has. Null where nothing
 * fits. Characters are UTF-16 units, so that whoever counts otherwise counts no more of them.
 *
 * @example
 * assert.equal(fittedText({ pieces: ['one', 'two', 'three'], between: '\n' }, 30)?.text, 'one\ntwo\nthree')
 * assert.equal(fittedText({ pieces: ['first line', 'a second line that is long', 'third line'], between: '\n' }, 43)?.text, 'first line\n(2 more in the attached report)')
 */
export const fittedText = ({ pieces, between, last = '' }: Pieces, most: number): Fitted | null => {
  let length = pieces.reduce((sum, piece) => sum + piece.length + between.length, 0)
  for (let kept = pieces.length; kept > 0 || (kept === 0 && last !== ''); kept -= 1) {
    const more = pieces.length - kept
    const end = [more === 0 ? '' : `(${more} more in the attached report)`, last]
      .filter((text) => text !== '')
      .join(between)
    if (length + (end === '' ? -between.length : end.length) <= most) {
      const text = [...pieces.slice(0, kept), ...(end === '' ? [] : [end])].join(between)
      return { text, more }
    }
    length -= (pieces[kept - 1]?.length ?? 0) + between.length
  }
  return null
}
