// Whoever names a later time is asked after a day all the same: a slip of his must not keep a buyer waiting for ever.
const longest = 24 * 60 * 60_000

/** How long a header `Retry-After` asks to wait, in milliseconds, a day at most: it holds seconds, or a date. `undefined` where it says nothing. */
export const retryAfter = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longest)
}
