import * as t from 'io-ts'

export interface StreamNameBrand {
  readonly StreamName: unique symbol
}

/** Name of one stream: 1 to 200 characters, no control characters and no half surrogate pairs; never personal data. */
export const StreamName = t.brand(
  t.string,
  (text): text is t.Branded<string, StreamNameBrand> => /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(text),
  'StreamName'
)
export type StreamName = t.TypeOf<typeof StreamName>

/** The stream name that a text is; throws when it is none, which is a bug of the caller. Foreign text goes through the codec `StreamName`. */
export const streamName = (text: string): StreamName => {
  if (StreamName.is(text)) return text
  throw new TypeError(
    'A stream name has 1 to 200 characters, none of them a control character or half a surrogate pair.'
  )
}
