import type { Context } from '../context.ts'
import type { PlacedOrder } from '../order-state.ts'
import type { PaymentProtection } from '../placement/order-line.ts'
import { buyer } from '../values/data-subject.ts'
import { plus } from '../values/duration.ts'
import { isAfter } from '../values/instant.ts'
import type { ChangePlan, ChangeToPlan } from './change-plan.ts'
import { directionOf } from './freight.ts'
import type { Requirement } from './requirement.ts'

/** What must still be done before a planned change may take effect. */
export const openRequirements = (
  order: PlacedOrder,
  context: Context,
  change: ChangeToPlan,
  plan: ChangePlan['plan']
): ReadonlyArray<Requirement> => [
  ...approvals(order, context, change),
  ...(isConsentOpen(context, change) ? [whole('Consent')] : []),
  ...(isFreightOpen(change) ? [whole('FreightSettled')] : []),
  ...impacts(change, plan),
  ...holds(order, plan),
  ...(openProtections(order, context, change, plan).length > 0 ? [whole('ProtectionWaived')] : []),
  ...(change.recipient !== buyer && (change.confirmation?.recipientNotice ?? null) === null
    ? [whole('RecipientNotice')]
    : [])
]

/** Whether the buyer must still say yes to a change that he did not enter on the platform himself. */
export const isConsentOpen = ({ policy }: Context, { selfService, consented }: ChangeToPlan): boolean =>
  policy.sellerEditNeedsConsent.required && !selfService && !consented

// A difference in freight that somebody owes; an address that cannot be sent to is never settled.
const isFreightOpen = ({ confirmation }: ChangeToPlan): boolean => {
  const freight = confirmation?.freight ?? null
  if (freight === null) return false
  return freight.outcome === 'NotDeliverable' || (directionOf(freight.outcome) !== null && !freight.settled)
}

/** The payment protections that the change would void and that nobody has waived. */
export const openProtections = (
  order: PlacedOrder,
  { policy }: Context,
  change: ChangeToPlan,
  plan: ChangePlan['plan']
): ReadonlyArray<PaymentProtection> => {
  const redirected = plan.some(({ route }) => route === 'CarrierIntercept')
  return order.placement.protections.filter(
    (scheme) =>
      policy.protectionSchemes.includes(scheme) &&
      // A platform's own guarantee survives an amendment made on that platform; only a redirect escapes it.
      (scheme !== 'PlatformGuarantee' || redirected) &&
      change.confirmation?.waived.includes(scheme) !== true
  )
}

const whole = (requirement: Requirement['requirement'], kind: Requirement['kind'] = null): Requirement => ({
  requirement,
  kind,
  target: null
})

const approvals = (order: PlacedOrder, { policy }: Context, change: ChangeToPlan): ReadonlyArray<Requirement> => {
  const { when, by, freeWindow } = policy.approval
  const free = freeWindow !== null && !isAfter(change.requestedAt, plus(order.placement.orderedAt, freeWindow))
  const needed = when === 'Always' || (when === 'AfterFreeWindow' && !free)
  const approved = new Set(change.confirmation?.approvals.filter((one) => one.approved).map(({ kind }) => kind))
  return [
    ...(needed && !approved.has(by) ? [whole('Approval', by)] : []),
    ...(change.required === 'L4' && !approved.has('SecondOperator') ? [whole('Approval', 'SecondOperator')] : [])
  ]
}

const impacts = ({ confirmation }: ChangeToPlan, plan: ChangePlan['plan']): ReadonlyArray<Requirement> =>
  plan
    .filter(({ route }) => route === 'CarrierIntercept')
    .filter(({ target }) => confirmation?.impacts.some((one) => one.parcelId === target && one.accepted) !== true)
    .map(({ target }) => ({ requirement: 'ImpactAccepted', kind: null, target }))

const holds = ({ parcel: { parcels } }: PlacedOrder, plan: ChangePlan['plan']): ReadonlyArray<Requirement> =>
  plan
    .filter(({ route }) => route === 'HoldAndAmend')
    .filter(({ target }) => parcels.find(({ parcelId }) => parcelId === target)?.hold?.status !== 'Held')
    .map(({ target }) => ({ requirement: 'FulfilmentHeld', kind: null, target }))
