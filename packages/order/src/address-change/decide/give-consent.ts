import type { InContext } from '../../context.ts'
import { accept, type Decision, refuse, unknownReference } from '../../decision.ts'
import type { PlacedOrder } from '../../order-state.ts'
import { plus } from '../../values/duration.ts'
import type { GiveConsent, RequestConsent } from '../agreement-commands.ts'
import { changeToPlan } from '../change-plan.ts'
import { isConsentOpen } from '../open-requirements.ts'
import { caseOf, isOpen } from '../state.ts'
import { caseForbids } from './case-forbids.ts'

/** The buyer is asked to say yes, once for each proposal, where the policy wants it. His silence is never a yes. */
export const requestConsent = (
  { data, context, occurredAt }: InContext<RequestConsent>,
  order: PlacedOrder
): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  if (!isOpen(one)) return refuse(caseForbids(one))
  if (one.consent !== null) return accept()
  return isConsentOpen(context, changeToPlan(one, one.proposal, 'L0', null))
    ? accept({
        type: 'ConsentRequested',
        data: {
          caseId: data.caseId,
          proposal: one.proposal.number,
          dueAt: data.dueAt ?? plus(occurredAt, context.policy.sellerEditNeedsConsent.dueAfter),
          onSilence: 'Expire'
        }
      })
    : refuse({ type: 'NotRequested', kind: 'Consent' })
}

/** The buyer says yes to the proposal that he was asked about. */
export const giveConsent = ({ data }: InContext<GiveConsent>, order: PlacedOrder): Decision => {
  const one = caseOf(order.addressChange, data.caseId)
  if (one === undefined) return unknownReference('Case', data.caseId)
  if (!isOpen(one)) return refuse(caseForbids(one))
  if (data.proposal !== one.proposal.number)
    return refuse({ type: 'ProposalOutdated', given: data.proposal, current: one.proposal.number })
  if (one.consent === null) return refuse({ type: 'NotRequested', kind: 'Consent' })
  return one.consent.given
    ? accept()
    : accept({ type: 'ConsentGiven', data: { ...data, messageId: data.messageId ?? null } })
}
