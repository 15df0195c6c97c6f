import type { Context } from '../context.ts'
import type { PlacedOrder } from '../order-state.ts'
import { hasRest, isHandedOver, stageOf, stageOfRest } from '../parcel/stage-of.ts'
import { heldSince } from '../placement/on-platform.ts'
import { sameCountry } from '../values/region.ts'
import type { ChangePlan, ChangeToPlan } from './change-plan.ts'
import { openRequirements } from './open-requirements.ts'
import type { RoutedTarget } from './requirement.ts'
import { type RouteQuestion, routeOf } from './route-of.ts'
import { orderedVersion } from './state.ts'

/** The way a change can be made for every parcel and for what is in no parcel yet, as the order stands now. */
export const planChange = (order: PlacedOrder, context: Context, change: ChangeToPlan): ChangePlan => {
  const plan = routes(order, context, change)
  return { plan, requirements: openRequirements(order, context, change, plan) }
}

const routes = (order: PlacedOrder, context: Context, change: ChangeToPlan): ReadonlyArray<RoutedTarget> => {
  const ordered = orderedVersion(order.addressChange)
  const question: Omit<RouteQuestion, 'stage' | 'label'> = {
    context,
    orderCancelled: order.placement.status === 'Cancelled',
    countryChanged: ordered !== undefined && !sameCountry(ordered.address.region, change.address.region),
    blocked: change.band === 'Blocked',
    heldForRisk: context.policy.blockOnRiskHold && heldSince(order.placement.onPlatform) !== null,
    anythingHandedOver: order.parcel.parcels.some(isHandedOver)
  }
  const parcels = order.parcel.parcels.map((parcel): RoutedTarget => {
    const stage = stageOf(order, parcel)
    const label = 'label' in parcel ? parcel.label : null
    return { target: parcel.parcelId, stage, ...routeOf({ ...question, stage, label }) }
  })
  const stage = stageOfRest(order)
  return hasRest(order)
    ? [{ target: 'Order', stage, ...routeOf({ ...question, stage, label: null }) }, ...parcels]
    : parcels
}
