import { randomUUID } from 'node:crypto'
import { type Action, said, ticked } from '../action.ts'
import { type Entries, isBehind, lastOf, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'

const kinds = [
  'RequestReceived',
  'ChangeEffective',
  'ChangeRejected',
  'InterceptResult',
  'NearOldAddress',
  'PickupReady',
  'PickupReminder',
  'DelayNews',
  'SuspectedFraud'
]
const targets = ['PlatformAccount', 'OldContact', 'NewContact']

// What became of the change is what became of each of its parcels.
const outcomes: ReadonlyMap<string, string> = new Map([
  ['Amended', 'DeliveredAsAmended'],
  ['Redirected', 'DeliveredByRedirect'],
  ['CollectedAtPickup', 'CollectedAtPickup'],
  ['DeliveredAtOldAddress', 'DeliveredAtOldAddress'],
  ['Reshipped', 'Reshipped'],
  ['Refunded', 'Refunded'],
  ['NotChanged', 'NotChanged']
])

const ended = [
  'AddressChangeRejected',
  'AddressChangeWithdrawn',
  'AddressChangeSuperseded',
  'AddressChangeInvalidated',
  'AddressChangeExpired',
  'CaseClosed'
] as const

const lastCase = (entries: Entries): string => textIn(lastOf(entries, ['AddressChangeRequested']), 'caseId')

const delivered = ({ address }: OrderAtWork): boolean =>
  address.parcels.length > 0 && address.parcels.every((parcel) => parcel.delivered !== null)

/** What is told to the buyer, and what comes after the parcel: whether it arrived, and what became of the change. */
export const followingUp: ReadonlyArray<Action> = [
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
    offered: ({ address, entries }) =>
      address.parcels
        .filter((parcel) => parcel.delivered !== null)
        .filter(({ parcelId }) => lastOf(entries, ['ReceiptConfirmed'], { parcelId }) === undefined)
        .map(({ parcelId }) => ({ hidden: { parcelId } })),
    dataOf: (form) => ({ parcelId: said(form, 'parcelId'), basis: said(form, 'basis') })
  },
  {
    step: 'close',
    type: 'CloseCase',
    title: 'closeCase',
    hint: 'closeCaseHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'outcome', label: 'outcome', codes: [...outcomes.keys()] }],
    offered: (at) => {
      const caseId = lastCase(at.entries)
      const confirmed = lastOf(at.entries, ['NewAddressConfirmed'], { caseId })
      if (!delivered(at) || confirmed === undefined || isBehind(at.entries, ended, confirmed, { caseId })) return []
      return [{ hidden: { caseId, parcels: at.address.parcels.map(({ parcelId }) => parcelId).join(' ') } }]
    },
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      outcome: said(form, 'outcome'),
      outcomes: said(form, 'parcels')
        .split(' ')
        .map((parcelId) => ({ parcelId, outcome: outcomes.get(said(form, 'outcome')) ?? '' }))
    })
  },
  {
    step: 'tell-buyer',
    type: 'NotifyBuyer',
    title: 'tellBuyer',
    hint: 'tellBuyerHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'kind', label: 'whatTold', codes: kinds },
      { type: 'several', name: 'targets', label: 'contactBy', codes: targets }
    ],
    offered: ({ entries }) => {
      const caseId = lastCase(entries)
      return [{ hidden: caseId === '' ? {} : { caseId } }]
    },
    dataOf: (form) => ({
      messageId: randomUUID(),
      kind: said(form, 'kind'),
      targets: ticked(form, 'targets'),
      ...(said(form, 'caseId') === '' ? {} : { caseId: said(form, 'caseId') })
    })
  }
]
