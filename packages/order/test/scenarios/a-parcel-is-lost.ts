import { picture } from '../decision-table/loss-states.ts'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, bySystem, handOver, label, scan, ships } from '../steps.ts'

export const aParcelIsLost = scenario({
  number: 'S12',
  english: { title: 'A parcel is lost', sentence: 'Nobody has scanned the parcel for a week.' },
  chinese: { title: '包裹丢失', sentence: '包裹已经一周没有物流轨迹。' }
})
const { describe, inChinese, test } = aParcelIsLost

const e = id('e0c1', 1)
const m = id('4e3d', 1)
const c = id('c1a1', 1)
const issueId = 'Loss:p1:1'
const amount = { minor: '19800', currency: 'CNY' }
const loss = { parcelId: 'p1', by: 'Carrier' }
const claim = { claimId: c, parcelId: 'p1', amount, insured: false }
const second = { parcelId: 'p2', trackingNumber: 'SF0000000002' }

const suspected = (at = '10 08:00') =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('02 09:00', 1))
    .when('03 08:00', 'RecordTracking', scan('03 08:00', 'InTransit', 'Departure'), byCarrier)
    .gives('TrackingUpdated')
    .when(at, 'SuspectLoss', { parcelId: 'p1', grounds: 'NoScanForDays' }, bySystem)
    .gives(['LossSuspected', { issueId, grounds: 'NoScanForDays' }])

const lost = () =>
  suspected()
    .when('10 08:05', 'OpenCarrierEnquiry', {
      enquiryId: e,
      parcelId: 'p1',
      issueId,
      question: 'Trace',
      via: 'CarrierApi'
    })
    .gives('CarrierEnquiryOpened')
    .when('10 18:00', 'AnswerCarrierEnquiry', { enquiryId: e, cause: 'Lost' }, byCarrier)
    .gives(['CarrierEnquiryAnswered', { cause: 'Lost' }])
    .when('10 18:05', 'ConfirmLoss', loss)
    .gives(['LossConfirmed', { issueId, by: 'Carrier' }])

const proposed = () =>
  lost()
    .when(
      '10 18:06',
      'ProposeRemedy',
      { remedyId: m, parcelIds: ['p1'], options: [{ remedy: 'Reship' }, { remedy: 'RefundFull' }] },
      bySystem
    )
    .gives(['RemedyProposed', { remedyId: m, dueAt: instant('10 20:06') }])

const agreed = (remedy: string) =>
  proposed()
    .when('10 19:00', 'AgreeRemedy', { remedyId: m, remedy, by: 'Buyer' }, { actor: buyerZhang })
    .gives(['RemedyAgreed', { remedy, amount: null }])

const again = { fromParcelId: 'p1', newParcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }], remedyId: m }

const sentAgain = () =>
  agreed('Reship')
    .when('11 09:00', 'ArrangeReshipment', again)
    .gives(['ReshipmentArranged', { ...again, resolutionId: null }])
    .when('11 10:00', 'PrintLabel', label('11 10:00', 1, second), { actor: warehouse })
    .gives(['LabelPrinted', { parcelId: 'p2', version: 1 }])
    .when('11 18:00', 'ShipParcel', handOver('11 18:00', 1, second), { actor: warehouse })
    .gives(['ParcelShipped', { parcelId: 'p2' }])
    .when('11 18:05', 'CompleteRemedy', { remedyId: m, reference: 'p2' })
    .gives(['RemedyCompleted', { reference: 'p2' }])

describe('a parcel that nobody can find', () => {
  inChinese('确认丢失后，补发商品，并由物流公司赔付')
  test('is sent again, and the carrier pays for it', () => {
    sentAgain()
      .when('11 18:10', 'FileCarrierClaim', { ...claim, reference: 'C-88' }, bySystem)
      .gives(['CarrierClaimFiled', { amount, insured: false, reference: 'C-88' }])
      .when('18 09:00', 'RecordClaimResult', { claimId: c, paid: true }, byCarrier)
      .gives(['CarrierClaimPaid', { amount }])
      .when('18 09:05', 'ResolveIssue', { issueId, how: 'GoodsReplaced' })
      .gives('IssueResolved')
  })

  inChinese('也可以退款')
  test('may be refunded instead', () => {
    agreed('RefundFull')
      .when('10 19:05', 'ArrangeReshipment', again)
      .isRefused({ type: 'RemedyNotAgreed', remedyId: m })
      .when('10 19:30', 'RecordRefund', { amount, reference: 'R-12', remedyId: m }, byPlatform)
      .gives(['RefundCompleted', { remedyId: m, resolutionId: null }])
      .when('10 19:31', 'CompleteRemedy', { remedyId: m, reference: 'R-12' })
      .gives('RemedyCompleted')
  })

  inChinese('物流公司可能拒绝赔付')
  test('may be one for which the carrier does not pay', () => {
    lost()
      .when('11 18:10', 'FileCarrierClaim', claim)
      .gives('CarrierClaimFiled')
      .when('18 09:00', 'RecordClaimResult', { claimId: c, paid: false, reason: 'NotInsured' }, byCarrier)
      .gives(['CarrierClaimDenied', { reason: 'NotInsured' }])
  })

  inChinese('没有依据，不能认定丢失')
  test('is not lost before anybody proves it', () => {
    suspected('09 12:00')
      .when('10 07:59', 'ConfirmLoss', loss)
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfLoss' })
      .when('10 07:59', 'ConfirmLoss', { ...loss, by: 'Policy' })
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfLoss' })
      .when('10 08:00', 'ConfirmLoss', { ...loss, by: 'Policy' })
      .gives(['LossConfirmed', { by: 'Policy', evidence: [] }])
  })

  inChinese('超过理赔期限，就不能再提出理赔')
  test('is not paid for when nobody asks in time', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(ships('01 10:00', 1))
      .when('01 11:00', 'SuspectLoss', { parcelId: 'p1', grounds: 'LostOnTheWay' })
      .gives('LossSuspected')
      .when('01 12:00', 'ConfirmLoss', { ...loss, evidence: [picture] })
      .gives(['LossConfirmed', { dueAt: instant('31 12:00') }])
      .when(
        '31 12:00',
        'RecordDeadlinePassed',
        { deadline: 'ClaimFiling', ref: 'p1', dueAt: instant('31 12:00') },
        bySystem
      )
      .gives(['ClaimDeadlineMissed', { dueAt: instant('31 12:00') }])
      .when('31 12:30', 'FileCarrierClaim', claim)
      .isRefused({ type: 'ClaimDeadlinePassed', dueAt: instant('31 12:00') })
  })

  inChinese('补发之后又找到了，就让它退回')
  test('goes home when it turns up after it was sent again', () => {
    sentAgain()
      .when('14 09:00', 'RecordParcelFound', { parcelId: 'p1' }, byPlatform)
      .gives('ParcelFound')
      .when('14 09:05', 'NotifyCarrier', {
        interceptId: id('1e7c', 1),
        parcelId: 'p1',
        action: 'ReturnToSender',
        via: 'CarrierApi'
      })
      .gives(['CarrierNotified', { action: 'ReturnToSender' }])
      .when('14 09:06', 'FileCarrierClaim', claim)
      .isRefused({ type: 'EvidenceMissing', need: 'LossOrDamageByCarrier' })
  })

  inChinese('有了新的物流轨迹，也算找到')
  test('is found by its next scan, and may even arrive', () => {
    lost()
      .when('12 09:00', 'RecordTracking', scan('12 09:00', 'OutForDelivery', 'Other'), byCarrier)
      .gives('TrackingUpdated', 'ParcelFound')
      .when('12 15:00', 'RecordTracking', scan('12 15:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
  })
})
