import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { AcknowledgeRequest } from '../commands.ts'
import { caseOf } from '../state.ts'
import { caseForbids } from './case-forbids.ts'

/** The first quick answer counts; a second one adds nothing. */
export const acknowledgeRequest = ({ data }: InContext<AcknowledgeRequest>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  if (one.acknowledged) return accept()
  switch (one.status) {
    case 'Requested':
    case 'Verified':
    case 'Confirmed':
    case 'FollowUp':
      return accept({
        type: 'RequestAcknowledged',
        data: { caseId: data.caseId, messageId: data.messageId ?? null }
      })
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
}
