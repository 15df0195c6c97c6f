import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { mianyang, warehouse } from './samples.ts'
import { byPlatform, confirms, handOver, labels, number, verifies } from './steps.ts'

// What the small examples of E2 leave out.

const a = id('ca5e', 1)
const by = { actor: warehouse }
const held = { held: true, ground: 'Review' }
const released = { held: false, ground: 'Passed' }

describe('a platform that holds an order because of a risk', () => {
  const placed = () => orderUnderTest('pinduoduo').placedAndPaid('01 09:00')
  const requested = () => placed().asks('01 10:00', a, mianyang).gives('AddressChangeRequested')

  test('stops a change that was asked for before, until it lets the order go', () => {
    const save = { caseId: a, version: 2, address: mianyang, expectedVersion: 1 }
    requested()
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .when('01 10:04', 'RecordRiskHold', held, byPlatform)
      .gives('RiskHoldPlaced')
      .when('01 10:05', 'AmendAddress', save)
      .isRefused({ type: 'RiskHoldActive', since: instant('01 10:04') })
      .when('01 10:06', 'RecordRiskHold', released, byPlatform)
      .gives('RiskHoldReleased')
      .when('01 10:07', 'AmendAddress', save)
      .gives('AddressAmended')
  })

  test('leaves no way for a change that is confirmed meanwhile', () => {
    requested()
      .and(verifies('01 10:02', a))
      .when('01 10:03', 'RecordRiskHold', held, byPlatform)
      .gives('RiskHoldPlaced')
      .when('01 10:04', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
      .gives('NewAddressConfirmed', [
        'AddressChangeRouted',
        { plan: [{ target: 'Order', stage: 'AwaitingShipment', route: 'NotPossible', because: 'RiskHold' }] }
      ])
  })

  test('raises the risk of a change beyond what any proof can settle', () => {
    requested()
      .when('01 10:01', 'RecordRiskHold', held, byPlatform)
      .gives('RiskHoldPlaced')
      .when('01 10:02', 'AssessRisk', { caseId: a, proposal: 1, signals: [] })
      .gives(['RiskAssessed', { band: 'Blocked', requiredLevel: 'L4' }])
  })

  test('lets nothing leave', () => {
    placed()
      .and(labels('01 09:30', 1))
      .when('01 09:40', 'RecordRiskHold', held, byPlatform)
      .gives('RiskHoldPlaced')
      .when('01 09:50', 'ShipParcel', handOver('01 09:50', 1), by)
      .isRefused({ type: 'RiskHoldActive', since: instant('01 09:40') })
  })

  test('is not believed any more once newer news say otherwise, in whichever order they come', () => {
    placed()
      .when('01 09:20', 'RecordRiskHold', released, byPlatform)
      .gives('RiskHoldReleased')
      .when('01 09:10', 'RecordRiskHold', held, byPlatform)
      .gives('RiskHoldPlaced')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
  })
})

describe('an after-sale', () => {
  test('keeps an address from being changed while it is open', () => {
    const afterSale = { afterSaleId: 'AS-1', kind: 'ReturnAndRefund' }
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('01 09:10', 'RecordAfterSale', { ...afterSale, state: 'Open' }, byPlatform)
      .gives(['AfterSaleOpened', afterSale])
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AfterSaleOpen' }])
      .when('01 11:00', 'RecordAfterSale', { ...afterSale, state: 'Closed' }, byPlatform)
      .gives(['AfterSaleClosed', afterSale])
      .asks('01 12:00', id('ca5e', 2), mianyang)
      .gives('AddressChangeRequested')
  })
})

describe('an order that is over', () => {
  test('stays cancelled when its platform calls that completed', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(labels('01 09:30', 1))
      .when('01 10:00', 'CancelOrder', { reason: 'BuyerAsked' })
      .gives('OrderCancelled')
      .when('08 09:00', 'CompleteOrder', { basis: 'PlatformAuto', completedAt: instant('08 09:00') }, byPlatform)
      .gives('OrderCompleted')
      .when('08 09:10', 'ShipParcel', handOver('08 09:10', 1, { trackingNumber: number }), by)
      .isRefused({ type: 'OrderIsCancelled', cancelledAt: instant('01 10:00') })
  })
})
