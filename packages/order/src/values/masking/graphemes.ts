// Segmentation into graphemes does not depend on the language; one is named so that the machine's own is not asked.
// It is made at its first use, for that takes longer than the import of all the rest of a package.
let segmenter: Intl.Segmenter | undefined

const segmented = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The signs of a text as people count them: `葛󠄀`, `É` in two code points and a family emoji are one each. */
export const graphemes = (text: string): ReadonlyArray<string> => Array.from(segmented(text), (part) => part.segment)

/** The first sign of a text if it is a letter or digit, else nothing: an emoji or bracket tells too much or nothing. */
export const initial = (text: string): string => {
  const first = segmented(text).containing(0)?.segment ?? ''
  return /^[\p{L}\p{N}]/u.test(first) ? first : ''
}
