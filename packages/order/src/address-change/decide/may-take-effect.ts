import type { InContext } from '../../context.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { heldSince } from '../../placement/on-platform.ts'
import type { Actor } from '../../values/actor.ts'
import { type Instant, isAfter } from '../../values/instant.ts'
import { erasedLeaf } from '../../values/postal-address.ts'
import { sameCountry } from '../../values/region.ts'
import { orderedVersion } from '../state.ts'
import type { ConfirmedChange } from './confirmed-change.ts'

/** What keeps a confirmed change from taking effect at all, whether by amending the order or by asking the carrier; null when nothing does. */
export const effectForbidden = (
  command: InContext<{ readonly occurredAt: Instant; readonly actor: Actor; readonly type: string }>,
  order: PlacedOrder,
  { one, confirmation, version }: ConfirmedChange
): OrderError | null => {
  const { lock, changesMade } = order.addressChange
  const { maxChanges } = command.context.policy
  const ordered = orderedVersion(order.addressChange)
  const erased = erasedLeaf(version.address)
  if (order.placement.status === 'Cancelled')
    return { type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt }
  if (isAfter(command.occurredAt, confirmation.authorisedUntil))
    return { type: 'AuthorisationLapsed', authorisedUntil: confirmation.authorisedUntil }
  const heldSinceThen = heldSince(order.placement.onPlatform)
  if (command.context.policy.blockOnRiskHold && heldSinceThen !== null)
    return { type: 'RiskHoldActive', since: heldSinceThen }
  if (lock !== null) return { type: 'AddressIsLocked', ...lock }
  if (erased !== null) return { type: 'ValueErased', subject: erased.subject, because: erased.because, need: 'Address' }
  if (ordered !== undefined && !sameCountry(ordered.address.region, version.address.region))
    return {
      type: 'CountryMayNotChange',
      from: ordered.address.region.country.code,
      to: version.address.region.country.code
    }
  if (maxChanges !== null && changesMade >= maxChanges)
    return { type: 'ChangeLimitReached', max: maxChanges, made: changesMade }
  // An operator who asked for the change himself does not carry it out.
  if (one.initiator === 'Seller' && one.requestedBy === command.actor.id)
    return { type: 'FourEyesBroken', step: command.type, earlierStep: 'RequestAddressChange' }
  return null
}
