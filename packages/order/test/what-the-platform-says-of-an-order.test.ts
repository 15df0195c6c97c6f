import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang, supervisorChen, warehouse } from './samples.ts'
import { amends, byPlatform, confirms, handOver, label, labels, number, plans, ships, verifies } from './steps.ts'

// The small examples of the domain about a placed order as a whole.

const a = id('ca5e', 1)
const by = { actor: warehouse }
const held = { held: true, ground: 'Review' }
const released = { held: false, ground: 'Passed' }

describe('a platform that holds an order because of a risk', () => {
  const placed = () => orderUnderTest('pinduoduo').placedAndPaid('01 09:00')
  const requested = () => placed().asks('01 10:00', a, mianyang).gives('AddressChangeRequested')

  test('says so and takes it back; the work in the warehouse is told apart', () => {
    placed()
      .when('01 09:10', 'RecordRiskHold', held, byPlatform)
      .gives(['RiskHoldPlaced', { ground: 'Review' }])
      .when('01 09:20', 'RecordRiskHold', released, byPlatform)
      .gives(['RiskHoldReleased', { ground: 'Passed' }])
      .and(plans('01 09:30'))
      .when('01 09:40', 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Picking' }, by)
      .gives('FulfilmentStageReached')
  })

  test('lets nobody ask for another address', () => {
    placed()
      .when('01 09:10', 'RecordRiskHold', held, byPlatform)
      .gives('RiskHoldPlaced')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'RiskHold', by: 'System' }])
  })

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

describe('an address that Xiaohongshu holds under a name of its own', () => {
  test('is looked at again before it is printed', () => {
    const unchecked = { platformCheck: undefined }
    const reference = { platform: 'xiaohongshu', kind: 'OpenAddressId', token: 'oaid-2', version: 2 }
    orderUnderTest('xiaohongshu')
      .placedAndPaid('01 09:00')
      .and(plans('01 09:30'))
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:02', a))
      .and(confirms('01 10:03', a, mianyang, 2))
      .and(amends('01 10:04', a, mianyang, 2, 1))
      .when('01 10:05', 'ReadBackAmendment', { caseId: a, version: 2, address: mianyang })
      .gives('AmendmentReadBackConfirmed')
      .when('01 10:10', 'PrintLabel', label('01 10:10', 2, unchecked), by)
      .isRefused({ type: 'PlatformAddressNotRechecked', lastCheckedAt: null, maxAge: 'PT15M' })
      .when('01 10:11', 'PrintLabel', label('01 10:11', 2, { platformCheck: changedThere }), by)
      .isRefused({ type: 'PlatformAddressStale', version: 2 })
      .when(
        '01 10:12',
        'RecordPlatformReference',
        { ...reference, matched: true, checkedAt: instant('01 10:12') },
        byPlatform
      )
      .gives(['PlatformReferenceRecorded', { version: 2, matched: true }])
      .when('01 10:28', 'PrintLabel', label('01 10:28', 2, unchecked), by)
      .isRefused({ type: 'PlatformAddressNotRechecked', lastCheckedAt: instant('01 10:12'), maxAge: 'PT15M' })
      .when('01 10:20', 'PrintLabel', label('01 10:20', 2, unchecked), by)
      .gives('LabelPrinted')
  })

  const changedThere = { matched: false, checkedAt: instant('01 10:11') }
})

describe('a virtual number past its end', () => {
  test('is renewed before the label is printed', () => {
    const phone = { number: '13812341234转8001', kind: 'Virtual', validUntil: instant('01 09:59') }
    orderUnderTest()
      .placedAndPaid('01 09:00', { ...chengdu, phone })
      .and(plans('01 09:30'))
      .when('01 10:00', 'PrintLabel', label('01 10:00', 1), by)
      .isRefused({ type: 'VirtualNumberExpired', version: 1, validUntil: instant('01 09:59') })
      .when(
        '01 10:01',
        'AssignVirtualNumber',
        { version: 1, phone: '13812341234', validUntil: instant('09 00:00') },
        byPlatform
      )
      .isRefused({ type: 'NotAVirtualNumber', version: 1 })
      .when(
        '01 10:02',
        'AssignVirtualNumber',
        { version: 1, phone: '13812341234转8002', validUntil: instant('09 00:00') },
        byPlatform
      )
      .gives(['VirtualNumberAssigned', { version: 1, validUntil: instant('09 00:00') }])
      .when('01 10:03', 'PrintLabel', label('01 10:03', 1), by)
      .gives('LabelPrinted')
      .when('01 10:04', 'AddNote', { noteId: id('407e', 1), text: '请打 13812341234 转 8002' })
      .isRefused({ type: 'PersonalDataInNote', matched: ['Phone'] })
  })
})

describe('an order that is over', () => {
  test('is completed once, and was never locked', () => {
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
