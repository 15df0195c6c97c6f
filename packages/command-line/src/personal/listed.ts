/** The words of a list with commas between them. */
export const listed = (text: string): ReadonlyArray<string> =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
