import { again, arrives, returned } from '../coming-back.ts'
import { a, confirmed } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { buyerZhang, chengdu } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, scan } from '../steps.ts'

export const nearTheOldAddress = scenario({
  number: 'S10',
  english: {
    title: 'Near the old address',
    sentence: 'The new address is confirmed as version 2, and the parcel is still on its way to version 1.'
  },
  chinese: { title: '快到原地址了', sentence: '新地址已确认为版本 2，包裹还在送往版本 1。' }
})
const { describe, inChinese, test } = nearTheOldAddress

const r = id('4e50', 1)
const buyer = { actor: buyerZhang }
const ways = ['PickupAtCourierPoint', 'ReturnThenReship']

const offer = (resolutionId: string, occasion: string, options = ways) => ({
  resolutionId,
  caseId: a,
  parcelIds: ['p1'],
  occasion,
  options: options.map((resolution) => ({ resolution }))
})

const offered = () =>
  confirmed()
    .when(
      '03 15:00',
      'RecordTracking',
      scan('03 14:30', 'InTransit', 'ArrivedDestinationCity', { place: chengdu.region }),
      byCarrier
    )
    .gives('TrackingUpdated', ['ParcelNearOldAddress', { oldVersion: 1, nearness: 'DestinationCity' }])
    .when('03 15:01', 'OfferResolution', offer(r, 'NearOldAddress'), bySystem)
    .gives(['ResolutionOffered', { occasion: 'NearOldAddress', dueAt: instant('03 17:01') }])

const agreed = (resolution: string) =>
  offered()
    .when('03 15:20', 'AgreeResolution', { resolutionId: r, resolution, by: 'Buyer' }, buyer)
    .gives(['ResolutionAgreed', { resolution }])

const instruction = (action: string) => ({
  interceptId: id('1e7c', 1),
  parcelId: 'p1',
  caseId: a,
  action,
  via: 'CarrierApi'
})
const hold = instruction('HoldForPickup')
const consent = { parcelId: 'p1', by: 'Buyer', pointKind: 'Station', place: '天府大道驿站' }
const ready = {
  parcelId: 'p1',
  pointKind: 'Station',
  place: '天府大道驿站',
  code: '12-3-4567',
  holdUntil: instant('06 18:00')
}

const waiting = () =>
  agreed('PickupAtCourierPoint')
    .when('03 15:21', 'NotifyCarrier', hold, bySystem)
    .isRefused({ type: 'PickupConsentMissing', parcelId: 'p1' })
    .when('03 15:30', 'GivePickupConsent', consent, buyer)
    .gives(['PickupConsentGiven', { by: 'Buyer', pointKind: 'Station' }])
    .when('03 15:31', 'NotifyCarrier', hold, bySystem)
    .gives(['CarrierNotified', { action: 'HoldForPickup', toVersion: null }])
    .when(
      '03 16:00',
      'RecordCarrierAnswer',
      { interceptId: id('1e7c', 1), outcome: 'Succeeded', rawCode: '20' },
      byCarrier
    )
    .gives('InterceptSucceeded')
    .when('03 18:00', 'RecordPickupReady', ready, byCarrier)
    .gives(['PickupReady', { pointKind: 'Station', holdUntil: instant('06 18:00') }])

const overdue = { deadline: 'PickupHold', ref: 'p1', dueAt: instant('06 18:00') }

describe('a parcel near the old address', () => {
  inChinese('买家同意自提：留站、提醒、取件、结案')
  test('is kept at a pickup point, with the consent of the buyer, who fetches it there', () => {
    waiting()
      .when(
        '05 18:00',
        'NotifyBuyer',
        { messageId: id('3e55', 1), kind: 'PickupReminder', targets: ['PlatformAccount'], caseId: a, parcelId: 'p1' },
        bySystem
      )
      .gives(['BuyerNotified', { kind: 'PickupReminder' }])
      .when('06 10:00', 'RecordTracking', scan('06 09:50', 'Delivered', 'Collected'), byCarrier)
      .gives('TrackingUpdated', ['ParcelDelivered', { mode: 'CollectedFromPoint' }])
      .when('06 10:05', 'CompleteResolution', { resolutionId: r, achieved: true }, bySystem)
      .gives('ResolutionCompleted')
      .when(
        '06 12:00',
        'CloseCase',
        { caseId: a, outcome: 'CollectedAtPickup', outcomes: [{ parcelId: 'p1', outcome: 'CollectedAtPickup' }] },
        bySystem
      )
      .gives(['CaseClosed', { outcome: 'CollectedAtPickup' }])
  })

  inChinese('没人来取：到期后另提方案')
  test('that nobody fetches is offered anew', () => {
    waiting()
      .when('06 17:59', 'RecordDeadlinePassed', overdue, bySystem)
      .isRefused({ type: 'DeadlineNotReached', ...overdue })
      .when('06 18:00', 'RecordDeadlinePassed', overdue, bySystem)
      .gives(['PickupDeadlinePassed', { holdUntil: instant('06 18:00') }])
      .when('06 18:01', 'CompleteResolution', { resolutionId: r, achieved: false, why: 'NotFetched' }, bySystem)
      .gives(['ResolutionFailed', { why: 'NotFetched' }])
      .when('06 18:02', 'OfferResolution', offer(id('4e50', 2), 'PickupNotCollected', ['ReturnThenReship']), bySystem)
      .gives(['ResolutionOffered', { occasion: 'PickupNotCollected' }])
  })

  inChinese('改为退回再发：退回之后按新地址重新发货')
  test('comes back and is sent again to the new address', () => {
    agreed('ReturnThenReship')
      .when('03 15:30', 'NotifyCarrier', instruction('ReturnToSender'), bySystem)
      .gives(['CarrierNotified', { action: 'ReturnToSender' }])
      .when('03 15:40', 'WaiveProtection', { caseId: a, scheme: 'PayPalSellerProtection', by: 'Seller' })
      .gives('ProtectionWaived')
      .and(returned)
      .and(arrives)
      .when('09 18:00', 'CloseCase', {
        caseId: a,
        outcome: 'Reshipped',
        outcomes: [
          { parcelId: 'p1', outcome: 'Reshipped' },
          { parcelId: 'p2', outcome: 'DeliveredAsAmended' }
        ]
      })
      .gives(['CaseClosed', { outcome: 'Reshipped' }])
  })

  inChinese('没退回之前不能重新发货')
  test('is not sent again before it is back', () => {
    agreed('ReturnThenReship')
      .when('04 09:00', 'ArrangeReshipment', again)
      .isRefused({ type: 'ReturnNotReceived', parcelId: 'p1' })
  })

  inChinese('买家可以都不接受；不答复则方案逾期')
  test('is no longer offered anything when the buyer declines, or does not answer', () => {
    offered()
      .when('03 15:20', 'DeclineResolution', { resolutionId: r, by: 'Buyer' }, buyer)
      .gives(['ResolutionDeclined', { by: 'Buyer' }])
      .when('03 15:25', 'AgreeResolution', { resolutionId: r, resolution: 'ReturnThenReship', by: 'Buyer' }, buyer)
      .isRefused({ type: 'OfferClosed', id: r, status: 'Declined' })
    offered()
      .when(
        '03 17:01',
        'RecordDeadlinePassed',
        { deadline: 'ResolutionAnswer', ref: r, dueAt: instant('03 17:01') },
        bySystem
      )
      .gives('ResolutionExpired')
  })

  inChinese('签收之后谈自提已经太晚')
  test('is not held for anybody once it was delivered', () => {
    confirmed()
      .when('04 10:00', 'RecordTracking', scan('04 10:00', 'Delivered', 'Self', { place: chengdu.region }), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .when('04 11:00', 'GivePickupConsent', consent, buyer)
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Delivered' })
  })
})
