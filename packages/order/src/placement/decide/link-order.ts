import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { LinkOrder } from '../commands.ts'

/** Two orders that belong together name each other, each in its own stream. */
export const linkOrder = ({ data, orderId }: InContext<LinkOrder>, { placement }: PlacedOrder): Decision => {
  if (data.otherOrderId === orderId) return refuse({ type: 'LinkToSelf' })
  const linked = placement.links.some(
    ({ otherOrderId, relation }) => otherOrderId === data.otherOrderId && relation === data.relation
  )
  return linked ? accept() : accept({ type: 'OrderLinked', data })
}
