/**
 * Whether a text has been masked: it holds `*` or `＊`, or two or more of `●` `•` `■` `×` in a row.
 *
 * A single `•` or `×` is a legitimate sign in names and addresses. What was masked must never be stored as an address.
 */
export const isMaskedText = (text: string): boolean => /[*＊]|[●•■×]{2}/u.test(text)

/** Why a text is no name, street or remark. */
export type TextProblem = 'ControlCharacter' | 'LoneSurrogate' | 'OnlyPunctuation'

/** The first thing that keeps a text from being words: control characters, half a character, only punctuation or space; else null. */
export const textProblem = (text: string): TextProblem | null => {
  if (/\p{Cc}/u.test(text)) return 'ControlCharacter'
  if (!text.isWellFormed()) return 'LoneSurrogate'
  return /[\p{L}\p{N}\p{So}]/u.test(text) ? null : 'OnlyPunctuation'
}
