import type { Instant } from '@readdress/order'

/** A message that a tracker or platform sends by itself, as it came over HTTP: nothing of it is read yet, for its signature covers the raw bytes. */
export interface Webhook {
  /** In any case, as Node.js gives them; of a header that came several times the first counts. */
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly body: Uint8Array
  /** Path and query as they came, `/wechat?timestamp=1714112445`: some sign there what they send. Nothing, if left out. */
  readonly url?: string
  /** When it came in by our clock. */
  readonly receivedAt: Instant
}

/** The value of a header, whatever the case of its name; `undefined` where there is none. */
export const headerOf = ({ headers }: Webhook, name: string): string | undefined => {
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof value === 'string' ? value : value?.[0]
}

/** The parameters behind the path; none where there is no address, or one that cannot be read. */
export const queryOf = (url = ''): URLSearchParams => new URLSearchParams(url.split('?', 2)[1] ?? '')
