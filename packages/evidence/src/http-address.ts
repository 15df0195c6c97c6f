/** Where something is asked by HTTP, and what it is told of who asks. */
export interface HttpAddress {
  readonly url: URL
  /** The header of that name; null where the address names nobody. */
  readonly authorization: string | null
}

/** The address in a text, which may hold a name and a password: `fetch` takes none that does. A text that is none throws a `TypeError`. */
export const httpAddress = (text: string): HttpAddress => {
  const url = new URL(text)
  const { username, password } = url
  url.username = ''
  url.password = ''
  if (username === '') return { url, authorization: null }
  const said = `${decoded(username)}:${decoded(password)}`
  return { url, authorization: `Basic ${Buffer.from(said).toString('base64')}` }
}

// A lone percent sign stands for itself.
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
