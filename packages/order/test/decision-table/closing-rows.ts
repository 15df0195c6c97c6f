import { a } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import type { Row } from './rows.ts'
import { amended, confirmedInVain, everyOrder, instructed, movedOn, withoutCase } from './state-groups.ts'
import type { State } from './states.ts'

const outcomes = [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]

const review = { caseId: a, rootCause: 'LabelPrintedTooEarly', stepsSkipped: ['ReadBack'], lesson: '先核对再打单' }
const improvement = {
  actionId: id('ac70', 1),
  action: 'HoldBeforePrinting',
  owner: 's-0e55',
  dueAt: instant('20 09:00')
}
const done = { actionId: id('ac70', 1), result: 'FewerOldLabels' }

// The case has had no effect.
const unsettled = [
  'requested',
  'verified',
  'confirmed',
  'moving, confirmed',
  'withdrawn',
  'rejected',
  'superseded',
  'invalidated',
  'expired',
  ...instructed,
  ...confirmedInVain
] as const satisfies ReadonlyArray<State>

export const closingRows: ReadonlyArray<Row> = [
  {
    command: 'CloseCase',
    data: { caseId: a, outcome: 'Amended', outcomes },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'amended', ...withoutCase],
      ['CaseStatusForbids', ...unsettled],
      [['CaseClosed'], 'amended, old label', 'amended, new label', ...movedOn],
      ['nothing', 'closed']
    ]
  },
  {
    command: 'CloseCase',
    how: 'without an outcome',
    data: { caseId: a, outcome: 'Amended', outcomes: [] },
    comesTo: [
      [['CaseClosed'], 'amended'],
      ['OutcomeMissing', 'amended, new label', 'redirected']
    ]
  },
  {
    command: 'CloseCase',
    how: 'while something is open',
    data: { caseId: a, outcome: 'Amended', outcomes },
    comesTo: [
      ['IssuesOpen', 'amended, an issue open'],
      ['InterceptInProgress', 'way out agreed, carrier asked'],
      [['CaseClosed'], 'way out agreed, carrier asked, back']
    ]
  },
  {
    command: 'CloseCase',
    how: 'once more',
    data: { caseId: a, outcome: 'Redirected', outcomes },
    comesTo: [
      [['CaseClosed'], 'reopened'],
      ['nothing', 'reviewed']
    ]
  },
  {
    command: 'ReopenCase',
    data: { caseId: a, why: 'BuyerAskedAgain' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['CaseStatusForbids', ...unsettled],
      ['nothing', ...amended, ...movedOn],
      [['CaseReopened'], 'closed']
    ]
  },
  {
    command: 'ReopenCase',
    how: 'after a review',
    data: { caseId: a, why: 'BuyerAskedAgain' },
    comesTo: [
      [['CaseReopened'], 'reviewed'],
      ['nothing', 'reopened']
    ]
  },
  {
    command: 'RecordReview',
    data: review,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['CaseStatusForbids', ...unsettled, ...amended, ...movedOn],
      [['ServiceReviewRecorded'], 'closed']
    ]
  },
  {
    command: 'RecordReview',
    how: 'once more',
    data: review,
    comesTo: [
      ['nothing', 'reviewed'],
      ['CaseStatusForbids', 'reopened'],
      [['ServiceReviewRecorded'], 'reopened and closed']
    ]
  },
  {
    command: 'RecordReview',
    how: 'with another cause',
    data: { ...review, rootCause: 'AddressUnclear' },
    comesTo: [[['ServiceReviewRecorded'], 'reviewed']]
  },
  {
    command: 'RecordReview',
    how: 'with other steps',
    data: { ...review, stepsSkipped: [] },
    comesTo: [[['ServiceReviewRecorded'], 'reviewed']]
  },
  {
    command: 'AgreeImprovement',
    data: improvement,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'AgreeImprovement',
    how: 'after a review',
    data: improvement,
    comesTo: [
      [['ImprovementAgreed'], 'reviewed', 'reopened'],
      ['nothing', 'improvement agreed', 'improvement done']
    ]
  },
  ...[{ action: 'ReadTwice' }, { owner: 'a-1c20' }, { dueAt: instant('21 09:00') }].map(
    (other): Row => ({
      command: 'AgreeImprovement',
      how: `with another ${Object.keys(other).join()}`,
      data: { ...improvement, ...other },
      comesTo: [['IdReused', 'improvement agreed']]
    })
  ),
  {
    command: 'CompleteImprovement',
    data: done,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...everyOrder]
    ]
  },
  {
    command: 'CompleteImprovement',
    how: 'that was agreed',
    data: done,
    comesTo: [
      [['ImprovementDone'], 'improvement agreed'],
      ['nothing', 'improvement done']
    ]
  }
]
