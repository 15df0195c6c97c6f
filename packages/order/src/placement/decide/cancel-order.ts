import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { isHandedOver } from '../../parcel/stage-of.ts'
import type { CancelOrder } from '../commands.ts'

/** An order can be cancelled while the carrier has nothing of it; the platform's report of a cancellation is taken as it is. */
export const cancelOrder = ({ data, actor }: InContext<CancelOrder>, order: PlacedOrder): Decision => {
  if (order.placement.status === 'Cancelled') return accept()
  const handedOver = order.parcel.parcels.filter(isHandedOver).map(({ parcelId }) => parcelId)
  return handedOver.length > 0 && actor.role !== 'Platform'
    ? refuse({ type: 'PartsHandedOver', parcelIds: handedOver })
    : accept({
        type: 'OrderCancelled',
        data: { reason: data.reason, replacementOrderId: data.replacementOrderId ?? null }
      })
}
