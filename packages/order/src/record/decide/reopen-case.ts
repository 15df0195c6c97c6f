import { caseForbids } from '../../address-change/decide/case-forbids.ts'
import { caseOf } from '../../address-change/state.ts'
import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { ReopenCase } from '../closing-commands.ts'

/** A closed case can be taken up again; one that ended without an effect cannot. */
export const reopenCase = ({ data }: InContext<ReopenCase>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  switch (one.status) {
    case 'Closed':
      return accept({ type: 'CaseReopened', data })
    case 'FollowUp':
      return accept()
    case 'Requested':
    case 'Verified':
    case 'Confirmed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
}
