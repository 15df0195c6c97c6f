import { a } from '../moving-parcel.ts'
import type { Row } from './rows.ts'
import { confirmedInVain, instructed, movedOn, withoutCase } from './state-groups.ts'

const outcomes = [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]

export const closingRows: ReadonlyArray<Row> = [
  {
    command: 'CloseCase',
    data: { caseId: a, outcome: 'Amended', outcomes },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'amended', ...withoutCase],
      [
        'CaseStatusForbids',
        'requested',
        'verified',
        'confirmed',
        'moving, confirmed',
        'withdrawn',
        'rejected',
        'superseded',
        'expired',
        ...instructed,
        ...confirmedInVain
      ],
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
  }
]
