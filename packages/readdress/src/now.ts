import { Instant } from '@readdress/order'

/** This moment. */
export const now = (): Instant => {
  const text = new Date().toISOString()
  if (Instant.is(text)) return text
  throw new TypeError(`The clock of this machine says ${text}`)
}
