import { a, i } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'
import { amended, caseEnded, confirmedInVain, instructed, movedOn, withoutCase } from './state-groups.ts'

const passed = (deadline: string, ref: string, dueAt: string) => ({ deadline, ref, dueAt: instant(dueAt) })

export const deadlineRows: ReadonlyArray<Row> = [
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
