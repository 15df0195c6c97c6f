import { id, instant, orderUnderTest, placement } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang, supervisorChen, teaSet } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, bySystem, changesTo, scan, ships } from '../steps.ts'

export const aChargeback = scenario({
  number: 'S20',
  english: {
    title: 'Chargeback',
    sentence:
      'Paid by card and delivered at the new address; on day 81 the card holder says that it should have gone to the old one.'
  },
  chinese: { title: '信用卡拒付', sentence: '刷卡付款，已按新地址送达；第 81 天持卡人称应当送到原地址。' }
})
const { describe, inChinese, test } = aChargeback

const a = id('ca5e', 1)
const d = id('d159', 1)
const h = id('401d', 1)

const delivered = () =>
  orderUnderTest()
    .when('01 09:00', 'PlaceOrder', placement('generic', '01 09:00'), byPlatform)
    .gives('OrderPlaced')
    .when(
      '01 09:01',
      'RecordPayment',
      { amount: teaSet.total, method: 'Card', paidAt: instant('01 09:01'), protection: 'None' },
      byPlatform
    )
    .gives(['PaymentRecorded', { addressVersion: 1 }])
    .and(changesTo('01 10', a, mianyang, 2, 1))
    .when('01 10:05', 'NotifyBuyer', notice, bySystem)
    .gives('BuyerNotified')
    .and(ships('02 09:00', 2))
    .when('06 11:00', 'RecordTracking', scan('06 11:00', 'Delivered', 'Self', { place: mianyang.region }), byCarrier)
    .gives('TrackingUpdated', ['ParcelDelivered', { matchesVersion: 2 }], 'OnCourseConfirmed')

const notice = {
  messageId: id('3e55', 1),
  kind: 'ChangeEffective',
  targets: ['PlatformAccount', 'OldContact'],
  caseId: a
}
const dispute = {
  disputeId: d,
  scheme: 'Visa',
  type: 'NotReceivedAtAgreedLocation',
  reasonCode: '13.1',
  amount: teaSet.total,
  agreedPlace: `${chengdu.street}${chengdu.detail}`,
  claimedVersion: 1,
  respondBy: instant('101 00:00')
}
const evidence = { disputeId: d, packageSha256: 'a1'.repeat(32), profile: 'Stripe', reference: 'dp_1Kx' }
const deadline = { deadline: 'DisputeResponse', ref: d, dueAt: instant('101 00:00') }

const disputed = () =>
  delivered()
    .when('81 09:00', 'OpenDispute', dispute, byPlatform)
    .gives(['DisputeOpened', { reasonCode: '13.1', claimedVersion: 1, respondBy: instant('101 00:00') }])
    .when('81 09:01', 'PlaceLegalHold', { holdId: h, ground: 'Dispute', ref: d }, bySystem)
    .gives(['LegalHoldPlaced', { until: null }])

const answered = () =>
  disputed()
    .when('85 10:00', 'SubmitEvidence', evidence)
    .gives(['EvidenceSubmitted', { packageSha256: evidence.packageSha256 }])

describe('a chargeback', () => {
  inChinese('提交证据包后胜诉，证据留存随后解除')
  test('is answered with an evidence package and won, and the hold is released', () => {
    answered()
      .when('101 00:00', 'RecordDeadlinePassed', deadline, bySystem)
      .givesNothing()
      .when('110 09:00', 'DecideDispute', { disputeId: d, outcome: 'Won', amount: teaSet.total }, byPlatform)
      .gives(['DisputeDecided', { outcome: 'Won' }])
      .when('155 09:00', 'ReleaseLegalHold', { holdId: h, why: 'AppealTimeOver' }, bySystem)
      .gives('LegalHoldReleased')
      .when('155 09:01', 'ReleaseLegalHold', { holdId: h, why: 'AppealTimeOver' }, bySystem)
      .givesNothing()
  })

  inChinese('也可能败诉，之后申诉又改判')
  test('may be lost, and won on appeal', () => {
    answered()
      .when('110 09:00', 'DecideDispute', { disputeId: d, outcome: 'Lost' }, byPlatform)
      .gives(['DisputeDecided', { outcome: 'Lost', amount: null }])
      .when('111 09:00', 'SubmitEvidence', { ...evidence, packageSha256: 'b2'.repeat(32) })
      .isRefused({ type: 'DisputeClosed', disputeId: d, outcome: 'Lost' })
      .when('140 09:00', 'DecideDispute', { disputeId: d, outcome: 'Won', amount: teaSet.total }, byPlatform)
      .gives(['DisputeDecided', { outcome: 'Won' }])
  })

  inChinese('逾期未答复会被记录，迟交的证据照样登记')
  test('that nobody answers in time is missed; what is handed in late is recorded all the same', () => {
    disputed()
      .when('100 23:59', 'RecordDeadlinePassed', deadline, bySystem)
      .isRefused({
        type: 'DeadlineNotReached',
        deadline: 'DisputeResponse',
        ref: d,
        dueAt: instant('101 00:00')
      })
      .when('101 00:00', 'RecordDeadlinePassed', deadline, bySystem)
      .gives(['DisputeDeadlineMissed', { dueAt: instant('101 00:00') }])
      .when('102 09:00', 'SubmitEvidence', evidence)
      .gives('EvidenceSubmitted')
  })

  inChinese('期间买家要求删除，只能先限制处理')
  test('lets nothing be erased meanwhile: what the buyer wants forgotten is only restricted', () => {
    disputed()
      .when(
        '82 09:00',
        'RecordRestriction',
        { subject: 'buyer', restricted: true, ground: 'LegalHold' },
        { ...bySystem, source: { system: 'privacy', eventId: 'restricted-1' } }
      )
      .gives(['PersonalDataRestricted', { subject: 'buyer', ground: 'LegalHold' }])
  })

  inChinese('主管也可以因主管部门要求另行留存证据')
  test('is not the only reason: a supervisor holds the evidence for an authority too', () => {
    const forAuthority = { holdId: id('401d', 2), ground: 'Authority', ref: 'SC-2026-118', until: instant('400 00:00') }
    disputed()
      .when('90 09:00', 'PlaceLegalHold', forAuthority, { actor: supervisorChen })
      .gives(['LegalHoldPlaced', { ground: 'Authority', until: instant('400 00:00') }])
  })

  inChinese('同一拒付再次通知，不会重复登记')
  test('that is told twice is one', () => {
    disputed()
      .when('81 09:05', 'OpenDispute', dispute, byPlatform)
      .givesNothing()
      .when('81 09:06', 'OpenDispute', { ...dispute, scheme: 'Mastercard' }, byPlatform)
      .isRefused({ type: 'IdReused', kind: 'Dispute', id: d })
      .when('82 10:00', 'ReportNonReceipt', { parcelId: 'p1', by: 'Buyer' }, { actor: buyerZhang })
      .gives('NonReceiptReported')
  })
})
