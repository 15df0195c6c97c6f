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

const ofDropping = ['Cancelled', 'CancelRefused']

// Whether the carrier was asked to drop the instruction, and has not said whether he does.
const isDropping = (entries: Entries): boolean =>
  isBehind(entries, ['InterceptCancelRequested'], openInstruction(entries)) &&
  !isBehind(entries, ['InterceptCancelRefused'], lastOf(entries, ['InterceptCancelRequested']))

/** That an instruction is not wanted any more: until the carrier has answered, nothing else can be asked of it. */
export const droppingInstruction: Action = {
  step: 'drop-instruction',
  type: 'CancelIntercept',
  title: 'dropInstruction',
  hint: 'dropInstructionHint',
  isNext: false,
  inputs: [{ type: 'one', name: 'ground', label: 'reason', codes: ['BuyerAsked', 'AddressSaved', 'Other'] }],
  offered: ({ entries }) => {
    const asked = openInstruction(entries)
    return asked === undefined || isDropping(entries) ? [] : [{ hidden: { interceptId: textIn(asked, 'interceptId') } }]
  },
  dataOf: (form) => ({ interceptId: said(form, 'interceptId'), why: said(form, 'ground') })
}

/** Whether the person concerned knows of a redirect that nobody had told the shop of. */
export const redirectKnown: Action = {
  step: 'redirect-known',
  type: 'AnswerRedirectQuestion',
  title: 'redirectKnown',
  hint: 'redirectKnownHint',
  isNext: true,
  inputs: [
    { type: 'one', name: 'answer', label: 'answer', codes: ['WishedByBuyer', 'NotWished'] },
    { type: 'one', name: 'by', label: 'whoseWord', codes: ['Buyer', 'Recipient'] }
  ],
  offered: ({ entries }) => {
    const seen = lastOf(entries, ['UnexpectedRedirectObserved'])
    return seen === undefined || isBehind(entries, ['RedirectConfirmed', 'RedirectDenied'], seen)
      ? []
      : [{ hidden: { parcelId: textIn(seen, 'parcelId') } }]
  },
  dataOf: (form) => ({
    parcelId: said(form, 'parcelId'),
    by: said(form, 'by'),
    confirmed: said(form, 'answer') === 'WishedByBuyer'
  })
}

/** What a carrier answers to an instruction. */
export const carrierAnswer: Action = {
  step: 'carrier-answer',
  type: 'RecordCarrierAnswer',
  isFact: true,
  title: 'carrierAnswer',
  hint: 'carrierAnswerHint',
  isNext: true,
  inputs: [
    { type: 'one', name: 'reason', label: 'reasonIfNot', codes: ['', ...reasons] },
    { type: 'amount', name: 'fee', label: 'fee' },
    { type: 'text', name: 'carrierReference', label: 'carrierReference' }
  ],
  offered: ({ entries }) => {
    const asked = openInstruction(entries)
    if (asked === undefined) return []
    const codes = isDropping(entries) ? [...ofDropping, ...outcomes] : outcomes
    return [
      {
        hidden: { interceptId: textIn(asked, 'interceptId') },
        inputs: [{ type: 'one', name: 'outcome', label: 'answer', codes }]
      }
    ]
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
