import { type Action, said, saidIfAny, ticked } from '../action.ts'
import { type Entries, isBehind, lastCase, lastOf } from '../happened.ts'

const causes = ['BuyerError', 'AddressUnclear', 'AskedLate', 'ShippedEarly', 'CarrierSlow', 'Other']
const skipped = ['VerifiedLate', 'NotReadBack', 'BuyerNotTold', 'NotFollowed']

// The case that was closed last, as long as nobody has taken it up again.
const closedCase = (entries: Entries): string | null => {
  const caseId = lastCase(entries)
  const closed = lastOf(entries, ['CaseClosed'], { caseId })
  return closed === undefined || isBehind(entries, ['CaseReopened'], closed, { caseId }) ? null : caseId
}

/** What comes after a case: what was learned from it, or that it is not over. */
export const learning: ReadonlyArray<Action> = [
  {
    step: 'review',
    type: 'RecordReview',
    title: 'review',
    hint: 'reviewHint',
    isNext: false,
    inputs: [
      { type: 'one', name: 'rootCause', label: 'rootCause', codes: causes },
      { type: 'several', name: 'skipped', label: 'stepsSkipped', codes: skipped },
      { type: 'long', name: 'lesson', label: 'lesson' }
    ],
    offered: ({ entries }) => {
      const caseId = closedCase(entries)
      return caseId === null || isBehind(entries, ['ServiceReviewRecorded'], undefined, { caseId })
        ? []
        : [{ hidden: { caseId } }]
    },
    dataOf: (form) => ({
      caseId: said(form, 'caseId'),
      rootCause: said(form, 'rootCause'),
      stepsSkipped: ticked(form, 'skipped'),
      ...saidIfAny(form, 'lesson')
    })
  },
  {
    step: 'reopen',
    type: 'ReopenCase',
    title: 'reopen',
    hint: 'reopenHint',
    isNext: false,
    inputs: [{ type: 'one', name: 'ground', label: 'reason', codes: ['BuyerAskedAgain', 'ClosedTooEarly'] }],
    offered: ({ entries }) => {
      const caseId = closedCase(entries)
      return caseId === null ? [] : [{ hidden: { caseId } }]
    },
    dataOf: (form) => ({ caseId: said(form, 'caseId'), why: said(form, 'ground') })
  }
]
