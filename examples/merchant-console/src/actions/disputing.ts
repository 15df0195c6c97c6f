import { randomUUID } from 'node:crypto'
import { type Action, amountIn, said, saidIfAny } from '../action.ts'
import { type Entries, isBehind, lastOf, textIn } from '../happened.ts'

const schemes = ['Visa', 'Mastercard', 'Amex', 'PayPal', 'Platform', 'Regulator', 'Court']
const kinds = ['NotReceivedAtAgreedLocation', 'ItemNotReceived', 'UnauthorisedPayment', 'NotAsDescribed', 'Damaged']

const openDispute = (entries: Entries) => {
  const opened = lastOf(entries, ['DisputeOpened'])
  const disputeId = textIn(opened, 'disputeId')
  return opened === undefined || isBehind(entries, ['DisputeDecided'], opened, { disputeId }) ? undefined : opened
}
const openHold = (entries: Entries) => {
  const placed = lastOf(entries, ['LegalHoldPlaced'])
  const holdId = textIn(placed, 'holdId')
  return placed === undefined || isBehind(entries, ['LegalHoldReleased'], placed, { holdId }) ? undefined : placed
}

const ofDispute = (entries: Entries) => {
  const opened = openDispute(entries)
  return opened === undefined ? [] : [{ hidden: { disputeId: textIn(opened, 'disputeId') } }]
}

/** A quarrel about an order before a bank or another authority: opened, held as evidence, answered, decided. */
export const disputing: ReadonlyArray<Action> = [
  {
    step: 'dispute',
    type: 'OpenDispute',
    isFact: true,
    title: 'openDispute',
    hint: 'openDisputeHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'scheme', label: 'scheme', codes: schemes },
      { type: 'one', name: 'kind', label: 'disputeKind', codes: kinds },
      { type: 'text', name: 'reasonCode', label: 'reasonCode' },
      { type: 'amount', name: 'amount', label: 'amount', required: true },
      { type: 'number', name: 'claimedVersion', label: 'claimedVersion' },
      { type: 'date', name: 'respondBy', label: 'respondBy', required: true }
    ],
    offered: ({ entries }) => (openDispute(entries) === undefined ? [{ hidden: {} }] : []),
    dataOf: (form) => ({
      disputeId: randomUUID(),
      scheme: said(form, 'scheme'),
      type: said(form, 'kind'),
      ...saidIfAny(form, 'reasonCode'),
      ...amountIn(form, 'amount'),
      ...(said(form, 'claimedVersion') === '' ? {} : { claimedVersion: Number(said(form, 'claimedVersion')) }),
      respondBy: `${said(form, 'respondBy')}T00:00:00.000Z`
    })
  },
  {
    step: 'hold',
    type: 'PlaceLegalHold',
    title: 'placeHold',
    hint: 'placeHoldHint',
    isNext: true,
    inputs: [],
    offered: ({ entries }) => (openHold(entries) === undefined ? ofDispute(entries) : []),
    dataOf: (form) => ({ holdId: randomUUID(), ground: 'Dispute', ref: said(form, 'disputeId') })
  },
  {
    step: 'submit',
    type: 'SubmitEvidence',
    title: 'submitEvidence',
    hint: 'submitEvidenceHint',
    isNext: true,
    inputs: [
      {
        type: 'one',
        name: 'profile',
        label: 'handedTo',
        codes: ['Stripe', 'PayPal', 'Platform', 'Regulator', 'Court']
      },
      { type: 'text', name: 'reference', label: 'reference' }
    ],
    offered: ({ entries, session, orderId }) => {
      const packageSha256 = session.exported.get(orderId)
      const isSubmitted = isBehind(entries, ['EvidenceSubmitted'], openDispute(entries))
      return packageSha256 === undefined || isSubmitted
        ? []
        : ofDispute(entries).map(({ hidden }) => ({ hidden: { ...hidden, packageSha256 } }))
    },
    dataOf: (form) => ({
      disputeId: said(form, 'disputeId'),
      packageSha256: said(form, 'packageSha256'),
      profile: said(form, 'profile'),
      ...saidIfAny(form, 'reference')
    })
  },
  {
    step: 'decide',
    type: 'DecideDispute',
    isFact: true,
    title: 'decideDispute',
    hint: 'decideDisputeHint',
    isNext: false,
    inputs: [
      {
        type: 'one',
        name: 'outcome',
        label: 'decision',
        codes: ['Won', 'DisputeLost', 'PartlyWon', 'Accepted', 'Withdrawn']
      }
    ],
    offered: ({ entries }) => ofDispute(entries),
    // That a parcel is lost is another word.
    dataOf: (form) => ({ disputeId: said(form, 'disputeId'), outcome: said(form, 'outcome').replace('Dispute', '') })
  },
  {
    step: 'release',
    type: 'ReleaseLegalHold',
    title: 'releaseHold',
    hint: 'releaseHoldHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'why', label: 'ground', codes: ['AppealTimeOver', 'DisputeOver'] }],
    offered: ({ entries }) => {
      const placed = openHold(entries)
      return placed === undefined ? [] : [{ hidden: { holdId: textIn(placed, 'holdId') } }]
    },
    dataOf: (form) => ({ holdId: said(form, 'holdId'), why: said(form, 'why') })
  }
]
