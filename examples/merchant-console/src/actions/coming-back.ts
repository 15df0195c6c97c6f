import type { ShownEntry } from 'readdress'
import { type Action, amountIn, said, saidIfAny } from '../action.ts'
import { type Entries, isBehind, lastOf, listIn, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'
import { aboutAgreed, openAgreement } from './carrying-out.ts'
import { agreedRemedy } from './making-good.ts'

const conditions = ['Good', 'Opened', 'Damaged', 'Incomplete', 'Wrong']

// A parcel that its carrier brings back: as he was told, as it was refused at the door, or for reasons of his own.
const isComingBack = (entries: Entries, parcelId: string): boolean =>
  lastOf(entries, ['InterceptSucceeded'], { parcelId, action: 'ReturnToSender' }) !== undefined ||
  ['Rejected', 'Returning', 'Returned'].some(
    (subStatus) => lastOf(entries, ['TrackingUpdated'], { parcelId, subStatus }) !== undefined
  )

// The agreement of which the parcel is back, and what was in it.
const toGoOn = ({ address, entries }: OrderAtWork, resolutions: ReadonlyArray<string>) => {
  const agreed = openAgreement(entries)
  const { parcelId } = aboutAgreed(entries).hidden
  const isBack = address.parcels.some((parcel) => parcel.parcelId === parcelId && parcel.returned !== null)
  return agreed === undefined || !isBack || !resolutions.includes(textIn(agreed, 'resolution'))
    ? undefined
    : { agreed, parcelId, resolutionId: textIn(agreed, 'resolutionId') }
}

// What was agreed to make a problem good, as long as this is still to be done for it.
const remedyOf = (entries: Entries, remedies: ReadonlyArray<string>, done: ShownEntry['type']) => {
  const agreed = agreedRemedy(entries)
  if (agreed === undefined || !remedies.includes(textIn(agreed, 'remedy')) || isBehind(entries, [done], agreed))
    return undefined
  const remedyId = textIn(agreed, 'remedyId')
  const [parcelId] = listIn(lastOf(entries, ['RemedyProposed'], { remedyId }), 'parcelIds')
  return { remedyId, parcelId: String(parcelId ?? '') }
}

const goodsOf = (entries: Entries, parcelId: string): string =>
  listIn(
    lastOf(entries, ['ParcelPlanned'], { parcelId }) ??
      lastOf(entries, ['ReshipmentArranged'], { newParcelId: parcelId }),
    'lines'
  )
    .map((line) => `${Object(line).lineId}:${Object(line).quantity}`)
    .join(' ')

const freeName = ({ address }: OrderAtWork): string => {
  const names = new Set<string>(address.parcels.map(({ parcelId }) => parcelId))
  const free = Array.from({ length: names.size + 1 }, (_, at) => `p${at + 1}`).find((name) => !names.has(name))
  return free ?? ''
}

/** What comes after a parcel that did not reach anybody: it is back, and its goods are sent again, or the buyer has his money. */
export const comingBack: ReadonlyArray<Action> = [
  {
    step: 'return',
    type: 'ReceiveReturn',
    title: 'receiveReturn',
    hint: 'receiveReturnHint',
    isNext: true,
    inputs: [{ type: 'one', name: 'condition', label: 'condition', codes: conditions }],
    offered: ({ address, entries }) =>
      address.parcels
        .filter(({ delivered, returned }) => delivered === null && returned === null)
        .filter(({ parcelId }) => isComingBack(entries, parcelId))
        .map(({ parcelId }) => ({ hidden: { parcelId } })),
    dataOf: (form) => ({
      parcelId: said(form, 'parcelId'),
      condition: said(form, 'condition'),
      receivedAt: new Date().toISOString()
    })
  },
  {
    step: 'reship',
    type: 'ArrangeReshipment',
    title: 'reship',
    hint: 'reshipHint',
    isNext: true,
    inputs: [],
    offered: (at) => {
      const replaced = remedyOf(at.entries, ['Reship', 'Exchange'], 'ReshipmentArranged')
      if (replaced !== undefined) {
        const { parcelId, remedyId } = replaced
        return [{ hidden: { parcelId, remedyId, newParcelId: freeName(at), goods: goodsOf(at.entries, parcelId) } }]
      }
      const back = toGoOn(at, ['ReturnThenReship', 'RefuseAtDoor'])
      if (back === undefined || isBehind(at.entries, ['ReshipmentArranged'], back.agreed)) return []
      const { parcelId, resolutionId } = back
      return [{ hidden: { parcelId, resolutionId, newParcelId: freeName(at), goods: goodsOf(at.entries, parcelId) } }]
    },
    dataOf: (form) => ({
      fromParcelId: said(form, 'parcelId'),
      newParcelId: said(form, 'newParcelId'),
      ...saidIfAny(form, 'resolutionId'),
      ...saidIfAny(form, 'remedyId'),
      lines: said(form, 'goods')
        .split(' ')
        .map((line) => line.split(':'))
        .map(([lineId = '', quantity]) => ({ lineId, quantity: Number(quantity) }))
    })
  },
  {
    step: 'refund',
    type: 'RecordRefund',
    isFact: true,
    title: 'refund',
    hint: 'refundHint',
    isNext: true,
    inputs: [
      { type: 'amount', name: 'amount', label: 'amount', required: true },
      { type: 'text', name: 'reference', label: 'paymentReference', required: true }
    ],
    offered: (at) => {
      const owed = remedyOf(at.entries, ['RefundFull', 'RefundPartial', 'Compensation'], 'RefundCompleted')
      if (owed !== undefined) return [{ hidden: { remedyId: owed.remedyId } }]
      const back = toGoOn(at, ['ReturnThenRefund'])
      const isDone = isBehind(at.entries, ['RefundCompleted'], back?.agreed)
      return back === undefined || isDone ? [] : [{ hidden: { resolutionId: back.resolutionId } }]
    },
    dataOf: (form) => ({
      ...amountIn(form, 'amount'),
      ...saidIfAny(form, 'reference'),
      ...saidIfAny(form, 'resolutionId'),
      ...saidIfAny(form, 'remedyId')
    })
  }
]
