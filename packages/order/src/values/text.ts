import * as t from 'io-ts'

export interface CodeBrand {
  readonly Code: unique symbol
}

/** A word from a list that the shop configures: 1 to 64 letters, digits or hyphens; never free text, which would escape sealing. */
export const Code = t.brand(
  t.string,
  (text): text is t.Branded<string, CodeBrand> => /^[A-Za-z0-9-]{1,64}$/.test(text),
  'Code'
)
export type Code = t.TypeOf<typeof Code>

export interface ShortTextBrand {
  readonly ShortText: unique symbol
}

/** 1 to 300 characters: a line of an address, a name, a number given by somebody else. */
export const ShortText = t.brand(
  t.string,
  (text): text is t.Branded<string, ShortTextBrand> => text.length >= 1 && text.length <= 300,
  'ShortText'
)
export type ShortText = t.TypeOf<typeof ShortText>

export interface LongTextBrand {
  readonly LongText: unique symbol
}

/** 1 to 4,000 characters: a message, a note, an explanation. */
export const LongText = t.brand(
  t.string,
  (text): text is t.Branded<string, LongTextBrand> => text.length >= 1 && text.length <= 4000,
  'LongText'
)
export type LongText = t.TypeOf<typeof LongText>
