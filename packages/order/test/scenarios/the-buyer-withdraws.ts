import { expect } from 'vitest'
import * as moving from '../moving-parcel.ts'
import { id, orderUnderTest } from '../order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { amends, byCarrier, confirms, verifies } from '../steps.ts'

export const theBuyerWithdraws = scenario({
  number: 'S15',
  english: {
    title: 'The buyer withdraws',
    sentence: 'The buyer takes the wish back: before it is saved, after that, and while the carrier is asked.'
  },
  chinese: { title: '买家撤回改址', sentence: '买家撤回改址：保存之前、保存之后，以及正在请物流公司转寄的时候。' }
})
const { describe, inChinese, test } = theBuyerWithdraws

const [a, b] = [id('ca5e', 1), id('ca5e', 2)]
const back = { caseId: a, by: 'Buyer', why: 'TripCancelled' }
const buyer = { actor: buyerZhang }

const verified = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))

const amended = () =>
  verified()
    .and(confirms('01 10:03', a, mianyang, 2))
    .and(amends('01 10:04', a, mianyang, 2, 1))

describe('a buyer who withdraws his wish', () => {
  inChinese('（a）核实之后、保存之前可以撤回')
  test('(a) is free to do so once verified', () => {
    verified()
      .when('01 10:03', 'WithdrawAddressChange', back, buyer)
      .gives(['AddressChangeWithdrawn', { by: 'Buyer', why: 'TripCancelled' }])
      .when('01 10:04', 'WithdrawAddressChange', back, buyer)
      .givesNothing()
      .when('01 10:05', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Withdrawn', byCaseId: null })
  })

  inChinese('（b）保存之后不能撤回，只能再申请改回原地址')
  test('(b) is too late once it is saved, and asks for a change back instead', () => {
    const order = amended()
      .when('01 10:10', 'WithdrawAddressChange', back, buyer)
      .isRefused({ type: 'CaseAlreadyEffective', caseId: a, version: 2 })
      .asks('01 10:11', b, chengdu, { baseVersion: 2 })
      .gives('AddressChangeRequested')
      .and(verifies('01 10:12', b))
      .and(confirms('01 10:13', b, chengdu, 3))
      .and(amends('01 10:14', b, chengdu, 3, 2))
    const state = order.state()
    const versions = state.status === 'Placed' ? state.addressChange.versions : []
    expect(versions.map(({ status }) => status)).toEqual(['Replaced', 'Replaced', 'Ordered'])
    expect(versions[2]?.address).toEqual(versions[0]?.address)
  })
})

describe('(c) a buyer who withdraws while the carrier is asked', () => {
  const cancelling = () =>
    moving
      .carrierAsked()
      .when('03 09:40', 'WithdrawAddressChange', back, buyer)
      .isRefused({ type: 'InterceptInProgress', interceptId: moving.i, action: 'RedirectToAddress' })
      .when('03 09:41', 'CancelIntercept', { interceptId: moving.i, why: 'BuyerWithdrew' })
      .gives('InterceptCancelRequested')

  inChinese('（c）已请物流公司转寄：须先取消拦截指令')
  test('has the instruction cancelled first', () => {
    cancelling()
      .when('03 09:42', 'WithdrawAddressChange', back, buyer)
      .isRefused({ type: 'InterceptInProgress', interceptId: moving.i, action: 'RedirectToAddress' })
      .when('03 09:50', 'RecordCarrierAnswer', moving.answers('Cancelled'), byCarrier)
      .gives('InterceptCancelled')
      .when('03 09:51', 'WithdrawAddressChange', back, buyer)
      .gives('AddressChangeWithdrawn')
  })

  inChinese('物流公司不取消，就只能接受转寄')
  test('has to live with the redirect when the carrier goes on', () => {
    cancelling()
      .when('03 09:50', 'RecordCarrierAnswer', moving.answers('CancelRefused', { why: 'TooLate' }), byCarrier)
      .gives(['InterceptCancelRefused', { why: 'TooLate' }])
      .when('03 22:00', 'RecordCarrierAnswer', moving.answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2 }])
      .when('03 22:01', 'WithdrawAddressChange', back, buyer)
      .isRefused({ type: 'CaseAlreadyEffective', caseId: a, version: 2 })
  })

  inChinese('取消有答复之前，物流公司说别的都不算')
  test('waits for the answer about the cancellation, whatever else the carrier says meanwhile', () => {
    cancelling()
      .when('03 09:45', 'RecordCarrierAnswer', moving.answers('Accepted'), byCarrier)
      .gives('InterceptAccepted')
      .when('03 09:46', 'CancelIntercept', { interceptId: moving.i, why: 'BuyerWithdrew' })
      .givesNothing()
      .when('03 09:50', 'RecordCarrierAnswer', moving.answers('CancelRefused'), byCarrier)
      .gives('InterceptCancelRefused')
      .when('03 09:55', 'RecordCarrierAnswer', moving.answers('Accepted'), byCarrier)
      .givesNothing()
  })
})

describe('(d) a buyer who asks for the address that is ordered anyway', () => {
  inChinese('（d）要改的地址就是现在的订单收货地址：请买家撤回未结的改址单')
  test('is told to withdraw the open wish', () => {
    verified().asks('01 10:05', b, chengdu).isRefused({ type: 'NothingToChange', version: 1, openCaseId: a })
  })

  inChinese('没有未结的改址单时，什么也不用做')
  test('gets nothing where no wish is open', () => {
    orderUnderTest().placedAndPaid('01 09:00').asks('01 10:00', a, chengdu).givesNothing()
  })
})
