import { inForceAt } from '../../values/open-hold.ts'
import type { Keeping } from '../commands.ts'
import type { DeferralGround } from '../enumerations.ts'
import type { ErasureError } from '../errors.ts'

/** Why the data of an order must still be kept at a moment, and until when as far as one knows; null where nothing keeps them. */
export const deferralAt = (
  { orderIsOpen, retentionUntil, openHolds }: Keeping,
  at: string
): { readonly ground: DeferralGround; readonly until: string | null } | null => {
  const [hold, ...others] = inForceAt(openHolds, at)
  // Of several holds nobody knows when the last one ends.
  if (hold !== undefined) return { ground: 'LegalHold', until: others.length === 0 ? hold.until : null }
  return retentionAt({ orderIsOpen, retentionUntil }, at)
}

/** Why nothing may be destroyed at a moment: the time that the order must be kept, or holds on it; null where nothing forbids it. */
export const whatForbids = (keeping: Keeping, at: string): ErasureError | null => {
  const retention = retentionAt(keeping, at)
  if (retention !== null) return { type: 'RetentionRunning', ...retention }
  const holds = inForceAt(keeping.openHolds, at)
  if (holds.length === 0) return null
  return {
    type: 'LegalHoldActive',
    holdIds: holds.map(({ holdId }) => holdId),
    grounds: [...new Set(holds.map(({ ground }) => ground))]
  }
}

const retentionAt = (
  { orderIsOpen, retentionUntil }: Pick<Keeping, 'orderIsOpen' | 'retentionUntil'>,
  at: string
): { readonly ground: Exclude<DeferralGround, 'LegalHold'>; readonly until: string | null } | null => {
  if (orderIsOpen) return { ground: 'OpenOrder', until: null }
  if (retentionUntil === null) return { ground: 'OpenClaim', until: null }
  return at < retentionUntil ? { ground: 'StatutoryRetention', until: retentionUntil } : null
}
