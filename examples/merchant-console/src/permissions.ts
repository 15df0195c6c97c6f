import type { Caller } from '@readdress/example-order-service/caller'
import { mayAsk } from '@readdress/example-order-service/permissions'
import type { ActorRole } from 'readdress'

/** Whether somebody may come in. Every page tells of many orders, so buyers, warehouses and carriers may not, and nobody whose token names orders. */
export const mayEnter = ({ role, orders }: Caller): boolean => orders === null && includes(mayAsk.timeline, role)

/** Whether somebody who has come in may call a route. Which commands he may give is the order's own table. */
export const mayCall = ({ role }: Caller, route: string): boolean => {
  const narrower = narrowerFor.get(route)
  return narrower === undefined || includes(narrower, role)
}

const narrowerFor = new Map<string, ReadonlyArray<ActorRole>>([
  ['/orders/:orderId/reveal', mayAsk.reveal],
  ['/orders/:orderId/evidence', mayAsk.evidence]
])

const includes = (roles: ReadonlyArray<ActorRole>, role: ActorRole): boolean => roles.includes(role)
