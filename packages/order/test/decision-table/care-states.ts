import type { OrderEventType } from '@readdress/order'
import { id, instant, type OrderUnderTest } from '../order-under-test.ts'
import { buyerZhang } from '../samples.ts'
import { byCarrier, bySystem, scan } from '../steps.ts'
import { everyState } from './every-state.ts'
import { oddStates } from './odd-states.ts'
import type { Situation } from './situation.ts'

const escalated = (order: OrderUnderTest, at: string, rung: string) =>
  order.when(at, 'EscalateEnquiry', { enquiryId: id('e0c1', 1), rung }).gives('CarrierEnquiryEscalated')

const withPlatform = () => escalated(oddStates['an enquiry open']().order, '04 09:00', 'PlatformSupport')
const withRegulator = () => escalated(withPlatform(), '20 09:00', 'PostalRegulator')

const said = (command: 'AskForReceipt' | 'ConfirmReceipt' | 'ReportNonReceipt', data: object, gives: OrderEventType) =>
  everyState
    .delivered()
    .order.when('06 10:00', command, { parcelId: 'p1', ...data }, { actor: buyerZhang })
    .gives(gives)

const passed = (deadline: string, ref: string, dueAt: string) => ({ deadline, ref, dueAt: instant(dueAt) })

const answered = (order = oddStates['an enquiry open']().order) =>
  order
    .when('03 12:00', 'AnswerCarrierEnquiry', { enquiryId: id('e0c1', 1), cause: 'Missorted' }, byCarrier)
    .gives('CarrierEnquiryAnswered')

// A question about a problem with the parcel, that the carrier has answered.
const answeredAbout = () =>
  answered(
    oddStates['amended, an issue open']()
      .order.when('03 09:30', 'OpenCarrierEnquiry', {
        enquiryId: id('e0c1', 1),
        parcelId: 'p1',
        issueId: 'DeliveryException:p1:1',
        question: 'WhereIsIt',
        via: 'Phone'
      })
      .gives('CarrierEnquiryOpened')
  )

const stalled = () =>
  everyState
    .shipped()
    .order.when('05 10:00', 'RecordDeadlinePassed', passed('NextScan', 'p1', '04 18:00'), bySystem)
    .gives('TrackingStalled')

/** States that only some commands have a row for: a question to a carrier is under way, or one to the buyer. */
export const careStates = {
  'enquiry with the platform, long ago': () => ({ at: '20 09:00', order: withPlatform() }),
  'enquiry with the regulator': () => ({ at: '21 09:00', order: withRegulator() }),
  'enquiry with the hotline': () => ({
    at: '22 09:00',
    order: escalated(withRegulator(), '21 09:00', 'ConsumerHotline')
  }),
  'an enquiry open, long ago': () => ({ at: '04 10:00', order: oddStates['an enquiry open']().order }),
  'enquiry overdue': () => ({
    at: '04 11:00',
    order: oddStates['an enquiry open']()
      .order.when('04 10:00', 'RecordDeadlinePassed', passed('EnquiryAnswer', id('e0c1', 1), '04 09:00'), bySystem)
      .gives('CarrierEnquiryOverdue')
  }),
  'enquiry answered': () => ({ at: '04 11:00', order: answered() }),
  'enquiry about an issue answered': () => ({ at: '04 11:00', order: answeredAbout() }),
  'enquiry answered, its issue resolved': () => ({
    at: '04 11:00',
    order: answeredAbout()
      .when('03 13:00', 'ResolveIssue', { issueId: 'DeliveryException:p1:1', how: 'OnItsWay' })
      .gives('IssueResolved')
  }),
  'enquiry open, its issue resolved': () => ({
    at: '04 11:00',
    order: oddStates['amended, the issue resolved']()
      .order.when('04 09:30', 'OpenCarrierEnquiry', {
        enquiryId: id('e0c1', 1),
        parcelId: 'p1',
        issueId: 'DeliveryException:p1:1',
        question: 'WhereIsIt',
        via: 'Phone'
      })
      .gives('CarrierEnquiryOpened')
  }),
  'amended, the issue assigned': () => ({
    at: '03 11:00',
    order: oddStates['amended, an issue open']()
      .order.when('03 10:00', 'AssignIssue', {
        issueId: 'DeliveryException:p1:1',
        owner: 'a-1c20',
        nextAction: 'AskAgain',
        dueAt: instant('04 09:00')
      })
      .gives('IssueAssigned')
  }),
  'shipped, silent': () => ({ at: '05 10:00', order: everyState.shipped().order }),
  'waiting at the pickup point': () => ({ at: '15 10:00', order: oddStates['at the pickup point']().order }),
  stalled: () => ({ at: '06 10:00', order: stalled() }),
  'stalled, scanned again': () => ({
    at: '05 12:00',
    order: stalled()
      .when('05 11:00', 'RecordTracking', scan('05 11:00', 'InTransit', 'Departure'), byCarrier)
      .gives('TrackingUpdated')
  }),
  'stalled, scanned again, silent': () => ({
    at: '15 12:00',
    order: stalled()
      .when('05 11:00', 'RecordTracking', scan('05 11:00', 'InTransit', 'Departure'), byCarrier)
      .gives('TrackingUpdated')
  }),
  'receipt asked': () => ({ at: '06 11:00', order: said('AskForReceipt', {}, 'ReceiptEnquirySent') }),
  'receipt confirmed': () => ({
    at: '06 11:00',
    order: said('ConfirmReceipt', { basis: 'BuyerSaid' }, 'ReceiptConfirmed')
  }),
  'receipt asked, long ago': () => ({ at: '08 10:00', order: said('AskForReceipt', {}, 'ReceiptEnquirySent') }),
  'receipt unanswered': () => ({
    at: '08 11:00',
    order: said('AskForReceipt', {}, 'ReceiptEnquirySent')
      .when('08 10:00', 'RecordDeadlinePassed', passed('ReceiptAnswer', 'p1', '08 10:00'), bySystem)
      .gives('ReceiptUnanswered')
  }),
  'nothing received': () => ({
    at: '06 11:00',
    order: said('ReportNonReceipt', { by: 'Buyer', statement: '没有收到' }, 'NonReceiptReported')
  })
} satisfies Record<string, () => Situation>
