import type { AddressChangeCase, PlacedOrder } from '@readdress/order'
import type { Candidate, Now } from './candidate.ts'

const yuan = (minor: number) => ({ minor: String(minor), currency: 'CNY' })
const kinds = ['Merchant', 'SecondOperator']

/** What might be asked of others in one case, what they might answer, and how it might end by what others do. */
export const agreementCandidates = (
  { addressChange }: PlacedOrder,
  one: AddressChangeCase,
  next: object,
  { at, n }: Now
): ReadonlyArray<Candidate> => [
  ...approvals(one, at, n),
  ...['RequestConsent', 'RequestConsent'].map((): Candidate => ['RequestConsent', { caseId: one.caseId }]),
  ...[1, 2, 3].map((): Candidate => ['GiveConsent', { caseId: one.caseId, proposal: one.proposal.number }]),
  ['RequestClarification', { caseId: one.caseId, missing: n % 2 === 0 ? ['Phone'] : ['Detail'] }],
  ['RouteAddressChange', { caseId: one.caseId }],
  ...(n % 5 === 1
    ? ([
        [
          'ReviseProposal',
          {
            caseId: one.caseId,
            address: next,
            recipientIsBuyer: (one.proposal.recipient === 'buyer') === (n % 10 === 1)
          }
        ]
      ] as const)
    : []),
  ...(n % 9 === 1 ? ([['RejectAddressChange', { caseId: one.caseId, reason: 'Other', by: 'Seller' }]] as const) : []),
  ...(n % 17 === 1 ? ([['InvalidateAddressChange', { caseId: one.caseId, cause: 'Shipped' }]] as const) : []),
  ...(n % 11 === 1
    ? addressChange.cases.map(
        (other): Candidate => ['SupersedeAddressChange', { caseId: one.caseId, byCaseId: other.caseId }]
      )
    : []),
  ...(n % 2 === 1
    ? ([
        [
          'RecordFreightCheck',
          { caseId: one.caseId, deliverable: n % 8 !== 3, before: yuan(1000), after: yuan(n * 20) }
        ]
      ] as const)
    : []),
  ...['FromBuyer', 'ToBuyer'].map(
    (direction): Candidate => ['SettleFreightDifference', { caseId: one.caseId, amount: yuan(800), direction }]
  )
]

const approvals = (one: AddressChangeCase, at: string, n: number): ReadonlyArray<Candidate> => {
  const { caseId } = one
  const asked = 'confirmation' in one ? one.confirmation.approvals.map(({ kind }) => kind) : []
  return [
    ...[...kinds, ...kinds, ...kinds].map((kind): Candidate => ['RequestApproval', { caseId, kind }]),
    ...[...kinds, ...asked, ...asked, ...asked, ...asked].map(
      (kind): Candidate => ['ApproveAddressChange', { caseId, kind }]
    ),
    ...(n % 3 === 0
      ? asked.map(
          (kind): Candidate => ['RecordDeadlinePassed', { deadline: 'Approval', ref: `${caseId}-${kind}`, dueAt: at }]
        )
      : [])
  ]
}
