import { id, instant } from '../order-under-test.ts'
import { byPlatform } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const solved = { issueId: 'DeliveryException:p1:1', how: 'DeliveredNextDay' }
const assigned = {
  issueId: 'DeliveryException:p1:1',
  owner: 'a-1c20',
  nextAction: 'AskAgain',
  dueAt: instant('04 09:00')
}
const refund = { amount: { minor: '19800', currency: 'CNY' }, reference: 'R-4471' }

export const issueRows: ReadonlyArray<Row> = [
  {
    command: 'ResolveIssue',
    data: solved,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['IssueNotOpen', ...everyOrder]
    ]
  },
  {
    command: 'ResolveIssue',
    how: 'of a parcel that has one',
    data: solved,
    comesTo: [
      [['IssueResolved'], 'amended, an issue open'],
      ['nothing', 'amended, the issue resolved']
    ]
  },
  {
    command: 'AssignIssue',
    data: assigned,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['IssueNotOpen', ...everyOrder]
    ]
  },
  {
    command: 'AssignIssue',
    how: 'of a parcel that has one',
    data: assigned,
    comesTo: [
      [['IssueAssigned'], 'amended, an issue open'],
      ['nothing', 'amended, the issue assigned'],
      ['IssueNotOpen', 'amended, the issue resolved']
    ]
  },
  {
    command: 'AssignIssue',
    how: 'to somebody else',
    data: { ...assigned, owner: 's-0e55' },
    comesTo: [[['IssueAssigned'], 'amended, the issue assigned']]
  },
  {
    command: 'AssignIssue',
    how: 'for something else to be done',
    data: { ...assigned, nextAction: 'SuspectLoss' },
    comesTo: [[['IssueAssigned'], 'amended, the issue assigned']]
  },
  {
    command: 'AssignIssue',
    how: 'by another day',
    data: { ...assigned, dueAt: instant('05 09:00') },
    comesTo: [[['IssueAssigned'], 'amended, the issue assigned']]
  },
  {
    command: 'CloseCase',
    how: 'when an issue is resolved',
    data: {
      caseId: id('ca5e', 1),
      outcome: 'Amended',
      outcomes: [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
    },
    comesTo: [
      ['IssuesOpen', 'amended, an issue open', 'amended, one of two issues resolved'],
      [['CaseClosed'], 'amended, the issue resolved']
    ]
  },
  {
    command: 'RecordRefund',
    data: refund,
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['RefundCompleted'], ...everyOrder]
    ]
  },
  {
    command: 'RecordRefund',
    how: 'for a way out',
    data: { ...refund, resolutionId: id('4e50', 1) },
    by: byPlatform,
    comesTo: [
      ['UnknownReference', 'placed', 'delivered'],
      [['RefundCompleted'], 'offer open', 'way out agreed']
    ]
  }
]
