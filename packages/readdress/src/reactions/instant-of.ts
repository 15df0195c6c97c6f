import type { Surroundings } from '@readdress/event-store'
import { Instant } from '@readdress/order'

/** The moment that a clock shows. */
export const instantOf = ({ now }: Surroundings): Instant => {
  const text = now().toISOString()
  if (Instant.is(text)) return text
  throw new TypeError(`The clock says ${text}, which is no instant.`)
}
