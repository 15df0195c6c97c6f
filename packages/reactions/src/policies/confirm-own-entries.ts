import type { PlacedOrder } from '@readdress/order'
import { processPolicy } from '../process-policy.ts'

type Case = PlacedOrder['addressChange']['cases'][number]

/** P2: what the buyer enters on the platform, or consents to there, is his word: the logged-in account verifies him, and nothing need be repeated to him. */
export const confirmOwnEntries = processPolicy(
  'P2',
  ['AddressChangeRequested', 'ConsentGiven', 'AddressChangeVerified'],
  ({ event }, { addressChange }) => {
    const { caseId, proposal } = event.data
    const one = addressChange.cases.find((asked) => asked.caseId === caseId)
    const method = one?.proposal.number === proposal ? methodOf(one) : null
    if (one === undefined || method === null) return []
    switch (event.type) {
      case 'AddressChangeRequested':
      case 'ConsentGiven': {
        const { channel, actor } = event.metadata
        // Not on the word of an operator: he would redirect a parcel to himself with it.
        const isHisOwn = channel === 'PlatformSelfService' && (actor.role === 'Buyer' || actor.role === 'Platform')
        const data = { caseId, proposal, factors: [{ factor: 'PlatformSession', result: 'Match' }] } as const
        return isHisOwn && one.status === 'Requested'
          ? [{ type: 'Give', key: 'Verify', command: { type: 'VerifyAddressChange', data } }]
          : []
      }
      case 'AddressChangeVerified': {
        const data = { caseId, proposal, by: 'Buyer', method } as const
        return one.status === 'Verified'
          ? [{ type: 'Give', key: 'Confirm', command: { type: 'ConfirmNewAddress', data } }]
          : []
      }
    }
  }
)

// A proposal that was revised may be somebody else's words, and is read back to the buyer.
const methodOf = ({ initiator, channel, proposal, consent }: Case): 'SelfService' | 'Consent' | null => {
  if (initiator === 'Buyer' && channel === 'PlatformSelfService' && proposal.number === 1) return 'SelfService'
  return consent?.given === true ? 'Consent' : null
}
