const mostBytes = 65_536

/** The body of an answer over HTTP; null where it is larger than any answer to us is, and then the rest is not read. */
export const answerBytes = async ({ body }: Response): Promise<Buffer | null> => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
