import { describe, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { mianyang } from './samples.ts'
import { bySystem, confirms, verifies } from './steps.ts'

const a = id('ca5e', 1)
const yuan = (minor: string) => ({ minor, currency: 'CNY' })
const check = (after: string, deliverable = true) => ({
  caseId: a,
  deliverable,
  before: yuan('1000'),
  after: yuan(after)
})
const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
const open = [{ requirement: 'FreightSettled', kind: null, target: null }]

const confirmed = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .and(confirms('01 10:03', a, mianyang, 2))

describe('sending to the new address', () => {
  test('waits for the refund of what it costs less', () => {
    confirmed()
      .when('01 10:04', 'RecordFreightCheck', check('400'), bySystem)
      .gives(['FreightChecked', { outcome: 'LowerRefunded', difference: yuan('-600') }])
      .when('01 10:05', 'SettleFreightDifference', { caseId: a, amount: yuan('600'), direction: 'FromBuyer' })
      .isRefused({ type: 'NotRequested', kind: 'FreightSettled' })
      .when('01 10:06', 'SettleFreightDifference', { caseId: a, amount: yuan('600'), direction: 'ToBuyer' })
      .gives('FreightDifferenceSettled')
      .when('01 10:07', 'AmendAddress', save)
      .gives('AddressAmended')
  })

  test('waits for nothing where it costs the same', () => {
    confirmed()
      .when('01 10:04', 'RecordFreightCheck', check('1000'), bySystem)
      .gives(['FreightChecked', { outcome: 'Same', difference: yuan('0') }])
      .when('01 10:05', 'AmendAddress', save)
      .gives('AddressAmended')
  })

  test('is settled anew when the price changes', () => {
    confirmed()
      .when('01 10:04', 'RecordFreightCheck', check('1800'), bySystem)
      .gives('FreightChecked')
      .when('01 10:06', 'SettleFreightDifference', { caseId: a, amount: yuan('800'), direction: 'FromBuyer' })
      .gives('FreightDifferenceSettled')
      .when('01 10:07', 'RecordFreightCheck', check('2200'), bySystem)
      .gives(['FreightChecked', { difference: yuan('1200') }])
      .when('01 10:08', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open })
  })

  test('is not possible where nothing is delivered', () => {
    confirmed()
      .when('01 10:04', 'RecordFreightCheck', check('1000', false), bySystem)
      .gives(['FreightChecked', { outcome: 'NotDeliverable', difference: null }])
      .when('01 10:05', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open })
      .when('01 10:06', 'RejectAddressChange', { caseId: a, reason: 'OutOfServiceArea', by: 'Seller' }, bySystem)
      .gives(['AddressChangeRejected', { reason: 'OutOfServiceArea' }])
  })

  test.each([
    ['SellerBears', '1800', 'HigherSellerBears'],
    ['BuyerPays', '1800', 'HigherBuyerPays'],
    ['Refuse', '1000', 'Same'],
    ['Refuse', '400', 'LowerKept']
  ] as const)('is settled by the rules of the shop: %s, %s fen', (higher, after, outcome) => {
    confirmed()
      .under({ freightRule: { higher, lower: 'Keep' } })
      .when('01 10:04', 'RecordFreightCheck', check(after), bySystem)
      .gives(['FreightChecked', { outcome }])
  })

  test('is not done by a shop that takes no more money', () => {
    const refusing = confirmed().under({ freightRule: { higher: 'Refuse', lower: 'Refund' } })
    const rejected = { caseId: a, reason: 'FreightNotSettled', platformCode: null, by: 'System' }
    refusing
      .fork()
      .when('01 10:04', 'RecordFreightCheck', check('1001'), bySystem)
      .gives(['FreightChecked', { outcome: 'HigherBuyerPays' }], ['AddressChangeRejected', rejected])
    refusing.when('01 10:04', 'RecordFreightCheck', check('1000', false), bySystem).gives('FreightChecked')
  })
})
