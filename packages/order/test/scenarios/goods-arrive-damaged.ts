import { picture } from '../decision-table/loss-states.ts'
import { id, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, byPlatform, bySystem, scan, ships } from '../steps.ts'

export const goodsArriveDamaged = scenario({
  number: 'S13',
  english: {
    title: 'Goods arrive damaged',
    sentence: 'The parcel was delivered; the next day the buyer sends photos.'
  },
  chinese: { title: '商品破损', sentence: '包裹已签收，第二天买家发来照片。' }
})
const { describe, inChinese, test } = goodsArriveDamaged

const m = id('4e3d', 1)
const issueId = 'Damage:p1:1'
const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const buyer = { actor: buyerZhang }
const damage = { parcelId: 'p1', by: 'Buyer', extent: 'Partial', description: '壶盖碎了' }
const judged = { parcelId: 'p1', extent: 'Partial', fault: 'Carrier' }

const delivered = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('02 09:00', 1))
    .when('05 12:00', 'RecordTracking', scan('05 12:00', 'Delivered', 'Self', { place: chengdu.region }), byCarrier)
    .gives('TrackingUpdated', 'ParcelDelivered', 'OnCourseConfirmed')

const confirmed = () =>
  delivered()
    .when('06 08:00', 'ReportDamage', { ...damage, evidence: [picture] }, buyer)
    .gives(['DamageReported', { issueId, extent: 'Partial' }])
    .when('06 08:05', 'OpenCarrierEnquiry', {
      enquiryId: id('e0c1', 1),
      parcelId: 'p1',
      issueId,
      question: 'HowDamaged',
      via: 'Portal'
    })
    .gives('CarrierEnquiryOpened')
    .when('06 10:00', 'ConfirmDamage', judged)
    .gives(['DamageConfirmed', { issueId, fault: 'Carrier' }])

const proposed = () =>
  confirmed()
    .when('06 10:05', 'ProposeRemedy', {
      remedyId: m,
      parcelIds: ['p1'],
      options: [{ remedy: 'RefundPartial', amount: yuan('5940') }, { remedy: 'Reship' }]
    })
    .gives('RemedyProposed')

describe('damaged goods', () => {
  inChinese('部分退款，并向物流公司理赔')
  test('are made good by a part of the money, and claimed from the carrier', () => {
    proposed()
      .when('06 11:00', 'AgreeRemedy', { remedyId: m, remedy: 'RefundPartial', by: 'Buyer' }, buyer)
      .gives(['RemedyAgreed', { remedy: 'RefundPartial', amount: yuan('5940') }])
      .when('06 11:10', 'RecordRefund', { amount: yuan('5940'), reference: 'R-13', remedyId: m }, byPlatform)
      .gives(['RefundCompleted', { remedyId: m }])
      .when('06 11:11', 'CompleteRemedy', { remedyId: m, reference: 'R-13' })
      .gives('RemedyCompleted')
      .when(
        '06 11:12',
        'FileCarrierClaim',
        { claimId: id('c1a1', 1), parcelId: 'p1', amount: yuan('5940'), insured: false },
        bySystem
      )
      .gives('CarrierClaimFiled')
      .when('06 11:13', 'ResolveIssue', { issueId, how: 'MoneyBack' })
      .gives('IssueResolved')
  })

  inChinese('没有照片，不能确认破损；补上照片，仍算同一件事')
  test('are not confirmed without photos, and photos that come later belong to the same report', () => {
    delivered()
      .when('06 08:00', 'ReportDamage', damage, buyer)
      .gives(['DamageReported', { issueId, evidence: [] }])
      .when('06 10:00', 'ConfirmDamage', judged)
      .isRefused({ type: 'EvidenceMissing', need: 'ProofOfDamage' })
      .when('06 12:00', 'ReportDamage', { ...damage, evidence: [picture] }, buyer)
      .gives(['DamageReported', { issueId }])
      .when('06 12:30', 'ConfirmDamage', judged)
      .gives('DamageConfirmed')
  })

  inChinese('没有反映过的破损，不能确认')
  test('are confirmed only after somebody reported them', () => {
    delivered()
      .when('06 10:00', 'ConfirmDamage', judged)
      .isRefused({ type: 'IssueNotOpen', issueId: null, parcelId: 'p1' })
  })

  inChinese('退款不能超过所提的金额')
  test('are made good by no more than was offered', () => {
    proposed()
      .when(
        '06 11:00',
        'AgreeRemedy',
        { remedyId: m, remedy: 'RefundPartial', by: 'Buyer', amount: yuan('9900') },
        buyer
      )
      .isRefused({ type: 'AmountExceeded', max: yuan('5940') })
      .when('06 11:05', 'AgreeRemedy', { remedyId: m, remedy: 'Coupon', by: 'Buyer' }, buyer)
      .isRefused({ type: 'OptionNotOffered', option: 'Coupon' })
  })

  inChinese('买家可以拒绝处理方案')
  test('may be made good by something else when the buyer declines', () => {
    proposed()
      .when('06 11:00', 'DeclineRemedy', { remedyId: m, by: 'Buyer' }, buyer)
      .gives('RemedyDeclined')
      .when('06 11:05', 'AgreeRemedy', { remedyId: m, remedy: 'Reship', by: 'Buyer' }, buyer)
      .isRefused({ type: 'OfferClosed', id: m, status: 'Declined' })
  })

  inChinese('责任不在物流公司，就不能向它理赔')
  test('are not claimed from a carrier that does not answer for them', () => {
    confirmed()
      .when('06 10:30', 'ConfirmDamage', { ...judged, fault: 'Seller' })
      .gives(['DamageConfirmed', { fault: 'Seller', dueAt: null }])
      .when('06 11:00', 'FileCarrierClaim', {
        claimId: id('c1a1', 1),
        parcelId: 'p1',
        amount: yuan('5940'),
        insured: false
      })
      .isRefused({ type: 'EvidenceMissing', need: 'LossOrDamageByCarrier' })
  })
})
