import { randomUUID } from 'node:crypto'
import { type Action, amountIn, said, saidIfAny } from '../action.ts'
import { isBehind, lastOf, textIn } from '../happened.ts'
import type { OrderAtWork } from '../order-at-work.ts'

// Parcels that the carrier has and that are not said to be lost, or are.
const underWay = ({ address, problems }: OrderAtWork, isMissed: boolean) =>
  address.parcels
    .filter(({ routed, delivered, returned, lost }) => routed !== null && (delivered ?? returned ?? lost) === null)
    .filter(({ parcelId }) => problems.some(({ id }) => id.startsWith(`Loss:${parcelId}:`)) === isMissed)
    .map(({ parcelId }) => ({ hidden: { parcelId } }))

/** Parcels that are lost or damaged, and what their carrier pays for that. */
export const losing: ReadonlyArray<Action> = [
  {
    step: 'suspect-loss',
    type: 'SuspectLoss',
    title: 'suspectLoss',
    hint: 'suspectLossHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'ground', label: 'ground', codes: ['NoScanForDays', 'NoTrace', 'CarrierSaidSo'] }],
    offered: (at) => underWay(at, false),
    dataOf: (form) => ({ parcelId: said(form, 'parcelId'), grounds: said(form, 'ground') })
  },
  {
    step: 'confirm-loss',
    type: 'ConfirmLoss',
    title: 'confirmLoss',
    hint: 'confirmLossHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'by', label: 'whoseWord', codes: ['Carrier', 'Policy'] }],
    offered: (at) => underWay(at, true),
    dataOf: (form) => ({ parcelId: said(form, 'parcelId'), by: said(form, 'by') })
  },
  {
    step: 'found',
    type: 'RecordParcelFound',
    isFact: true,
    title: 'found',
    hint: 'foundHint',
    isNext: false,
    inputs: [],
    offered: (at) => [
      ...underWay(at, true),
      ...at.address.parcels.filter(({ lost }) => lost !== null).map(({ parcelId }) => ({ hidden: { parcelId } }))
    ],
    dataOf: (form) => ({ parcelId: said(form, 'parcelId') })
  },
  {
    step: 'damage',
    type: 'ReportDamage',
    isFact: true,
    title: 'damage',
    hint: 'damageHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'extent', label: 'extent', codes: ['Partial', 'Total'] },
      { type: 'long', name: 'description', label: 'theirWords' }
    ],
    offered: ({ address, entries }) =>
      address.parcels
        .filter(({ delivered }) => delivered !== null)
        .filter(({ parcelId }) => lastOf(entries, ['DamageReported'], { parcelId }) === undefined)
        .map(({ parcelId }) => ({ hidden: { parcelId } })),
    dataOf: (form) => ({
      parcelId: said(form, 'parcelId'),
      by: 'Buyer',
      extent: said(form, 'extent'),
      ...saidIfAny(form, 'description')
    })
  },
  {
    step: 'claim',
    type: 'FileCarrierClaim',
    title: 'claim',
    hint: 'claimHint',
    isNext: true,
    inputs: [
      { type: 'amount', name: 'amount', label: 'amount', required: true },
      { type: 'one', name: 'insured', label: 'isInsured', codes: ['NotInsured', 'Insured'] },
      { type: 'text', name: 'reference', label: 'carrierReference' }
    ],
    offered: ({ entries }) => {
      const confirmed = lastOf(entries, ['LossConfirmed', 'DamageConfirmed'])
      const isOver = isBehind(entries, ['CarrierClaimFiled', 'ClaimDeadlineMissed', 'ParcelFound'], confirmed)
      return confirmed === undefined || isOver ? [] : [{ hidden: { parcelId: textIn(confirmed, 'parcelId') } }]
    },
    dataOf: (form) => ({
      claimId: randomUUID(),
      parcelId: said(form, 'parcelId'),
      ...amountIn(form, 'amount'),
      insured: said(form, 'insured') === 'Insured',
      ...saidIfAny(form, 'reference')
    })
  },
  {
    step: 'claim-answer',
    type: 'RecordClaimResult',
    isFact: true,
    title: 'claimAnswer',
    hint: 'claimAnswerHint',
    isNext: true,
    inputs: [
      { type: 'one', name: 'paid', label: 'answer', codes: ['Paid', 'Denied'] },
      { type: 'amount', name: 'amount', label: 'amount' }
    ],
    offered: ({ entries }) => {
      const filed = lastOf(entries, ['CarrierClaimFiled'])
      const claimId = textIn(filed, 'claimId')
      const isOver = isBehind(entries, ['CarrierClaimPaid', 'CarrierClaimDenied'], filed, { claimId })
      return filed === undefined || isOver ? [] : [{ hidden: { claimId } }]
    },
    dataOf: (form) => ({
      claimId: said(form, 'claimId'),
      paid: said(form, 'paid') === 'Paid',
      ...amountIn(form, 'amount')
    })
  }
]
