import { picture } from '../decision-table/loss-states.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan, ships, verifies } from '../steps.ts'

export const nobodyAnswers = scenario({
  number: 'E5',
  english: {
    title: 'Nobody answers, or says no',
    sentence: 'A wait ends with the time that was set for it.'
  },
  chinese: { title: '无人答复或被拒绝', sentence: '等待有期限，到期即有结果。' }
})
const { describe, inChinese, test } = nobodyAnswers

const a = id('ca5e', 1)
const m = id('4e3d', 1)
const passed = (deadline: string, ref: string, at: string) => ({ deadline, ref, dueAt: instant(at) })

const asked = () =>
  orderUnderTest().placedAndPaid('01 09:00').asks('01 10:00', a, mianyang).gives('AddressChangeRequested')

describe('a wish', () => {
  inChinese('三分钟内没有回复即为超时，正在核实也算')
  test('that nobody answers is overdue after three minutes, also while somebody works at it', () => {
    const overdue = passed('Acknowledgement', a, '01 10:03')
    asked()
      .and(verifies('01 10:02', a))
      .when('01 10:02', 'RecordDeadlinePassed', overdue, bySystem)
      .isRefused({ type: 'DeadlineNotReached', ...overdue })
      .when('01 10:03', 'RecordDeadlinePassed', overdue, bySystem)
      .gives(['ResponseOverdue', { dueAt: instant('01 10:03') }])
      .when('01 10:04', 'RecordDeadlinePassed', overdue, bySystem)
      .givesNothing()
  })
})

describe('a remedy proposed, a receipt asked for and a damage of 30 days ago', () => {
  inChinese('处理方案被拒绝，收货询问无人答复，理赔期限已过')
  test('end by a no, and by waiting', () => {
    orderUnderTest()
      .placedAndPaid('01 08:00')
      .and(ships('01 09:00', 1))
      .when('01 10:00', 'RecordTracking', scan('01 10:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('01 11:00', 'ReportDamage', { parcelId: 'p1', by: 'Buyer', extent: 'Total', evidence: [picture] })
      .gives('DamageReported')
      .when('01 12:00', 'ConfirmDamage', { parcelId: 'p1', extent: 'Total', fault: 'Carrier' })
      .gives(['DamageConfirmed', { dueAt: instant('31 12:00') }])
      .when('01 12:05', 'ProposeRemedy', { remedyId: m, parcelIds: ['p1'], options: [{ remedy: 'RefundFull' }] })
      .gives('RemedyProposed')
      .when('01 13:00', 'AskForReceipt', { parcelId: 'p1' }, bySystem)
      .gives(['ReceiptEnquirySent', { dueAt: instant('03 13:00') }])
      .when('01 14:00', 'DeclineRemedy', { remedyId: m, by: 'Buyer' }, { actor: buyerZhang })
      .gives('RemedyDeclined')
      .when('03 13:00', 'RecordDeadlinePassed', passed('ReceiptAnswer', 'p1', '03 13:00'), bySystem)
      .gives(['ReceiptUnanswered', { parcelId: 'p1' }])
      .when('31 12:00', 'RecordDeadlinePassed', passed('ClaimFiling', 'p1', '31 12:00'), bySystem)
      .gives(['ClaimDeadlineMissed', { parcelId: 'p1' }])
  })
})
