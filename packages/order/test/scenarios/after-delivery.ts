import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan, ships } from '../steps.ts'

export const afterDelivery = scenario({
  number: 'S17',
  english: {
    title: 'After delivery',
    sentence: 'The parcel is delivered at 12:00; at 14:00 the buyer asks for another address.'
  },
  chinese: { title: '签收之后', sentence: '包裹 12:00 已签收，14:00 买家才要求改址。' }
})
const { describe, inChinese, test } = afterDelivery

const a = id('ca5e', 1)
const r = id('4e50', 1)

const rejected = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('02 09:00', 1))
    .when('04 12:00', 'RecordTracking', scan('04 12:00', 'Delivered', 'Self', { place: chengdu.region }), byCarrier)
    .gives('TrackingUpdated', ['ParcelDelivered', { matchesVersion: 1 }], ['OnCourseConfirmed', { version: 1 }])
    .asks('04 14:00', a, mianyang, { reason: 'Relocation' })
    .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AlreadyDelivered', by: 'System' }])
    .when(
      '04 14:01',
      'NotifyBuyer',
      { messageId: id('3e55', 1), kind: 'ChangeRejected', targets: ['PlatformAccount'], caseId: a },
      bySystem
    )
    .gives(['BuyerNotified', { kind: 'ChangeRejected' }])

const offer = (...options: ReadonlyArray<string>) => ({
  resolutionId: r,
  caseId: a,
  parcelIds: ['p1'],
  occasion: 'AfterDelivery',
  options: options.map((resolution) => ({ resolution }))
})

describe('a wish after delivery', () => {
  inChinese('签收之后的改址请求：记录、驳回并通知买家')
  test('is recorded, rejected and told', () => {
    rejected()
      .when('04 14:02', 'VerifyAddressChange', {
        caseId: a,
        proposal: 1,
        factors: [{ factor: 'PlatformSession', result: 'Match' }]
      })
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Rejected', byCaseId: null })
  })

  inChinese('结果可能是包裹还在旧住处')
  test('may turn out to be a parcel that lies at the old flat', () => {
    rejected()
      .when(
        '04 14:10',
        'ReportNonReceipt',
        { parcelId: 'p1', by: 'Buyer', statement: '包裹在我以前住的地方' },
        { actor: buyerZhang }
      )
      .gives(['NonReceiptReported', { issueId: 'NonReceipt:p1:1', trackingStatusThen: 'Delivered' }])
  })

  inChinese('可以请原地址住户帮忙转寄')
  test('may be helped by the occupant who forwards it', () => {
    rejected()
      .when('04 14:10', 'OfferResolution', offer('OccupantForwards', 'NoAction'))
      .gives(['ResolutionOffered', { occasion: 'AfterDelivery', dueAt: instant('04 16:10') }])
      .when('04 14:30', 'AgreeResolution', { resolutionId: r, resolution: 'OccupantForwards', by: 'Buyer' })
      .gives(['ResolutionAgreed', { resolution: 'OccupantForwards' }])
      .when('05 18:00', 'CompleteResolution', { resolutionId: r, achieved: true })
      .gives('ResolutionCompleted')
  })

  inChinese('原地址住户也可能没有转寄')
  test('may end with an occupant who does not forward it', () => {
    rejected()
      .when('04 14:10', 'OfferResolution', offer('OccupantForwards'))
      .gives('ResolutionOffered')
      .when('04 14:30', 'AgreeResolution', { resolutionId: r, resolution: 'OccupantForwards', by: 'Buyer' })
      .gives('ResolutionAgreed')
      .when('05 18:00', 'CompleteResolution', { resolutionId: r, achieved: false, why: 'OccupantAway' })
      .gives(['ResolutionFailed', { why: 'OccupantAway' }])
  })

  inChinese('已经签收的包裹，不能再提出退回')
  test('is not answered by offering to move what has arrived', () => {
    rejected()
      .when('04 14:10', 'OfferResolution', offer('ReturnThenReship'))
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Delivered' })
  })
})
