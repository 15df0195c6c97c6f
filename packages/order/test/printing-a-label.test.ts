import { describe, test } from 'vitest'
import { id, instant, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang, supervisorChen, warehouse } from './samples.ts'
import { amends, byPlatform, confirms, handOver, label, labels, number, plans, verifies } from './steps.ts'

const a = id('ca5e', 1)
const by = { actor: warehouse }
const planned = (platform = 'generic', address: object = chengdu) =>
  orderUnderTest(platform).placedAndPaid('01 09:00', address).and(plans('01 09:30'))
const print = (more: object = {}) => ({ ...label('01 10:00', 1), ...more })

const amended = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(labels('01 09:30', 1))
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:01', a))
    .when('01 10:02', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
    .gives('NewAddressConfirmed', [
      'AddressChangeRouted',
      { plan: [{ target: 'p1', stage: 'LabelPrinted', route: 'ReissueLabel', because: null }] }
    ])
    .and(amends('01 10:03', a, mianyang, 2, 1))

describe('printing a label', () => {
  test('carries the ordered version, and is done once', () => {
    planned()
      .when('01 10:00', 'PrintLabel', print(), by)
      .gives(['LabelPrinted', { version: 1, options: { redirectBarred: false, signature: false, insured: false } }])
      .when('01 10:01', 'PrintLabel', print(), by)
      .givesNothing()
      .when('01 10:01', 'PrintLabel', print({ trackingNumber: 'SF0000000001' }), by)
      .isRefused({ type: 'LabelAlreadyValid', parcelId: 'p1', trackingNumber: number })
  })

  test('uses a number once', () => {
    planned()
      .when('01 10:00', 'PrintLabel', print(), by)
      .gives('LabelPrinted')
      .when('01 10:05', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'Torn' }, by)
      .gives('LabelVoided')
      .when('01 10:06', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'Torn' }, by)
      .givesNothing()
      .when('01 10:07', 'PrintLabel', print(), by)
      .isRefused({ type: 'TrackingNumberInUse', parcelId: 'p1' })
      .when('01 10:08', 'PrintLabel', print({ trackingNumber: 'SF0000000001' }), by)
      .gives('LabelPrinted')
      .when('01 10:09', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'Torn' }, by)
      .givesNothing()
      .when('01 10:09', 'VoidLabel', { parcelId: 'p1', trackingNumber: 'SF9999999999', why: 'Torn' }, by)
      .isRefused({ type: 'UnknownReference', kind: 'TrackingNumber', id: 'SF9999999999' })
  })

  test('names the parcel that has the number', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('01 09:30', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }, by)
      .gives('ParcelPlanned')
      .when('01 09:30', 'PlanParcel', { parcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }] }, by)
      .isRefused({ type: 'QuantityExceeded', lineId: 'l1', available: 1 })
      .when('01 09:31', 'PlanParcel', { parcelId: 'p2', lines: [{ lineId: 'l1', quantity: 1 }] }, by)
      .gives('ParcelPlanned')
      .when('01 10:00', 'PrintLabel', print(), by)
      .gives('LabelPrinted')
      .when('01 10:00', 'PrintLabel', print({ parcelId: 'p2' }), by)
      .isRefused({ type: 'TrackingNumberInUse', parcelId: 'p1' })
  })

  test('needs another look at the platform where the policy says so', () => {
    planned('xiaohongshu')
      .when('01 10:00', 'PrintLabel', print({ platformCheck: undefined }), by)
      .isRefused({ type: 'PlatformAddressNotRechecked', lastCheckedAt: null, maxAge: 'PT15M' })
      .when('01 10:16', 'PrintLabel', print(), by)
      .isRefused({ type: 'PlatformAddressNotRechecked', lastCheckedAt: instant('01 10:00'), maxAge: 'PT15M' })
      .when('01 10:10', 'PrintLabel', print({ platformCheck: { matched: false, checkedAt: instant('01 10:09') } }), by)
      .isRefused({ type: 'PlatformAddressStale', version: 1 })
      .when('01 10:15', 'PrintLabel', print(), by)
      .gives('LabelPrinted')
  })

  test('waits for a number that is still alive', () => {
    const lent = { number: '13812341234转8001', kind: 'Virtual', validUntil: instant('01 09:59') }
    planned('generic', { ...chengdu, phone: lent })
      .when('01 10:00', 'PrintLabel', print(), by)
      .isRefused({ type: 'VirtualNumberExpired', version: 1, validUntil: instant('01 09:59') })
      .when('01 09:59', 'PrintLabel', print(), by)
      .gives('LabelPrinted')
  })

  test('looks at the ordered version, and not at what is known of another one', () => {
    const look = (version: number, matched: boolean) => ({
      platform: 'generic',
      kind: 'OpenAddressId',
      token: `oaid-${version}`,
      version,
      matched,
      checkedAt: instant('01 10:05')
    })
    const lent = { version: 1, phone: '13812341234转8001', validUntil: instant('01 10:10') }
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:01', a))
      .and(confirms('01 10:02', a, mianyang, 2))
      .and(amends('01 10:03', a, mianyang, 2, 1))
      .when('01 10:05', 'RecordPlatformReference', look(1, false), byPlatform)
      .gives('PlatformReferenceRecorded')
      .when('01 10:05', 'RecordPlatformReference', look(2, true), byPlatform)
      .gives('PlatformReferenceRecorded')
      .when('01 10:06', 'AssignVirtualNumber', lent, byPlatform)
      .gives('VirtualNumberAssigned')
      .and(plans('01 10:20'))
      .when('01 10:21', 'PrintLabel', label('01 10:21', 2, { platformCheck: undefined }), by)
      .gives('LabelPrinted')
  })

  test('is not done for a cancelled order', () => {
    planned()
      .when('01 09:40', 'CancelOrder', { reason: 'BuyerAsked' }, { actor: supervisorChen })
      .gives('OrderCancelled')
      .when('01 10:00', 'PrintLabel', print(), by)
      .isRefused({ type: 'OrderIsCancelled', cancelledAt: instant('01 09:40') })
  })
})

describe('a label with the old address', () => {
  test('does not leave the house: it is made void and printed anew', () => {
    amended()
      .when('01 10:10', 'ShipParcel', handOver('01 10:10', 1), by)
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 2 })
      .when('01 10:11', 'ShipParcel', handOver('01 10:11', 2), by)
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 2 })
      .when('01 10:12', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'NewAddress' }, by)
      .gives(['LabelVoided', { version: 1 }])
      .when('01 10:13', 'ShipParcel', handOver('01 10:13', 2), by)
      .isRefused({ type: 'NoValidLabel', parcelId: 'p1' })
      .when('01 10:14', 'PrintLabel', print({ trackingNumber: 'SF0000000002' }), by)
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 2 })
      .when('01 10:15', 'PrintLabel', label('01 10:15', 2, { trackingNumber: 'SF0000000002' }), by)
      .gives(['LabelPrinted', { version: 2 }])
      .when('01 10:16', 'ShipParcel', handOver('01 10:16', 2, { trackingNumber: 'SF0000000002' }), by)
      .gives(['ParcelShipped', { version: 2, stale: false }])
      .when('01 10:17', 'VoidLabel', { parcelId: 'p1', trackingNumber: 'SF0000000002', why: 'Late' }, by)
      .isRefused({ type: 'ParcelAlreadyShipped', parcelId: 'p1', stage: 'HandedOver' })
  })

  test('waits while the new address is only confirmed', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(labels('01 09:30', 1))
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:01', a))
      .and(confirms('01 10:02', a, mianyang, 2))
      .when('01 10:03', 'ShipParcel', handOver('01 10:03', 1), by)
      .isRefused({ type: 'ChangePending', caseId: a, status: 'Confirmed' })
  })
})
