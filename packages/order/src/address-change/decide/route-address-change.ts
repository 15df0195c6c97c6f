import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { RouteAddressChange } from '../case-commands.ts'
import { planChange } from '../plan-change.ts'
import type { RoutedTarget } from '../requirement.ts'
import { confirmedChange } from './confirmed-change.ts'

/** The way is announced anew where it is another than was announced last. */
export const routeAddressChange = (command: InContext<RouteAddressChange>, order: PlacedOrder): Decision => {
  const { caseId } = command.data
  const change = confirmedChange(order, caseId)
  if (Either.isLeft(change)) return refuse(change.left)
  const { toPlan, version, confirmation } = change.right
  const planned = planChange(order, command, toPlan)
  return confirmation.routed !== null && isSamePlan(confirmation.routed, planned.plan)
    ? accept()
    : accept({ type: 'AddressChangeRouted', data: { caseId, version: version.version, ...planned } })
}

const isSamePlan = (one: ReadonlyArray<RoutedTarget>, other: ReadonlyArray<RoutedTarget>): boolean =>
  one.length === other.length &&
  one.every((routed, place) => {
    const now = other[place]
    return (
      now !== undefined &&
      routed.target === now.target &&
      routed.stage === now.stage &&
      routed.route === now.route &&
      routed.because === now.because
    )
  })
