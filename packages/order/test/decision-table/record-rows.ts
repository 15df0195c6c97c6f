import { a, i } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { amended, caseEnded, confirmedInVain, everyOrder, instructed, movedOn, withoutCase } from './state-groups.ts'

const note = { noteId: id('407e', 1), text: '买家要求改地址，已核实' }
const notice = { messageId: id('3e55', 7), kind: 'SuspectedFraud', targets: ['OldContact'] }
const outcomes = [{ parcelId: 'p1', outcome: 'DeliveredAsAmended' }]
const passed = (deadline: string, ref: string, dueAt: string) => ({ deadline, ref, dueAt: instant(dueAt) })

export const recordRows: ReadonlyArray<Row> = [
  {
    command: 'AddNote',
    data: note,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['OrderNoteAdded'], ...everyOrder]
    ]
  },
  {
    command: 'AddNote',
    how: 'that repeats a phone',
    data: { ...note, text: '买家新电话 138-1234-1234' },
    comesTo: [['PersonalDataInNote', 'placed', 'closed']]
  },
  {
    command: 'AddNote',
    how: 'about a case and a version',
    data: { ...note, caseId: a, version: 2 },
    comesTo: [
      ['UnknownReference', 'placed', 'requested'],
      [['OrderNoteAdded'], 'confirmed', 'amended']
    ]
  },
  {
    command: 'NotifyBuyer',
    data: notice,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['BuyerNotified'], ...everyOrder]
    ]
  },
  {
    command: 'NotifyBuyer',
    how: 'at the new contact',
    data: { ...notice, targets: ['OldContact', 'NewContact'] },
    comesTo: [['NewContactNotTrusted', 'requested', 'rejected']]
  },
  {
    command: 'NotifyBuyer',
    how: 'nowhere',
    data: { ...notice, targets: [] },
    comesTo: [['InvalidValue', 'placed']]
  },
  {
    command: 'NotifyBuyer',
    how: 'about a case and a parcel',
    data: { ...notice, caseId: a, parcelId: 'p1' },
    comesTo: [
      ['UnknownReference', 'placed', 'confirmed'],
      [['BuyerNotified'], 'amended, new label']
    ]
  },
  {
    command: 'RecordFeedback',
    data: { kind: 'Praise', rating: 5 },
    by: { actor: buyerZhang },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['FeedbackReceived'], ...everyOrder]
    ]
  },
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
  },
  {
    command: 'RecordDeadlinePassed',
    data: passed('Acknowledgement', a, '01 10:03'),
    by: bySystem,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutCase],
      ['DeadlineNotReached', 'requested'],
      [['ResponseOverdue'], 'verified', 'confirmed', 'moving, confirmed', ...instructed, ...confirmedInVain],
      ['nothing', ...caseEnded, ...amended, ...movedOn]
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the verification',
    data: passed('Verification', a, '01 10:32'),
    by: bySystem,
    comesTo: [
      [['VerificationExpired'], 'verified, long ago'],
      ['nothing', 'requested', 'confirmed'],
      ['DeadlineNotReached', 'verified']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the authorisation',
    data: passed('Authorisation', a, '15 10:03'),
    by: bySystem,
    comesTo: [
      [['AddressChangeExpired'], 'confirmed, long ago'],
      ['nothing', 'verified', 'amended', 'carrier asked', 'expired'],
      ['DeadlineNotReached', 'confirmed']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: "of the carrier's answer",
    data: passed('CarrierAnswer', i, '03 13:30'),
    by: bySystem,
    comesTo: [
      [['InterceptTimedOut'], 'asked, long ago'],
      ['UnknownReference', 'shipped'],
      ['DeadlineNotReached', 'carrier asked'],
      ['nothing', 'intercept accepted', 'carrier silent', 'redirected']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the offer',
    data: passed('ResolutionAnswer', id('4e50', 1), '03 11:50'),
    by: bySystem,
    comesTo: [
      [['ResolutionExpired'], 'offered, long ago'],
      ['UnknownReference', 'shipped'],
      ['DeadlineNotReached', 'offer open'],
      ['nothing', 'way out agreed']
    ]
  }
]
