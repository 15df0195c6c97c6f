import { id, orderUnderTest } from '../order-under-test.ts'
import { mianyang, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { amends, byCarrier, bySystem, handOver, label, labels, number, scan, verifies } from '../steps.ts'

export const labelPrintedNotCollected = scenario({
  number: 'S7',
  english: {
    title: 'The label is printed, and nobody has collected the parcel',
    sentence: 'The parcel has a label with version 1 and waits for the courier.'
  },
  chinese: { title: '面单已打印，尚未揽收', sentence: '包裹贴着第 1 版地址的面单，等快递员来揽收。' }
})
const { describe, inChinese, test } = labelPrintedNotCollected

const a = id('ca5e', 1)
const by = { actor: warehouse }
const second = { trackingNumber: 'SF0000000002' }
const void1 = { parcelId: 'p1', trackingNumber: number, why: 'NewAddress' }

const confirmed = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(labels('01 09:30', 1))
    .asks('01 10:00', a, mianyang)
    .gives('AddressChangeRequested')
    .and(verifies('01 10:02', a))
    .when('01 10:03', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
    .gives(
      ['NewAddressConfirmed', { version: 2 }],
      [
        'AddressChangeRouted',
        { plan: [{ target: 'p1', stage: 'LabelPrinted', route: 'ReissueLabel', because: null }], requirements: [] }
      ]
    )

const shippedAgain = () =>
  confirmed()
    .when('01 10:04', 'VoidLabel', void1, by)
    .gives(['LabelVoided', { trackingNumber: number, version: 1 }])
    .and(amends('01 10:05', a, mianyang, 2, 1))
    .when('01 10:06', 'PrintLabel', label('01 10:06', 2, second), by)
    .gives(['LabelPrinted', { version: 2, ...second }])
    .when('01 18:00', 'ShipParcel', handOver('01 18:00', 2, second), by)
    .gives(['ParcelShipped', { version: 2, stale: false, basis: 'Commanded' }])

describe('a label that nobody has collected', () => {
  inChinese('作废旧面单，换成新地址的面单')
  test('gives way to one with the new address', () => {
    shippedAgain()
      .when('01 19:00', 'RecordTracking', scan('01 18:30', 'Exception', 'Cancel'), byCarrier)
      .gives(['TrackingUpdated', { trackingNumber: number, current: false }])
      .when('02 09:00', 'RecordTracking', scan('02 08:00', 'InTransit', 'Departure', second), byCarrier)
      .gives(['TrackingUpdated', { current: true }])
  })

  inChinese('也可以先改地址，再作废旧面单')
  test('may be voided after the change as well', () => {
    confirmed()
      .and(amends('01 10:04', a, mianyang, 2, 1))
      .when('01 10:05', 'PrintLabel', label('01 10:05', 2, second), by)
      .isRefused({ type: 'LabelAlreadyValid', parcelId: 'p1', trackingNumber: number })
      .when('01 10:06', 'VoidLabel', void1, by)
      .gives('LabelVoided')
      .when('01 10:07', 'PrintLabel', label('01 10:07', 2, second), by)
      .gives('LabelPrinted')
  })

  inChinese('面单作废之后，即使有它的轨迹，也不算包裹动了')
  test('moves nothing once it is void, not even by a scan that says so', () => {
    confirmed()
      .when('01 10:04', 'VoidLabel', void1, by)
      .gives('LabelVoided')
      .when('01 11:00', 'RecordTracking', scan('01 10:30', 'InTransit', 'PickedUp'), byCarrier)
      .gives(['TrackingUpdated', { current: false }])
  })

  inChinese('作废之前被快递员取走，就发往原地址，只能请物流公司帮忙')
  test('that the courier takes before it is void goes to the old address, and only the carrier can help', () => {
    confirmed()
      .and(amends('01 10:04', a, mianyang, 2, 1))
      .when('01 11:00', 'RecordTracking', scan('01 10:30', 'InTransit', 'PickedUp'), byCarrier)
      .gives('TrackingUpdated', ['ParcelShipped', { version: 1, basis: 'Observed', stale: true }])
      .when('01 11:00', 'RouteAddressChange', { caseId: a }, bySystem)
      .gives([
        'AddressChangeRouted',
        { plan: [{ target: 'p1', stage: 'HandedOver', route: 'CarrierIntercept', because: null }] }
      ])
      .when('01 11:01', 'VoidLabel', void1, by)
      .isRefused({ type: 'ParcelAlreadyShipped', parcelId: 'p1', stage: 'HandedOver' })
      .when('01 11:02', 'NotifyCarrier', {
        interceptId: id('1e7c', 1),
        parcelId: 'p1',
        caseId: a,
        action: 'RedirectToAddress',
        via: 'CarrierApi'
      })
      .isRefused({
        type: 'RequirementsOpen',
        open: [{ requirement: 'ImpactAccepted', kind: null, target: 'p1' }]
      })
  })
})
