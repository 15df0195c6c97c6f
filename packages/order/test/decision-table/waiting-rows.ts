import { a } from '../moving-parcel.ts'
import { instant } from '../order-under-test.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'

const passed = (deadline: string, ref: string, dueAt: string) => ({ deadline, ref, dueAt: instant(dueAt) })

/** What comes of waiting for an answer of the buyer or of those who must approve. */
export const waitingRows: ReadonlyArray<Row> = [
  {
    command: 'RecordDeadlinePassed',
    how: 'of a question to the buyer',
    data: passed('Clarification', a, '02 10:01'),
    by: bySystem,
    comesTo: [
      [['AddressChangeExpired'], 'buyer asked what is missing, long ago'],
      ['DeadlineNotReached', 'buyer asked what is missing'],
      ['nothing', 'requested', 'confirmed', 'amended']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of a question to the buyer who is proven',
    data: passed('Clarification', a, '02 10:05'),
    by: bySystem,
    comesTo: [[['AddressChangeExpired'], 'verified, buyer asked what is missing, long ago']]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of an approval',
    data: passed('Approval', `${a}-Merchant`, '02 05:04'),
    by: bySystem,
    comesTo: [
      [['AddressChangeApproved'], 'approval asked, long ago'],
      ['DeadlineNotReached', 'approval asked'],
      ['nothing', 'requested', 'confirmed', 'second operator asked, long ago']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the approval of a second operator',
    data: passed('Approval', `${a}-SecondOperator`, '02 10:04'),
    by: bySystem,
    comesTo: [
      [['AddressChangeExpired'], 'second operator asked, long ago'],
      ['DeadlineNotReached', 'second operator asked']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the consent of the buyer',
    data: passed('Consent', a, '02 10:01'),
    by: bySystem,
    comesTo: [
      [['AddressChangeExpired'], 'consent asked, long ago'],
      ['DeadlineNotReached', 'consent asked'],
      ['nothing', 'consent given', 'requested']
    ]
  }
]
