import { type Action, said, saidIfAny } from '../action.ts'
import { isBehind, lastCase, lastOf } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'
import { openAgreement } from './carrying-out.ts'

// What became of the change is what became of each of its parcels.
const outcomes: ReadonlyMap<string, string> = new Map([
  ['Amended', 'DeliveredAsAmended'],
  ['Redirected', 'DeliveredByRedirect'],
  ['CollectedAtPickup', 'CollectedAtPickup'],
  ['DeliveredAtOldAddress', 'DeliveredAtOldAddress'],
  ['Reshipped', 'DeliveredAsAmended'],
  ['Refunded', 'Refunded'],
  ['NotChanged', 'NotChanged']
])

/** How a change ends without anything more to be done. */
export const endsOfCase = [
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired',
  'CaseClosed'
] as const

type Parcel = OrderAtWork['address']['parcels'][number]

const isThere = ({ delivered, returned, lost }: Parcel): boolean =>
  delivered !== null || returned !== null || lost !== null

// What became of a parcel that did not arrive; empty for one that did, for then it is what became of the change.
const fateOf = ({ parcelId, returned, lost }: Parcel, { address, entries }: OrderAtWork): string => {
  if (returned === null) return lost === null ? '' : 'Lost'
  if (address.parcels.some(({ reshipmentOf }) => reshipmentOf === parcelId)) return 'Reshipped'
  return lastOf(entries, ['RefundCompleted']) === undefined ? 'ReturnedToSeller' : 'Refunded'
}

const withoutReceipt = ({ address, entries }: OrderAtWork) =>
  address.parcels
    .filter((parcel) => parcel.delivered !== null)
    .filter(({ parcelId }) => lastOf(entries, ['ReceiptConfirmed'], { parcelId }) === undefined)
    .map(({ parcelId }) => ({ hidden: { parcelId } }))

/** What comes after the parcel: whether it arrived, what the buyer thinks, and what became of the change. */
export const followingUp: ReadonlyArray<Action> = [
  {
    step: 'ask-receipt',
    type: 'AskForReceipt',
    title: 'askReceipt',
    hint: 'askReceiptHint',
    isNext: false,
    inputs: [],
    offered: (at) =>
      withoutReceipt(at).filter(({ hidden }) => lastOf(at.entries, ['ReceiptEnquirySent'], hidden) === undefined),
    dataOf: (form) => ({ parcelId: said(form, 'parcelId') })
  },
  {
    step: 'receipt',
    type: 'ConfirmReceipt',
    isFact: true,
    title: 'receipt',
    hint: 'receiptHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'basis', label: 'whoseWord', codes: ['BuyerSaid', 'RecipientSaid', 'PlatformButton'] }
    ],
    offered: withoutReceipt,
    dataOf: (form) => ({ parcelId: said(form, 'parcelId'), basis: said(form, 'basis') })
  },
  {
    step: 'non-receipt',
    type: 'ReportNonReceipt',
    isFact: true,
    title: 'nonReceipt',
    hint: 'nonReceiptHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'by', label: 'whoseWord', codes: ['Buyer', 'Recipient'] },
      { type: 'long', name: 'statement', label: 'theirWords' }
    ],
    offered: (at) =>
      withoutReceipt(at).filter(({ hidden }) => lastOf(at.entries, ['NonReceiptReported'], hidden) === undefined),
    dataOf: (form) => ({
      parcelId: said(form, 'parcelId'),
      by: said(form, 'by'),
      ...saidIfAny(form, 'statement')
    })
  },
  {
    step: 'feedback',
    type: 'RecordFeedback',
    isFact: true,
    title: 'feedback',
    hint: 'feedbackHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'kind', label: 'feedbackKind', codes: ['Praise', 'Problem', 'Suggestion'] },
      { type: 'one', name: 'rating', label: 'rating', codes: ['', '5', '4', '3', '2', '1'] },
      { type: 'long', name: 'text', label: 'theirWords' }
    ],
    offered: ({ entries }) =>
      lastOf(entries, ['ParcelDelivered']) === undefined || lastOf(entries, ['FeedbackReceived']) !== undefined
        ? []
        : [{ hidden: lastCase(entries) === '' ? {} : { caseId: lastCase(entries) } }],
    dataOf: (form) => ({
      kind: said(form, 'kind'),
      ...(said(form, 'rating') === '' ? {} : { rating: Number(said(form, 'rating')) }),
      ...saidIfAny(form, 'text'),
      ...saidIfAny(form, 'caseId')
    })
  },
  {
    step: 'close',
    type: 'CloseCase',
    title: 'closeCase',
    hint: 'closeCaseHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'outcome', label: 'outcome', codes: [...outcomes.keys()] }],
    offered: (at) => {
      const { parcels } = at.address
      const caseId = lastCase(at.entries)
      const confirmed = lastOf(at.entries, ['NewAddressConfirmed'], { caseId })
      const isAtWork = openAgreement(at.entries) !== undefined
      const isOver = isAtWork || isBehind(at.entries, endsOfCase, confirmed, { caseId })
      if (parcels.length === 0 || !parcels.every(isThere) || confirmed === undefined || isOver) return []
      const fates = parcels.map((parcel) => `${parcel.parcelId}:${fateOf(parcel, at)}`)
      return [{ hidden: { caseId, parcels: fates.join(' ') } }]
    },
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      outcome: said(form, 'outcome'),
      outcomes: said(form, 'parcels')
        .split(' ')
        .map((parcel) => parcel.split(':'))
        .map(([parcelId = '', fate = '']) => ({
          parcelId,
          outcome: fate === '' ? (outcomes.get(said(form, 'outcome')) ?? '') : fate
        }))
    })
  }
]
