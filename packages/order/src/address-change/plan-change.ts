import type { InContext } from '../context.ts'
import type { PlacedOrder } from '../order-state.ts'
import { hasRest, isSentAgain } from '../parcel/goods.ts'
import { isHandedOver, stageOf, stageOfRest } from '../parcel/stage-of.ts'
import { heldSince } from '../placement/on-platform.ts'
import { plus } from '../values/duration.ts'
import { type Instant, isAfter } from '../values/instant.ts'
import { sameCountry } from '../values/region.ts'
import type { ChangePlan, ChangeToPlan } from './change-plan.ts'
import { openRequirements } from './open-requirements.ts'
import type { RoutedTarget } from './requirement.ts'
import { type RouteQuestion, routeOf } from './route-of.ts'
import { orderedVersion } from './state.ts'

/** The moment that is decided about, and under which policy. */
type Now = InContext<{ readonly occurredAt: Instant }>

/** Whether the time after placing is over in which the platform lets an order be amended. */
export const isWindowClosed = ({ placement }: PlacedOrder, { context, occurredAt }: Now): boolean => {
  const { amendWindow } = context.policy
  return amendWindow !== null && isAfter(occurredAt, plus(placement.orderedAt, amendWindow))
}

/** The way a change can be made for every parcel and for what is in no parcel yet, as the order stands now. */
export const planChange = (order: PlacedOrder, now: Now, change: ChangeToPlan): ChangePlan => {
  const plan = routes(order, now, change)
  return { plan, requirements: openRequirements(order, now.context, change, plan) }
}

const routes = (order: PlacedOrder, now: Now, change: ChangeToPlan): ReadonlyArray<RoutedTarget> => {
  const ordered = orderedVersion(order.addressChange)
  const question: Omit<RouteQuestion, 'stage' | 'label'> = {
    context: now.context,
    windowClosed: isWindowClosed(order, now),
    orderCancelled: order.placement.status === 'Cancelled',
    countryChanged: !sameCountry(ordered.address.region, change.address.region),
    blocked: change.band === 'Blocked',
    heldForRisk: now.context.policy.blockOnRiskHold && heldSince(order.placement.onPlatform) !== null,
    anythingHandedOver: order.parcel.parcels.some(isHandedOver)
  }
  const parcels = order.parcel.parcels
    .filter((parcel) => !isSentAgain(order, parcel))
    .map((parcel): RoutedTarget => {
      const stage = stageOf(order, parcel)
      const label = 'label' in parcel ? parcel.label : null
      return { target: parcel.parcelId, stage, ...routeOf({ ...question, stage, label }) }
    })
  const stage = stageOfRest(order)
  return hasRest(order)
    ? [{ target: 'Order', stage, ...routeOf({ ...question, stage, label: null }) }, ...parcels]
    : parcels
}
