import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import type { AssessRisk } from '../commands.ts'
import { assessRisk as assess } from '../risk.ts'
import { caseOf } from '../state.ts'
import { caseForbids } from './case-forbids.ts'

/** The score is recorded when it says something new about the current proposal. */
export const assessRisk = ({ data, context }: InContext<AssessRisk>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  switch (one.status) {
    case 'Requested':
    case 'Verified':
    case 'Confirmed':
    case 'FollowUp':
      break
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return refuse(caseForbids(one))
  }
  if (data.proposal !== one.proposal.number)
    return refuse({ type: 'ProposalOutdated', given: data.proposal, current: one.proposal.number })
  const { signals, score, band, requiredLevel } = assess(order, context, one, data.signals)
  const asBefore =
    one.risk?.proposal === data.proposal &&
    one.risk.score === score &&
    one.risk.band === band &&
    one.risk.requiredLevel === requiredLevel
  return asBefore
    ? accept()
    : accept({
        type: 'RiskAssessed',
        data: { caseId: data.caseId, proposal: one.proposal.number, signals, score, band, requiredLevel }
      })
}
