import { instantOf } from '../values/carrier-time.ts'
import { type Instant, isBefore } from '../values/instant.ts'
import type { Moving } from './state.ts'

/** When a parcel was last scanned; null where it never was. */
export const lastScanOf = ({ scannedAt }: Moving): Instant | null => (scannedAt === null ? null : instantOf(scannedAt))

/** When anything was last heard of a parcel that the carrier has. A scan from before that says nothing about where it is now. */
export const lastHeardOf = (moving: Moving): Instant => {
  const at = lastScanOf(moving)
  return at !== null && isBefore(moving.movingSince, at) ? at : moving.movingSince
}
