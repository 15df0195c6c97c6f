import * as t from 'io-ts'
import { graphemes } from './masking/graphemes.ts'
import { ShortText } from './text.ts'

export interface PersonNameBrand {
  readonly PersonName: unique symbol
}

/** What a person is called, in any script: 1 to 64 signs as people count them. */
export const PersonName = t.brand(
  ShortText,
  (text): text is t.Branded<ShortText, PersonNameBrand> => graphemes(text).length <= 64,
  'PersonName'
)
export type PersonName = t.TypeOf<typeof PersonName>
