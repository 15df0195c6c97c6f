import * as t from 'io-ts'

export interface PositionBrand {
  readonly Position: unique symbol
}

/**
 * Place in the order of a whole store: opaque text, at most 100 printable ASCII characters, whose order as plain strings is the order of the commits.
 *
 * A position belongs to the store that gave it; no other may be asked with it.
 */
export const Position = t.brand(
  t.string,
  (text): text is t.Branded<string, PositionBrand> => /^[\x21-\x7e]{0,100}$/.test(text),
  'Position'
)
export type Position = t.TypeOf<typeof Position>

/** The position that a text is; throws when it is none, which is a bug of the store that makes it. */
export const position = (text: string): Position => {
  if (Position.is(text)) return text
  throw new TypeError('A position has at most 100 characters, all of them printable ASCII without space.')
}

/** The position before every event of every store. */
export const beginning: Position = position('')
