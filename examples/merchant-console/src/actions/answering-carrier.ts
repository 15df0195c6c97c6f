import { type Action, amountIn, said, saidIfAny } from '../action.ts'
import { type Entries, isBehind, lastOf, textIn } from '../happened.ts'

/** What a carrier answered for good. */
export const finalAnswers = ['InterceptRefused', 'InterceptSucceeded', 'InterceptFailed', 'InterceptCancelled'] as const

/** The instruction that a carrier has not answered for good; undefined where there is none. */
export const openInstruction = (entries: Entries) => {
  const asked = lastOf(entries, ['CarrierNotified'])
  const interceptId = textIn(asked, 'interceptId')
  return asked === undefined || isBehind(entries, [...finalAnswers, 'CarrierNotReached'], asked, { interceptId })
    ? undefined
    : asked
}

const outcomes = ['Accepted', 'InProgress', 'Succeeded', 'Refused', 'Failed', 'NotReached']
const reasons = ['OutForDelivery', 'Signed', 'NotOwnAccount', 'AlreadyUsed', 'ActionNotOffered', 'NotFound', 'Other']

/** What a carrier answers to an instruction. */
export const carrierAnswer: Action = {
  step: 'carrier-answer',
  type: 'RecordCarrierAnswer',
  isFact: true,
  title: 'carrierAnswer',
  hint: 'carrierAnswerHint',
  isNext: true,
  inputs: [
    { type: 'one', name: 'outcome', label: 'answer', codes: outcomes },
    { type: 'one', name: 'reason', label: 'reasonIfNot', codes: ['', ...reasons] },
    { type: 'amount', name: 'fee', label: 'fee' },
    { type: 'text', name: 'carrierReference', label: 'carrierReference' }
  ],
  offered: ({ entries }) => {
    const asked = openInstruction(entries)
    return asked === undefined ? [] : [{ hidden: { interceptId: textIn(asked, 'interceptId') } }]
  },
  dataOf: (form) => ({
    interceptId: said(form, 'interceptId'),
    outcome: said(form, 'outcome'),
    rawCode: said(form, 'outcome'),
    ...saidIfAny(form, 'reason'),
    ...amountIn(form, 'fee'),
    ...saidIfAny(form, 'carrierReference')
  })
}
