import { type Context, profileOf } from '../context.ts'
import type { Stage } from '../parcel/enumerations.ts'
import type { Label } from '../parcel/state.ts'
import type { RejectionReason, Route } from './enumerations.ts'

/** What the way of a change depends on, for one parcel or for what is in no parcel yet. */
export interface RouteQuestion {
  readonly context: Context
  readonly stage: Stage
  readonly label: Label | null
  readonly orderCancelled: boolean
  readonly countryChanged: boolean
  readonly blocked: boolean
  readonly heldForRisk: boolean
  readonly anythingHandedOver: boolean
  readonly windowClosed: boolean
}

/** A way, and why no better one is open. */
export interface RouteAnswer {
  readonly route: Route
  readonly because: RejectionReason | null
}

/** The way in which a change can be made at one stage, and the reason where it is not a plain amendment. */
export const routeOf = (question: RouteQuestion): RouteAnswer => {
  if (question.orderCancelled) return { route: 'NotPossible', because: 'OrderCancelled' }
  if (question.stage === 'Delivered') return { route: 'NotPossible', because: 'AlreadyDelivered' }
  if (question.heldForRisk) return { route: 'NotPossible', because: 'RiskHold' }
  const because = reorderedBecause(question)
  if (because !== null) return { route: question.anythingHandedOver ? 'NotPossible' : 'CancelAndReorder', because }
  return routeOfStage(question)
}

// Why this change is another order, whatever the stage.
const reorderedBecause = ({ countryChanged, blocked, context }: RouteQuestion): RejectionReason | null => {
  if (countryChanged) return 'CountryChanged'
  if (blocked) return 'FraudSuspected'
  return context.policy.neverAmend ? 'ChannelForbids' : null
}

const routeOfStage = (question: RouteQuestion): RouteAnswer => {
  const { stage, context, windowClosed } = question
  const editable = context.policy.editableStages.includes(stage) && !windowClosed
  switch (stage) {
    case 'AwaitingPayment':
    case 'AwaitingShipment':
    case 'Returned':
      return editable ? { route: 'AmendOrder', because: null } : { route: 'NotPossible', because: 'WindowClosed' }
    case 'Picking':
    case 'Allocating':
    case 'InWarehouse':
    case 'Outbound':
      return editable && context.policy.holdAndAmend
        ? { route: 'HoldAndAmend', because: null }
        : { route: 'NotPossible', because: stage }
    case 'LabelPrinted':
      return editable ? { route: 'ReissueLabel', because: null } : { route: 'NotPossible', because: 'Outbound' }
    case 'HandedOver':
    case 'InTransit':
    case 'AtDestinationCity':
    case 'OutForDelivery':
      return routeWithCarrier(question)
    case 'AtPickupPoint':
    case 'Returning':
      return { route: 'NegotiateResolution', because: 'CarrierCannot' }
    case 'Delivered':
    case 'Lost':
      return { route: 'NotPossible', because: 'AlreadyDelivered' }
    case 'Cancelled':
      return { route: 'NotPossible', because: 'OrderCancelled' }
  }
}

const routeWithCarrier = ({ context, label, stage }: RouteQuestion): RouteAnswer => {
  if (context.policy.afterHandOver === 'Never') return { route: 'NegotiateResolution', because: 'Shipped' }
  const profile = profileOf(context, label?.carrier ?? '')
  const offered =
    profile.actions.includes('RedirectToAddress') &&
    profile.stages.includes(stage) &&
    label?.redirectBarred !== true &&
    !(profile.ownAccountOnly && label?.account === 'Platform')
  return offered
    ? { route: 'CarrierIntercept', because: null }
    : { route: 'NegotiateResolution', because: 'CarrierCannot' }
}
