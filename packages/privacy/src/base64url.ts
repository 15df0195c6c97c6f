/** Bytes as base64url without padding (RFC 4648, section 5). */
export const base64url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')

/** The bytes of such a text; null when it is not the one text of its bytes. */
export const bytesOf = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64url')
  // Buffer skips what is no base64url, takes both alphabets, and ignores spare bits.
  return bytes.toString('base64url') === text ? bytes : null
}
