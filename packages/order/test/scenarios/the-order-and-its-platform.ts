import { id, instant, type OrderUnderTest, orderUnderTest, placement } from '../order-under-test.ts'
import { buyerZhang, mianyang, supervisorChen, teaSet, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byPlatform, bySystem, changesItFiveTimes, confirms, plans, ships, verifies } from '../steps.ts'

export const theOrderAndItsPlatform = scenario({
  number: 'E2',
  english: {
    title: 'The order and its platform',
    sentence: 'The platform places an order, holds it, opens an after-sale, counts the changes, and completes it.'
  },
  chinese: { title: '订单与平台', sentence: '平台下单、风控暂停、发起售后、限制改址次数，最后完成订单。' }
})
const { describe, inChinese, test } = theOrderAndItsPlatform

const a = id('ca5e', 1)
const r = id('4e50', 1)
const held = { held: true, ground: 'Review' }
const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
const selfService = { actor: buyerZhang, channel: 'PlatformSelfService' }

const heldOrder = () =>
  orderUnderTest('pinduoduo')
    .placedAndPaid('01 09:00')
    .when('01 09:10', 'RecordRiskHold', held, byPlatform)
    .gives(['RiskHoldPlaced', { ground: 'Review' }])

describe('an order', () => {
  inChinese('同一订单只下一次，内容不同的不予接受')
  test('is placed once, and not with other goods', () => {
    const stated = placement('generic', '01 09:00')
    const others = { ...stated, lines: teaSet.lines.map((line) => ({ ...line, quantity: 1 })) }
    orderUnderTest()
      .when('01 09:00', 'PlaceOrder', stated, byPlatform)
      .gives(['OrderPlaced', { version: 1 }])
      .when('01 09:01', 'PlaceOrder', stated, byPlatform)
      .givesNothing()
      .when('01 09:02', 'PlaceOrder', others, byPlatform)
      .isRefused({ type: 'OrderAlreadyPlaced', orderId: 'A-1001', platformOrderNo: 'P728391' })
  })

  inChinese('收货之后订单完成；没有锁定过的地址不用解锁')
  test('is completed once the goods have arrived; its address was never locked', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(ships('01 18:00', 1))
      .when('05 10:00', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }, byPlatform)
      .gives('ReceiptConfirmed')
      .when('08 09:00', 'CompleteOrder', { basis: 'ReceiptConfirmed', completedAt: instant('05 10:00') }, byPlatform)
      .gives(['OrderCompleted', { basis: 'ReceiptConfirmed' }])
      .when('09 09:00', 'CompleteOrder', { basis: 'PlatformAuto', completedAt: instant('09 09:00') }, byPlatform)
      .givesNothing()
      .when('09 10:00', 'UnlockAddress', { ground: 'Solved' }, { actor: supervisorChen })
      .givesNothing()
  })
})

describe('an order that its platform holds because of a risk', () => {
  inChinese('风控暂停会解除；仓库照常备货')
  test('is let go again, and worked at in the warehouse', () => {
    heldOrder()
      .when('01 09:20', 'RecordRiskHold', { held: false, ground: 'Passed' }, byPlatform)
      .gives(['RiskHoldReleased', { ground: 'Passed' }])
      .and(plans('01 09:30'))
      .when('01 09:40', 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Picking' }, { actor: warehouse })
      .gives('FulfilmentStageReached')
  })

  inChinese('风控暂停期间不能改址')
  test('goes to no other address meanwhile', () => {
    heldOrder()
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'RiskHold', by: 'System' }])
  })
})

describe('a change of address while an after-sale is opened', () => {
  const afterSale = { afterSaleId: 'AS-1', kind: 'RefundOnly' }
  const ends = { caseId: a, cause: 'AfterSaleOpened' }
  const confirmed = () =>
    orderUnderTest('douyin')
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang, {}, selfService)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
  const opened = (order: OrderUnderTest) =>
    order
      .when('01 10:10', 'RecordAfterSale', { ...afterSale, state: 'Open' }, byPlatform)
      .gives(['AfterSaleOpened', afterSale])

  inChinese('售后期间改址失效，售后关闭后可以重新申请')
  test('ends; once the after-sale is closed, the address is free again', () => {
    confirmed()
      .and(opened)
      .when('01 10:11', 'InvalidateAddressChange', ends, bySystem)
      .gives(['AddressChangeInvalidated', { cause: 'AfterSaleOpened' }])
      .when('01 10:12', 'AmendAddress', save)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Invalidated', byCaseId: null })
      .when('02 10:00', 'RecordAfterSale', { ...afterSale, state: 'Closed' }, byPlatform)
      .gives(['AfterSaleClosed', afterSale])
      .asks('02 10:01', id('ca5e', 2), mianyang)
      .gives('AddressChangeRequested')
  })

  inChinese('已经保存的改址不受售后影响')
  test('stays where it is saved already', () => {
    confirmed()
      .when('01 10:04', 'AmendAddress', save)
      .gives('AddressAmended')
      .and(opened)
      .when('01 10:11', 'InvalidateAddressChange', ends, bySystem)
      .isRefused({ type: 'CaseAlreadyEffective', caseId: a, version: 2 })
  })
})

describe('a sixth change, where the platform allows five,', () => {
  inChinese('只能改五次：第六次请求立即拒绝')
  test('is wished, and rejected at once', () => {
    orderUnderTest('wechat')
      .placedAndPaid('01 09:00')
      .and(changesItFiveTimes)
      .asks('01 12:00', a, mianyang, { baseVersion: 6 })
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'ChangeLimitReached' }])
  })

  inChinese('更早提出的请求也不能作为第六次保存')
  test('is not saved either where the wish was there before the other five', () => {
    orderUnderTest('wechat')
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang, {}, selfService)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      // With a way out agreed, the wish does not give way to what the buyer does on the platform.
      .when('01 10:04', 'OfferResolution', {
        resolutionId: r,
        caseId: a,
        parcelIds: [],
        occasion: 'RouteForbidden',
        options: [{ resolution: 'AcceptAtOldAddress' }]
      })
      .gives('ResolutionOffered')
      .when('01 10:05', 'AgreeResolution', { resolutionId: r, resolution: 'AcceptAtOldAddress', by: 'Buyer' })
      .gives('ResolutionAgreed')
      .and(changesItFiveTimes)
      .when('01 11:10', 'AmendAddress', { ...save, expectedVersion: 7 })
      .isRefused({ type: 'ChangeLimitReached', max: 5, made: 5 })
  })
})
