import { withConfirmation } from './evolve-case.ts'
import type { ImpactAccepted, ImpactAssessed, ProtectionWaived, RecipientNoticeGiven } from './preparation-events.ts'
import type { AddressChangeState } from './state.ts'

/** What was settled for a confirmed change is kept with its confirmation. */
export const settled = (
  state: AddressChangeState,
  event: ImpactAssessed | ImpactAccepted | ProtectionWaived | RecipientNoticeGiven
): AddressChangeState => {
  switch (event.type) {
    case 'ImpactAssessed':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        impacts: [
          ...confirmation.impacts.filter((impact) => impact.parcelId !== event.data.parcelId),
          { ...event.data, accepted: false }
        ]
      }))
    case 'ImpactAccepted':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        impacts: confirmation.impacts.map((impact) =>
          impact.parcelId === event.data.parcelId ? { ...impact, accepted: true } : impact
        )
      }))
    case 'ProtectionWaived':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        waived: [...confirmation.waived, event.data.scheme]
      }))
    case 'RecipientNoticeGiven':
      return withConfirmation(state, event.data.caseId, (confirmation) => ({
        ...confirmation,
        recipientNotice: event.data.basis
      }))
  }
}
