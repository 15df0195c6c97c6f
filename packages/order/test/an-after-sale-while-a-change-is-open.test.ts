import { describe, test } from 'vitest'
import { id, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, mianyang } from './samples.ts'
import { byPlatform, bySystem, confirms, verifies } from './steps.ts'

// A small example of the domain: Douyin ends the change of an order for which the buyer wants something else.

const a = id('ca5e', 1)
const afterSale = { afterSaleId: 'AS-1', kind: 'RefundOnly' }
const ends = { caseId: a, cause: 'AfterSaleOpened' }

const opened = (order: OrderUnderTest) =>
  order
    .when('01 10:10', 'RecordAfterSale', { ...afterSale, state: 'Open' }, byPlatform)
    .gives(['AfterSaleOpened', afterSale])

const asked = () =>
  orderUnderTest('douyin')
    .placedAndPaid('01 09:00')
    .asks('01 10:00', a, mianyang, {}, { actor: buyerZhang, channel: 'PlatformSelfService' })
    .gives('AddressChangeRequested')

describe('an after-sale that is opened while a change is wished', () => {
  test('ends the change, and leaves the address free again when it is closed', () => {
    asked()
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .and(opened)
      .when('01 10:11', 'InvalidateAddressChange', ends, bySystem)
      .gives(['AddressChangeInvalidated', { cause: 'AfterSaleOpened' }])
      .when('01 10:12', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Invalidated', byCaseId: null })
      .when('02 10:00', 'RecordAfterSale', { ...afterSale, state: 'Closed' }, byPlatform)
      .gives(['AfterSaleClosed', afterSale])
      .asks('02 10:01', id('ca5e', 2), mianyang)
      .gives('AddressChangeRequested')
  })

  test('does not end a change that is saved already', () => {
    asked()
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .when('01 10:04', 'AmendAddress', { caseId: a, version: 2, address: mianyang, expectedVersion: 1 })
      .gives('AddressAmended')
      .and(opened)
      .when('01 10:11', 'InvalidateAddressChange', ends, bySystem)
      .isRefused({ type: 'CaseAlreadyEffective', caseId: a, version: 2 })
  })
})
