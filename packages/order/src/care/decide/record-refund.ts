import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { offerOf } from '../../resolution/state.ts'
import type { RecordRefund } from '../commands.ts'

/** The buyer has money back: a fact, whatever was agreed. */
export const recordRefund = ({ data }: InContext<RecordRefund>, order: PlacedOrder): Decision => {
  const { amount, reference, resolutionId = null } = data
  return resolutionId !== null && offerOf(order.resolution, resolutionId) === undefined
    ? refuse({ type: 'UnknownReference', kind: 'Resolution', id: resolutionId })
    : accept({ type: 'RefundCompleted', data: { amount, reference, resolutionId, remedyId: null } })
}
