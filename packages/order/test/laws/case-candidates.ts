import type { AddressChangeCase, PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import { session, sessionAndCall } from '../steps.ts'
import { agreementCandidates } from './agreement-candidates.ts'
import type { Candidate, Now } from './candidate.ts'
import { addresses } from './planted.ts'

const numberOf = ({ caseId }: AddressChangeCase): number => Number(caseId.slice(-2))

/** What might be done about one case. */
export const caseCandidates = (order: PlacedOrder, one: AddressChangeCase, now: Now): ReadonlyArray<Candidate> => {
  const { caseId } = one
  const proposal = one.proposal.number
  const address = proposed(one, proposal)
  const factors = now.n % 4 === 0 ? session : sessionAndCall
  const all: ReadonlyArray<Candidate> = [
    ['AcknowledgeRequest', { caseId }],
    ['AssessRisk', { caseId, proposal, signals: now.n % 16 === 0 ? ['DisputedInstrument'] : ['YoungAccount'] }],
    ...(now.n % 5 === 0 ? ([['VerifyAddressChange', { caseId, proposal, factors: doubtful(now) }]] as const) : []),
    ...(now.n % 8 === 0 ? ([['WithdrawAddressChange', { caseId, by: 'Buyer' }]] as const) : []),
    ...(now.n % 9 === 0
      ? ([['ReportSuspectedFraud', { caseId, indicators: ['Odd'], reportedTo: 'Platform' }]] as const)
      : []),
    ['GiveRecipientNotice', { caseId, basis: 'BuyerInformed' }],
    ['RecordDeadlinePassed', { deadline: deadlines[now.n % deadlines.length], ref: caseId, dueAt: now.at }],
    ...agreementCandidates(order, one, proposed(one, proposal + 1), now)
  ]
  switch (one.status) {
    case 'Requested':
      return [...all, ...likely(['VerifyAddressChange', { caseId, proposal, factors }])]
    case 'Verified':
      return [
        ...all,
        [
          'ReviseProposal',
          { caseId, address: proposed(one, proposal + 1), recipientIsBuyer: one.proposal.recipient === 'buyer' }
        ],
        ...likely(['ConfirmNewAddress', { caseId, proposal, address, by: 'Buyer', method: 'Chat' }])
      ]
    case 'Confirmed':
    case 'FollowUp':
      return [...all, ...effects(order, one, one.confirmation.version, now)]
    case 'Closed':
    case 'Rejected':
    case 'Withdrawn':
    case 'Superseded':
    case 'Invalidated':
    case 'Expired':
      return all
  }
}

// Every other proposal after the first fills in what was left out, the others change what was said.
const proposed = (one: AddressChangeCase, proposal: number): object => {
  const first = addresses[numberOf(one)] ?? {}
  if (proposal === 1) return first
  return (proposal + numberOf(one)) % 2 === 0
    ? { ...first, organization: 'Canary Ltd' }
    : { ...first, detail: `Canary House ${proposal}` }
}

const deadlines = ['Acknowledgement', 'Clarification', 'Verification', 'Consent', 'Authorisation']

const likely = (candidate: Candidate): ReadonlyArray<Candidate> => Array.from({ length: 6 }, () => candidate)

const doubtful = ({ n }: Now) =>
  n % 3 === 0
    ? [{ factor: 'CallbackToNumberOnFile', result: 'Mismatch', contactVersion: 1 }]
    : [...session, { factor: 'Nickname', stated: n % 3 === 1 ? 'canary_nick' : 'canary_other' }]

const effects = (order: PlacedOrder, one: AddressChangeCase, version: number, { n }: Now): ReadonlyArray<Candidate> => {
  const { caseId } = one
  const address = proposed(one, one.proposal.number)
  const parcels = order.parcel.parcels.map(({ parcelId }) => parcelId)
  const answer = { caseId, version }
  return [
    ['DraftAmendment', { ...answer, address: n % 2 === 0 ? address : addresses[0] }],
    ...likely(['AmendAddress', { ...answer, address, expectedVersion: order.addressChange.ordered }]),
    ['AmendAddress', { ...answer, address: addresses[0], expectedVersion: order.addressChange.ordered }],
    ['AmendAddress', { ...answer, address, expectedVersion: 1 }],
    ['RecordPlatformAnswer', { ...answer, outcome: 'Acknowledged', reference: 'R-1' }],
    ['RecordPlatformAnswer', { ...answer, outcome: 'Failed', failure: 'E-1' }],
    ['ReadBackAmendment', { ...answer, address }],
    ['ReadBackAmendment', { ...answer, address: addresses[n % 3] }],
    ...likely(['WaiveProtection', { caseId, scheme: 'PayPalSellerProtection', by: 'Seller' }]),
    ...likely(['GiveRecipientNotice', { caseId, basis: 'RecipientConsented' }]),
    ...parcels.flatMap(
      (parcelId): ReadonlyArray<Candidate> => [
        ...likely([
          'AssessImpact',
          { caseId, parcelId, delay: 'P1D', payer: 'Shipper', chance: 'Likely', lostGuarantees: [] }
        ]),
        ...likely(['AcceptImpact', { caseId, parcelId, by: 'Buyer' }]),
        ...likely([
          'NotifyCarrier',
          {
            interceptId: id('1e7c', n % 5),
            parcelId,
            caseId,
            action: 'RedirectToAddress',
            via: 'Phone',
            explanation: 'canary explanation'
          }
        ])
      ]
    ),
    [
      'OfferResolution',
      {
        resolutionId: id('4e50', n % 3),
        caseId,
        parcelIds: parcels,
        occasion: 'RouteForbidden',
        options: ['ReturnThenRefund', 'ReturnThenReship', 'RedirectAnyway', 'NoAction'].map((resolution) => ({
          resolution
        }))
      }
    ],
    [
      'CloseCase',
      {
        caseId,
        outcome: 'Partial',
        outcomes: parcels.map((parcelId) => ({ parcelId, outcome: 'NotChanged' }))
      }
    ]
  ]
}
