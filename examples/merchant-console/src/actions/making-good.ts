import { randomUUID } from 'node:crypto'
import { type Action, amountIn, said, saidIfAny, ticked } from '../action.ts'
import { type Entries, isBehind, lastOf, listIn, textIn } from '../happened.ts'

const remedies = ['Reship', 'Exchange', 'RefundFull', 'RefundPartial', 'Compensation', 'Coupon']
const ofAnAmount: ReadonlySet<string> = new Set(['RefundPartial', 'Compensation'])

const openRemedy = (entries: Entries) => {
  const offered = lastOf(entries, ['RemedyProposed'])
  return isBehind(entries, ['RemedyAgreed', 'RemedyDeclined'], offered) ? undefined : offered
}

/** What makes good a problem as it was agreed last, as long as it is not done; undefined where there is none. */
export const agreedRemedy = (entries: Entries) => {
  const agreed = lastOf(entries, ['RemedyAgreed'])
  return isBehind(entries, ['RemedyCompleted'], agreed) ? undefined : agreed
}

const ofOffer = (entries: Entries) => {
  const remedyId = textIn(openRemedy(entries), 'remedyId')
  return remedyId === '' ? [] : [{ hidden: { remedyId } }]
}

/** What makes good a problem with a parcel: offered, agreed, and done. */
export const makingGood: ReadonlyArray<Action> = [
  {
    step: 'remedy',
    type: 'ProposeRemedy',
    title: 'remedy',
    hint: 'remedyHint',
    isNext: false,
    inputs: [
      { type: 'several', name: 'options', label: 'remedies', codes: remedies },
      { type: 'amount', name: 'amount', label: 'remedyAmount' }
    ],
    offered: ({ problems, entries }) => {
      const codes = [...new Set(problems.flatMap(({ parcelId }) => (parcelId === null ? [] : [parcelId])))]
      const isAtWork = openRemedy(entries) !== undefined || agreedRemedy(entries) !== undefined
      return codes.length === 0 || isAtWork
        ? []
        : [{ hidden: {}, inputs: [{ type: 'one', name: 'parcel', label: 'whichParcel', codes }] }]
    },
    dataOf: (form) => ({
      remedyId: randomUUID(),
      parcelIds: [said(form, 'parcel')],
      options: ticked(form, 'options').map((remedy) => ({
        remedy,
        ...(ofAnAmount.has(remedy) ? amountIn(form, 'amount') : {})
      }))
    })
  },
  {
    step: 'agree-remedy',
    type: 'AgreeRemedy',
    title: 'agreeRemedy',
    hint: 'agreeHint',
    isNext: true,
    inputs: [],
    offered: ({ entries }) => {
      const codes = listIn(openRemedy(entries), 'options').map((option) => String(Object(option).remedy))
      return ofOffer(entries).map(({ hidden }) => ({
        hidden,
        inputs: [{ type: 'one', name: 'remedy', label: 'chosen', codes }]
      }))
    },
    dataOf: (form) => ({ remedyId: said(form, 'remedyId'), remedy: said(form, 'remedy'), by: 'Buyer' })
  },
  {
    step: 'decline-remedy',
    type: 'DeclineRemedy',
    title: 'declineRemedy',
    hint: 'declineHint',
    isNext: false,
    inputs: [],
    offered: ({ entries }) => ofOffer(entries),
    dataOf: (form) => ({ remedyId: said(form, 'remedyId'), by: 'Buyer' })
  },
  {
    step: 'remedy-done',
    type: 'CompleteRemedy',
    title: 'remedyDone',
    hint: 'remedyDoneHint',
    isNext: true,
    inputs: [{ type: 'text', name: 'reference', label: 'paymentReference' }],
    offered: ({ entries }) => {
      const remedyId = textIn(agreedRemedy(entries), 'remedyId')
      return remedyId === '' ? [] : [{ hidden: { remedyId } }]
    },
    dataOf: (form) => ({ remedyId: said(form, 'remedyId'), ...saidIfAny(form, 'reference') })
  }
]
