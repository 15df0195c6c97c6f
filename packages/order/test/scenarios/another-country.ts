import { id, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { mianyang, teaSet } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, bySystem, confirms, sessionAndCall, ships, verifies } from '../steps.ts'

export const anotherCountry = scenario({
  number: 'S21',
  english: {
    title: 'Another country',
    sentence: 'Nothing is shipped yet, and the new address is abroad.'
  },
  chinese: { title: '改到另一个国家', sentence: '还没有发货，新地址在国外。' }
})
const { describe, inChinese, test } = anotherCountry

const a = id('ca5e', 1)
const r = id('4e50', 1)
const oslo = {
  region: { country: { code: 'NO', name: 'Norge' }, city: { code: null, name: 'Oslo' } },
  recipientName: 'Kari Nordmann',
  phone: '+4722334455',
  detail: 'Storgata 1'
}
const save = (address: object) => ({ caseId: a, version: 2, address, expectedVersion: 1 })
const reorder = (because: string) => ({
  plan: [{ target: 'Order', stage: 'AwaitingShipment', route: 'CancelAndReorder', because }]
})

const confirmed = (platform: string, address: object, because: string) =>
  orderUnderTest(platform)
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, address)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a, sessionAndCall))
    .when('01 10:03', 'ConfirmNewAddress', { caseId: a, proposal: 1, address, by: 'Buyer', method: 'Chat' })
    .gives(['NewAddressConfirmed', { version: 2 }], ['AddressChangeRouted', reorder(because)])

const endsByReordering = (order: OrderUnderTest) =>
  order
    .when(
      '01 10:06',
      'OfferResolution',
      {
        resolutionId: r,
        caseId: a,
        parcelIds: [],
        occasion: 'RouteForbidden',
        options: [{ resolution: 'CancelAndReorder' }, { resolution: 'AcceptAtOldAddress' }]
      },
      bySystem
    )
    .gives('ResolutionOffered')
    .when('01 11:00', 'AgreeResolution', { resolutionId: r, resolution: 'CancelAndReorder', by: 'Buyer' })
    .gives(['ResolutionAgreed', { resolution: 'CancelAndReorder' }])
    .when('01 11:01', 'CancelOrder', { reason: 'Reordered', replacementOrderId: 'A-1002' }, bySystem)
    .gives(['OrderCancelled', { replacementOrderId: 'A-1002' }])
    .when('01 12:00', 'RecordRefund', { amount: teaSet.total, reference: 'R-4471', resolutionId: r }, byPlatform)
    .gives(['RefundCompleted', { reference: 'R-4471', resolutionId: r }])
    .when('01 12:01', 'LinkOrder', { otherOrderId: 'A-1002', relation: 'ReplacedBy' }, bySystem)
    .gives(['OrderLinked', { otherOrderId: 'A-1002', relation: 'ReplacedBy' }])
    .when('02 10:00', 'CloseCase', { caseId: a, outcome: 'CancelledAndReordered', outcomes: [] })
    .gives(['CaseClosed', { outcome: 'CancelledAndReordered' }])

describe('a change to another country', () => {
  inChinese('换国家须另下新单，本单结束')
  test('is another order, and ends this one', () => {
    confirmed('generic', oslo, 'CountryChanged')
      .when('01 10:05', 'AmendAddress', save(oslo))
      .isRefused({ type: 'CountryMayNotChange', from: 'CN', to: 'NO' })
      .and(endsByReordering)
  })

  inChinese('已有部分交给物流公司，就不能取消重下')
  test('cannot be made by another order once the carrier has a part of this one', () => {
    orderUnderTest('generic')
      .placedAndPaid('01 09:00')
      .and(ships('01 09:30', 1))
      .asks('01 10:00', a, oslo)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a, sessionAndCall))
      .when('01 10:03', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: oslo, by: 'Buyer', method: 'Chat' })
      .gives('NewAddressConfirmed', [
        'AddressChangeRouted',
        { plan: [{ target: 'p1', stage: 'HandedOver', route: 'NotPossible', because: 'CountryChanged' }] }
      ])
      .when('01 11:01', 'CancelOrder', { reason: 'Reordered', replacementOrderId: 'A-1002' }, bySystem)
      .isRefused({ type: 'PartsHandedOver', parcelIds: ['p1'] })
  })
})

describe('a change where the platform ships to the given address only', () => {
  inChinese('平台只许发往下单地址：无论改什么都须另下新单')
  test('is another order, whatever changes', () => {
    confirmed('amazon', mianyang, 'ChannelForbids')
      .when('01 10:05', 'AmendAddress', save(mianyang))
      .isRefused({ type: 'RouteForbidsAmending', routes: ['CancelAndReorder'] })
      .and(endsByReordering)
  })
})

describe('a change within the country', () => {
  inChinese('国内改址，直接修改订单')
  test('amends the order', () => {
    orderUnderTest('generic')
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .when('01 10:05', 'AmendAddress', save(mianyang))
      .gives('AddressAmended')
  })
})
