import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { hasId } from '../../values/recent-ids.ts'
import type { NotifyBuyer, RecordBuyerNotReached } from '../commands.ts'
import { unknownOnRecord } from './unknown-on-record.ts'

/** What the buyer was told is put on record; news of suspected fraud never goes to the contact that it warns of. */
export const notifyBuyer = ({ data, channel }: InContext<NotifyBuyer>, order: PlacedOrder): Decision => {
  if (hasId(order.record.noticeIds, data.messageId)) return accept()
  const unknown = unknownOnRecord(order, data)
  if (unknown !== null) return refuse(unknown)
  if (data.targets.length === 0)
    return refuse({ type: 'InvalidValue', field: 'targets', problem: 'a notice goes to at least one target' })
  return data.kind === 'SuspectedFraud' && data.targets.includes('NewContact')
    ? refuse({ type: 'NewContactNotTrusted', kind: data.kind, contactVersion: null })
    : accept({
        type: 'BuyerNotified',
        data: { ...data, channel, caseId: data.caseId ?? null, parcelId: data.parcelId ?? null }
      })
}

/** That a notice did not reach the buyer is a fact; each attempt is one. */
export const recordBuyerNotReached = ({ data }: InContext<RecordBuyerNotReached>, { record }: PlacedOrder): Decision =>
  hasId(record.noticeIds, data.messageId)
    ? accept({ type: 'BuyerNotReached', data })
    : unknownReference('Message', data.messageId)
