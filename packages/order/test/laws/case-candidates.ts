import type { AddressChangeCase, PlacedOrder } from '@readdress/order'
import { id } from '../command-given.ts'
import { session, sessionAndCall } from '../steps.ts'
import type { Candidate, Now } from './candidate.ts'
import { addresses } from './planted.ts'

const numberOf = ({ caseId }: AddressChangeCase): number => Number(caseId.slice(-2))

/** What might be done about one case. */
export const caseCandidates = (order: PlacedOrder, one: AddressChangeCase, now: Now): ReadonlyArray<Candidate> => {
  const { caseId } = one
  const address = addresses[numberOf(one)]
  const proposal = one.proposal.number
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
    ['RecordDeadlinePassed', { deadline: deadlines[now.n % 3], ref: caseId, dueAt: now.at }]
  ]
  switch (one.status) {
    case 'Requested':
      return [...all, ...likely(['VerifyAddressChange', { caseId, proposal, factors }])]
    case 'Verified':
      return [...all, ...likely(['ConfirmNewAddress', { caseId, proposal, address, by: 'Buyer', method: 'Chat' }])]
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

const deadlines = ['Acknowledgement', 'Verification', 'Authorisation']

const likely = (candidate: Candidate): ReadonlyArray<Candidate> => Array.from({ length: 6 }, () => candidate)

const doubtful = ({ n }: Now) =>
  n % 3 === 0
    ? [{ factor: 'CallbackToNumberOnFile', result: 'Mismatch', contactVersion: 1 }]
    : [...session, { factor: 'Nickname', stated: n % 3 === 1 ? 'canary_nick' : 'canary_other' }]

const effects = (order: PlacedOrder, one: AddressChangeCase, version: number, { n }: Now): ReadonlyArray<Candidate> => {
  const { caseId } = one
  const address = addresses[numberOf(one)]
  const parcels = order.parcel.parcels.map(({ parcelId }) => parcelId)
  const answer = { caseId, version }
  return [
    ['DraftAmendment', { ...answer, address: addresses[n % 2 === 0 ? numberOf(one) : 0] }],
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
        options: [{ resolution: 'ReturnThenRefund' }, { resolution: 'RedirectAnyway' }, { resolution: 'NoAction' }]
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
