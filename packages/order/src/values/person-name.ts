import * as t from 'io-ts'
import { graphemes } from './masking/graphemes.ts'
import { ShortText } from './text.ts'

export interface PersonNameBrand {
  readonly PersonName: unique symbol
}

/** What a person is called, in any script: 1 to 64 signs as people count them. */
export const PersonName = t.brand(
  ShortText,
  // A sign is at least one UTF-16 unit, so only a longer text has to be taken apart, which is slow.
  (text): text is t.Branded<ShortText, PersonNameBrand> => text.length <= 64 || graphemes(text).length <= 64,
  'PersonName'
)
export type PersonName = t.TypeOf<typeof PersonName>
