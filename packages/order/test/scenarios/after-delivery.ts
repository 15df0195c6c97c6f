import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from '../samples.ts'
import { byCarrier, bySystem, scan, ships } from '../steps.ts'

// Scenario S17: delivered at 12:00.

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
  test('is recorded, rejected and told', () => {
    rejected()
      .when('04 14:02', 'VerifyAddressChange', {
        caseId: a,
        proposal: 1,
        factors: [{ factor: 'PlatformSession', result: 'Match' }]
      })
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Rejected', byCaseId: null })
  })

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

  test('may be helped by the occupant who forwards it', () => {
    rejected()
      .when('04 14:10', 'OfferResolution', offer('OccupantForwards', 'NoAction'))
      .gives(['ResolutionOffered', { occasion: 'AfterDelivery', dueAt: instant('04 16:10') }])
      .when('04 14:30', 'AgreeResolution', { resolutionId: r, resolution: 'OccupantForwards', by: 'Buyer' })
      .gives(['ResolutionAgreed', { resolution: 'OccupantForwards' }])
      .when('05 18:00', 'CompleteResolution', { resolutionId: r, achieved: true })
      .gives('ResolutionCompleted')
  })

  test('may end with an occupant who does not forward it', () => {
    rejected()
      .when('04 14:10', 'OfferResolution', offer('OccupantForwards'))
      .gives('ResolutionOffered')
      .when('04 14:30', 'AgreeResolution', { resolutionId: r, resolution: 'OccupantForwards', by: 'Buyer' })
      .gives('ResolutionAgreed')
      .when('05 18:00', 'CompleteResolution', { resolutionId: r, achieved: false, why: 'OccupantAway' })
      .gives(['ResolutionFailed', { why: 'OccupantAway' }])
  })

  test('is not answered by offering to move what has arrived', () => {
    rejected()
      .when('04 14:10', 'OfferResolution', offer('ReturnThenReship'))
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Delivered' })
  })
})
