import { type Action, said, ticked } from '../action.ts'
import { isBehind, proposalOf } from '../happened.ts'

const parts = ['Name', 'Phone', 'Province', 'City', 'District', 'Street', 'Detail']
const grounds = [
  'BuyerRefused',
  'ApprovalRefused',
  'IncompleteAddress',
  'OutOfServiceArea',
  'FreightNotSettled',
  'ImpactDeclined',
  'CarrierCannot',
  'ChannelForbids',
  'FraudSuspected',
  'Other'
]

/** What a wish is answered with: that it is being seen to, a question about what it lacks, or that it ends without a change. */
export const answeringWish: ReadonlyArray<Action> = [
  {
    step: 'acknowledge',
    type: 'AcknowledgeRequest',
    title: 'acknowledge',
    hint: 'acknowledgeHint',
    isNext: true,
    inputs: [],
    offered: ({ address, entries }) =>
      address.pending
        .filter(({ status }) => status === 'Requested')
        .filter(({ caseId }) => !isBehind(entries, ['RequestAcknowledged'], undefined, { caseId }))
        .map(({ caseId }) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId') })
  },
  {
    step: 'clarify',
    type: 'RequestClarification',
    title: 'clarify',
    hint: 'clarifyHint',
    isNext: false,
    inputs: [{ type: 'several', name: 'missing', label: 'unclear', codes: parts }],
    offered: ({ address, entries }) =>
      address.pending
        .filter(({ status }) => status !== 'Confirmed')
        .filter(({ caseId }) => !isBehind(entries, ['ClarificationRequested'], proposalOf(entries, caseId), { caseId }))
        .map(({ caseId }) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), missing: ticked(form, 'missing') })
  },
  {
    step: 'withdraw',
    type: 'WithdrawAddressChange',
    title: 'withdrawWish',
    hint: 'withdrawHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'by', label: 'whoseWord', codes: ['Buyer', 'Recipient', 'Seller'] }],
    offered: ({ address }) => address.pending.map(({ caseId }) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), by: said(form, 'by') })
  },
  {
    step: 'reject',
    type: 'RejectAddressChange',
    title: 'reject',
    hint: 'rejectHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'ground', label: 'ground', codes: grounds },
      { type: 'one', name: 'by', label: 'whoRefuses', codes: ['Seller', 'Buyer', 'PlatformSupport', 'Carrier'] }
    ],
    offered: ({ address }) => address.pending.map(({ caseId }) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), reason: said(form, 'ground'), by: said(form, 'by') })
  }
]
