import type { InContext } from '../../context.ts'
import { accept, type Decision, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { offerOf } from '../../resolution/state.ts'
import type { RecordRefund } from '../remedy-commands.ts'
import { remedyOf } from '../remedy-state.ts'

/** The buyer has money back: a fact, whatever was agreed. */
export const recordRefund = ({ data }: InContext<RecordRefund>, order: PlacedOrder): Decision => {
  const { amount, reference, resolutionId = null, remedyId = null } = data
  if (resolutionId !== null && offerOf(order.resolution, resolutionId) === undefined)
    return unknownReference('Resolution', resolutionId)
  return remedyId !== null && remedyOf(order.care, remedyId) === undefined
    ? unknownReference('Remedy', remedyId)
    : accept({ type: 'RefundCompleted', data: { amount, reference, resolutionId, remedyId } })
}
