import { type Action, said } from '../action.ts'
import { type Entries, isBehind, lastOf, proposalOf, requirementsOf, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'

// The buyer agrees by entering the change on the platform himself; of every other one the rules of the platform may want that he is asked.
const consentWanted = ({ address, entries, editability }: OrderAtWork): ReadonlyArray<string> =>
  editability.requirements.some(({ requirement }) => requirement === 'Consent')
    ? address.pending
        .map(({ caseId }) => caseId)
        .filter((caseId) => {
          const wish = lastOf(entries, ['AddressChangeRequested'], { caseId })
          const isOwn = wish?.channel === 'PlatformSelfService' && textIn(wish, 'initiator') === 'Buyer'
          return !isOwn && !isBehind(entries, ['ConsentRequested'], proposalOf(entries, caseId), { caseId })
        })
    : []

const confirmed = ({ address }: OrderAtWork): ReadonlyArray<string> =>
  address.pending.filter(({ status }) => status === 'Confirmed').map(({ caseId }) => caseId)

// Whose yes a confirmed change waits for, as far as he was asked, or was not.
const approvals = (entries: Entries, caseId: string, isAsked: boolean): ReadonlyArray<string> => {
  const since = lastOf(entries, ['NewAddressConfirmed'], { caseId })
  return requirementsOf(entries, caseId)
    .filter(({ requirement }) => requirement === 'Approval')
    .map(({ kind }) => kind)
    .filter((kind) => isBehind(entries, ['ApprovalRequested'], since, { caseId, kind }) === isAsked)
    .filter((kind) => !isBehind(entries, ['AddressChangeApproved'], since, { caseId, kind }))
}

const approving = (isAsked: boolean) => (at: OrderAtWork) =>
  confirmed(at).flatMap((caseId) => {
    const codes = approvals(at.entries, caseId, isAsked)
    return codes.length === 0
      ? []
      : [{ hidden: { caseId }, inputs: [{ type: 'one', name: 'kind', label: 'whoApproves', codes } as const] }]
  })

/** Whose yes a change needs beside that of whoever asks for it: the buyer's, an approver's, and that its recipient knows of it. */
export const agreeing: ReadonlyArray<Action> = [
  {
    step: 'ask-consent',
    type: 'RequestConsent',
    title: 'askConsent',
    hint: 'askConsentHint',
    isNext: true,
    inputs: [],
    offered: (at) => consentWanted(at).map((caseId) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId') })
  },
  {
    step: 'consent',
    type: 'GiveConsent',
    title: 'consent',
    hint: 'consentHint',
    isNext: true,
    inputs: [],
    offered: ({ address, entries }) =>
      address.pending.flatMap(({ caseId }) => {
        const asked = lastOf(entries, ['ConsentRequested'], { caseId })
        const isOver = isBehind(entries, ['ConsentGiven', 'ProposalRevised'], asked, { caseId })
        return asked === undefined || isOver ? [] : [{ hidden: { caseId, proposal: textIn(asked, 'proposal') } }]
      }),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), proposal: Number(said(form, 'proposal')) })
  },
  {
    step: 'ask-approval',
    type: 'RequestApproval',
    title: 'askApproval',
    hint: 'askApprovalHint',
    isNext: true,
    inputs: [],
    offered: approving(false),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), kind: said(form, 'kind') })
  },
  {
    step: 'approve',
    type: 'ApproveAddressChange',
    title: 'approveChange',
    hint: 'approveHint',
    isNext: true,
    inputs: [],
    offered: approving(true),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), kind: said(form, 'kind') })
  },
  {
    step: 'recipient-notice',
    type: 'GiveRecipientNotice',
    title: 'recipientNotice',
    hint: 'recipientNoticeHint',
    isNext: true,
    inputs: [{ type: 'one', name: 'basis', label: 'ground', codes: ['RecipientConsented', 'BuyerInformed', 'Other'] }],
    offered: (at) =>
      confirmed(at)
        .filter((caseId) =>
          requirementsOf(at.entries, caseId).some(({ requirement }) => requirement === 'RecipientNotice')
        )
        .filter((caseId) => {
          const since = lastOf(at.entries, ['NewAddressConfirmed'], { caseId })
          return !isBehind(at.entries, ['RecipientNoticeGiven'], since, { caseId })
        })
        .map((caseId) => ({ hidden: { caseId } })),
    dataOf: (form) => ({ caseId: said(form, 'caseId'), basis: said(form, 'basis') })
  }
]
