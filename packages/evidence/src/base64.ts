/** The bytes of a text in base64 with padding; null when it is not the one text of its bytes. */
export const base64Bytes = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64')
  // Buffer skips what is no base64, takes both alphabets, and ignores spare bits.
  return bytes.toString('base64') === text ? bytes : null
}
