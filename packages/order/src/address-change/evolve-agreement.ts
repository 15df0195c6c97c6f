import type { AgreementEvent } from './agreement-events.ts'
import { withConfirmation, withFile } from './evolve-case.ts'
import type { AddressChangeState } from './state.ts'

/** What others agree to is kept with the confirmation that it is for; the buyer's consent with the case, because it may come before. */
export const agreed = (state: AddressChangeState, event: AgreementEvent): AddressChangeState => {
  const { caseId } = event.data
  switch (event.type) {
    case 'ApprovalRequested': {
      const { kind, dueAt, onSilence } = event.data
      return withConfirmation(state, caseId, (confirmation) => ({
        ...confirmation,
        approvals: [...confirmation.approvals, { kind, dueAt, onSilence, approved: false, approvedBy: null }]
      }))
    }
    case 'AddressChangeApproved': {
      const { kind, basis } = event.data
      const approvedBy = basis === 'Explicit' ? event.metadata.actor.id : null
      return withConfirmation(state, caseId, (confirmation) => ({
        ...confirmation,
        approvals: confirmation.approvals.map((one) =>
          one.kind === kind ? { ...one, approved: true, approvedBy } : one
        )
      }))
    }
    case 'ConsentRequested':
      return withFile(state, caseId, { consent: { dueAt: event.data.dueAt, given: false } })
    case 'ConsentGiven':
      return withFile(state, caseId, { consent: { dueAt: event.metadata.occurredAt, given: true } })
    case 'FreightChecked':
      return withConfirmation(state, caseId, (confirmation) => ({
        ...confirmation,
        freight: { outcome: event.data.outcome, difference: event.data.difference, settled: false }
      }))
    case 'FreightDifferenceSettled':
      return withConfirmation(state, caseId, (confirmation) => ({
        ...confirmation,
        freight: confirmation.freight === null ? null : { ...confirmation.freight, settled: true }
      }))
  }
}
