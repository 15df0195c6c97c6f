import { type Action, amountIn, amountText, said, saidIfAny } from '../action.ts'
import { amendingRoutes } from '../amending-routes.ts'
import { isBehind, lastOf, textIn } from '../happened.ts'
import { saidIn } from '../said-in.ts'

// Who owes the difference; where nobody does, nothing is to be settled.
const directions: ReadonlyMap<string, string> = new Map([
  ['HigherBuyerPays', 'FromBuyer'],
  ['LowerRefunded', 'ToBuyer']
])

/** What it costs more or less to send to the new address, and that whoever owes the difference has paid it. */
export const settlingFreight: ReadonlyArray<Action> = [
  {
    step: 'freight',
    type: 'RecordFreightCheck',
    title: 'freight',
    hint: 'freightHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'reach', label: 'reach', codes: ['Deliverable', 'NotDeliverable'] },
      { type: 'amount', name: 'before', label: 'freightBefore', required: true },
      { type: 'amount', name: 'after', label: 'freightAfter', required: true }
    ],
    offered: ({ address, entries }) =>
      address.pending
        .filter(({ ways }) => ways.some(({ route }) => amendingRoutes.has(route)))
        .filter(({ caseId }) => {
          const since = lastOf(entries, ['NewAddressConfirmed'], { caseId })
          return !isBehind(entries, ['FreightChecked'], since, { caseId })
        })
        .map(({ caseId }) => ({ hidden: { caseId } })),
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      deliverable: said(form, 'reach') === 'Deliverable',
      ...amountIn(form, 'before'),
      ...amountIn(form, 'after')
    })
  },
  {
    step: 'freight-settled',
    type: 'SettleFreightDifference',
    title: 'freightSettled',
    hint: 'freightSettledHint',
    isNext: true,
    inputs: [{ type: 'text', name: 'reference', label: 'paymentReference' }],
    offered: ({ address, entries }) =>
      address.pending.flatMap(({ caseId }) => {
        const checked = lastOf(entries, ['FreightChecked'], { caseId })
        const direction = directions.get(textIn(checked, 'outcome'))
        if (checked === undefined || direction === undefined) return []
        if (isBehind(entries, ['FreightDifferenceSettled'], checked, { caseId })) return []
        const value = amountText(Object(saidIn(checked, 'difference')))
        return [
          {
            hidden: { caseId },
            inputs: [
              { type: 'one', name: 'direction', label: 'direction', codes: [direction] },
              { type: 'amount', name: 'amount', label: 'amount', value, required: true }
            ]
          }
        ]
      }),
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      ...amountIn(form, 'amount'),
      direction: said(form, 'direction'),
      ...saidIfAny(form, 'reference')
    })
  }
]
