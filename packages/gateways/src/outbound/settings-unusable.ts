import * as Either from 'fp-ts/lib/Either.js'

/** A setting with which nothing could be asked: its place, and what is expected there; never what stands there, which may be secret. */
export interface SettingsUnusable {
  readonly type: 'SettingsUnusable'
  readonly place: string
  readonly problem: string
}

/** The answer where a setting cannot be used. */
export const unusable = (place: string, problem: string): Either.Either<SettingsUnusable, never> =>
  Either.left({ type: 'SettingsUnusable', place, problem })

/** An address to which something is sent: `https`, so that nobody on the way reads or changes it; `http` only where there is no way, on loopback. */
export const addressToAsk = (text: string): Either.Either<SettingsUnusable, URL> => {
  if (!URL.canParse(text)) return unusable('url', 'expected a whole address, such as https://shop.example/hook')
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return unusable('url', 'expected no name and password in it')
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    ? Either.right(url)
    : unusable('url', 'expected https, for everybody on the way can read http')
}

/** Whether a host is this machine itself. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
