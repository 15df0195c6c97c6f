import { id, instant } from '../order-under-test.ts'
import { bySystem } from '../steps.ts'
import type { Row } from './rows.ts'

const passed = (deadline: string, ref: string, dueAt: string) => ({ deadline, ref, dueAt: instant(dueAt) })

/** What comes of waiting for a scan, or for what a carrier or a buyer says. */
export const careWaitingRows: ReadonlyArray<Row> = [
  {
    command: 'RecordDeadlinePassed',
    how: 'of the next scan',
    data: passed('NextScan', 'p1', '04 18:00'),
    by: bySystem,
    comesTo: [
      [['TrackingStalled'], 'shipped, silent', 'stalled, scanned again, silent'],
      ['UnknownReference', 'placed'],
      ['DeadlineNotReached', 'shipped', 'stalled, scanned again'],
      ['nothing', 'parcel planned', 'label printed', 'stalled', 'waiting at the pickup point', 'delivered', 'closed']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: "of the carrier's cause",
    data: passed('EnquiryAnswer', id('e0c1', 1), '04 09:00'),
    by: bySystem,
    comesTo: [
      [['CarrierEnquiryOverdue'], 'an enquiry open, long ago', 'enquiry with the platform, long ago'],
      ['UnknownReference', 'shipped'],
      ['DeadlineNotReached', 'an enquiry open'],
      ['nothing', 'enquiry overdue', 'enquiry answered']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the question whether it arrived',
    data: passed('ReceiptAnswer', 'p1', '08 10:00'),
    by: bySystem,
    comesTo: [
      [['ReceiptUnanswered'], 'receipt asked, long ago'],
      ['UnknownReference', 'placed'],
      ['DeadlineNotReached', 'receipt asked'],
      ['nothing', 'delivered', 'receipt unanswered', 'receipt confirmed', 'nothing received']
    ]
  }
]
