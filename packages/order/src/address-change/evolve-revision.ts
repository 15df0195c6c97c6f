import { fileOf, withStatus } from './evolve-case.ts'
import { ended } from './evolve-versions.ts'
import { rememberRecipient } from './recipients.ts'
import type { ProposalRevised } from './revision-events.ts'
import type { AddressChangeState } from './state.ts'

/** Another proposal in the same case. What was confirmed comes to nothing, and the case is back at the request, unless the verification is kept. */
export const revised = (state: AddressChangeState, { data }: ProposalRevised): AddressChangeState => {
  const proposal = { number: data.proposal, address: data.address, recipient: data.recipient }
  const after = data.verificationKept
    ? withStatus(state, data.caseId, (one) => ({ ...one, proposal, clarification: null }))
    : ended(state, data.caseId, (one) => ({
        ...fileOf(one),
        status: 'Requested',
        proposal,
        clarification: null,
        consent: null,
        reached: 'L0',
        proven: []
      }))
  return rememberRecipient(after, data.recipient, data.address)
}
