import type { InContext } from '../../context.ts'
import type { OrderError } from '../../order-error.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { heldSince } from '../../placement/on-platform.ts'
import type { Actor } from '../../values/actor.ts'
import { type Instant, isAfter } from '../../values/instant.ts'
import { erasedLeaf } from '../../values/postal-address.ts'
import { sameCountry } from '../../values/region.ts'
import type { Route } from '../enumerations.ts'
import { planChange } from '../plan-change.ts'
import { orderedVersion } from '../state.ts'
import type { ConfirmedChange } from './confirmed-change.ts'

/** The moment that is decided about, and under which policy. */
type Now = InContext<{ readonly occurredAt: Instant }>

/** What keeps a confirmed change from taking effect at all, whether by amending the order or by asking the carrier; null when nothing does. */
export const effectForbidden = (
  command: Now & { readonly actor: Actor; readonly type: string },
  order: PlacedOrder,
  change: ConfirmedChange
): OrderError | null => standsAgainst(command, order, change) ?? fourEyesBroken(command, change)

/** What keeps a confirmed change from taking effect, whoever would carry it out. */
export const standsAgainst = (
  { context, occurredAt }: Now,
  order: PlacedOrder,
  { confirmation, version }: ConfirmedChange
): OrderError | null => {
  const { lock, changesMade } = order.addressChange
  const { maxChanges } = context.policy
  const ordered = orderedVersion(order.addressChange)
  const erased = erasedLeaf(version.address)
  if (order.placement.status === 'Cancelled')
    return { type: 'OrderIsCancelled', cancelledAt: order.placement.cancelledAt }
  if (isAfter(occurredAt, confirmation.authorisedUntil))
    return { type: 'AuthorisationLapsed', authorisedUntil: confirmation.authorisedUntil }
  const heldSinceThen = heldSince(order.placement.onPlatform)
  if (context.policy.blockOnRiskHold && heldSinceThen !== null) return { type: 'RiskHoldActive', since: heldSinceThen }
  if (lock !== null) return { type: 'AddressIsLocked', ...lock }
  if (erased !== null) return { type: 'ValueErased', subject: erased.subject, because: erased.because, need: 'Address' }
  if (!sameCountry(ordered.address.region, version.address.region))
    return {
      type: 'CountryMayNotChange',
      from: ordered.address.region.country.code,
      to: version.address.region.country.code
    }
  return maxChanges !== null && changesMade >= maxChanges
    ? { type: 'ChangeLimitReached', max: maxChanges, made: changesMade }
    : null
}

// An operator who asked for the change himself does not carry it out, nor does the second operator who approved it.
const fourEyesBroken = (
  { actor, type }: { readonly actor: Actor; readonly type: string },
  { one, confirmation }: ConfirmedChange
): OrderError | null => {
  if (one.initiator === 'Seller' && one.requestedBy === actor.id)
    return { type: 'FourEyesBroken', step: type, earlierStep: 'RequestAddressChange' }
  return confirmation.approvals.some(({ kind, approvedBy }) => kind === 'SecondOperator' && approvedBy === actor.id)
    ? { type: 'FourEyesBroken', step: type, earlierStep: 'ApproveAddressChange' }
    : null
}

/** Why a confirmed change can be amended for no target now: by its routes, or by what is still open for those that it could be amended for. */
export const amendingForbidden = (command: Now, order: PlacedOrder, { toPlan }: ConfirmedChange): OrderError | null => {
  const { plan, requirements } = planChange(order, command, toPlan)
  const amendable = new Set(plan.filter(({ route }) => amends(route)).map(({ target }) => target))
  if (amendable.size === 0)
    return { type: 'RouteForbidsAmending', routes: [...new Set(plan.map(({ route }) => route))] }
  // One parcel that still has to be stopped does not delay the change for the rest: its label goes stale, and it cannot leave.
  const waiting = new Set(requirements.map(({ target }) => target))
  const ready = [...amendable].some((target) => !waiting.has(target))
  const open = requirements.filter(({ target }) => target === null || (!ready && amendable.has(target)))
  return open.length > 0 ? { type: 'RequirementsOpen', open } : null
}

/** Whether the ordered address can be amended on this way. */
export const amends = (route: Route): boolean => {
  switch (route) {
    case 'AmendOrder':
    case 'ReissueLabel':
    case 'HoldAndAmend':
      return true
    case 'CarrierIntercept':
    case 'NegotiateResolution':
    case 'CancelAndReorder':
    case 'NotPossible':
      return false
  }
}
