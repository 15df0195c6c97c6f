import { signalsOfTheOrder } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

/** P3: how risky an open wish looks is put on record, and anew when it looks otherwise. What others reported of the same proposal still counts. */
export const assessRisk = processPolicy(
  'P3',
  ['AddressChangeRequested', 'ProposalRevised', 'ParcelShipped', 'AddressFlaggedForReview', 'RiskHoldReleased'],
  (_happened, { addressChange }) =>
    addressChange.cases
      .filter(({ status }) => status === 'Requested' || status === 'Verified' || status === 'Confirmed')
      .map(({ caseId, proposal, risk }) => {
        const signals = risk?.signals.filter((signal) => !signalsOfTheOrder.has(signal)) ?? []
        const data = { caseId, proposal: proposal.number, signals }
        return { type: 'Give', key: `Assess/${caseId}`, command: { type: 'AssessRisk', data } }
      })
)
