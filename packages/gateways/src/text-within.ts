import { LongText, ShortText } from '@readdress/order'

/** A text of others as a short text, cut where it is longer; null where nothing stands there. */
export const shortText = (text: string | null | undefined): ShortText | null => {
  const short = within(text, 300)
  return ShortText.is(short) ? short : null
}

/** A text of others as a long text, cut where it is longer; null where nothing stands there. */
export const longText = (text: string | null | undefined): LongText | null => {
  const long = within(text, 4000)
  return LongText.is(long) ? long : null
}

// Half a character, as JSON may hold it or a cut may leave it, has no bytes that could be stored.
const within = (text: string | null | undefined, most: number): string | undefined =>
  text?.trim().slice(0, most).toWellFormed()
