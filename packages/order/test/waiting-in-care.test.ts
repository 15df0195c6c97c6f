import { describe, test } from 'vitest'
import { picture } from './decision-table/loss-states.ts'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { buyerZhang } from './samples.ts'
import { byCarrier, bySystem, scan, ships } from './steps.ts'

const m = id('4e3d', 1)

describe('a remedy proposed, a receipt asked for and a damage of 30 days ago', () => {
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
      .when(
        '03 13:00',
        'RecordDeadlinePassed',
        { deadline: 'ReceiptAnswer', ref: 'p1', dueAt: instant('03 13:00') },
        bySystem
      )
      .gives(['ReceiptUnanswered', { parcelId: 'p1' }])
      .when(
        '31 12:00',
        'RecordDeadlinePassed',
        { deadline: 'ClaimFiling', ref: 'p1', dueAt: instant('31 12:00') },
        bySystem
      )
      .gives(['ClaimDeadlineMissed', { parcelId: 'p1' }])
  })
})
