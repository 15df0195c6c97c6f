import { describe, expect, test } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang, platform, warehouse } from './samples.ts'
import { amends, byCarrier, confirms, labels, number, scan, ships, verifies } from './steps.ts'

const labelled = () => orderUnderTest().placedAndPaid('01 09:00').and(labels('01 18:00', 1))
const shipped = () => orderUnderTest().placedAndPaid('01 09:00').and(ships('01 18:00', 1))
const tracked = (order: OrderUnderTest, at: string, status: string, subStatus: string, more: object = {}) =>
  order.when('05 20:00', 'RecordTracking', scan(at, status, subStatus, more), byCarrier)
const parcelOf = (order: OrderUnderTest) => {
  const state = order.state()
  return state.status === 'Placed' ? state.parcel.parcels[0] : undefined
}

describe('a scan that comes late', () => {
  test('is kept and changes nothing else', () => {
    const order = shipped()
    tracked(order, '02 10:00', 'OutForDelivery', 'Other', { place: chengdu.region }).gives('TrackingUpdated', [
      'OnCourseConfirmed',
      { version: 1 }
    ])
    tracked(order, '02 08:00', 'InTransit', 'ArrivedDestinationCity', { place: mianyang.region }).gives([
      'TrackingUpdated',
      { current: false }
    ])
    expect(parcelOf(order)).toMatchObject({ stage: 'OutForDelivery', trackingStatus: 'OutForDelivery' })
  })

  test('shows by itself that a parcel has left, and later news before it still counts', () => {
    const order = labelled()
    tracked(order, '02 10:00', 'OutForDelivery', 'Other').gives(
      ['TrackingUpdated', { current: true }],
      ['ParcelShipped', { basis: 'Observed', stale: false, shippedAt: null }]
    )
    expect(parcelOf(order)).toMatchObject({ status: 'Shipped', stage: 'OutForDelivery' })
    tracked(order, '02 08:00', 'InTransit', 'PickedUp').gives(['TrackingUpdated', { current: false }])
    expect(parcelOf(order)).toMatchObject({ stage: 'OutForDelivery' })
  })

  test('of the hand-over comes after the delivery', () => {
    const order = labelled()
    tracked(order, '03 10:00', 'Delivered', 'Self').gives('TrackingUpdated', 'ParcelShipped', 'ParcelDelivered')
    tracked(order, '02 08:00', 'InTransit', 'PickedUp').gives(['TrackingUpdated', { current: false }])
    expect(parcelOf(order)).toMatchObject({ status: 'Delivered', stage: 'Delivered' })
  })

  test('shows that a parcel has left even when the carrier announced it at a later time', () => {
    const order = labelled()
    tracked(order, '02 10:00', 'InfoReceived', 'Other').gives(['TrackingUpdated', { current: true }])
    tracked(order, '02 09:00', 'InTransit', 'PickedUp').gives(['TrackingUpdated', { current: false }], 'ParcelShipped')
  })

  test('of the same minute as the delivery does not hide it', () => {
    const order = shipped()
    tracked(order, '03 10:00', 'OutForDelivery', 'Other').gives('TrackingUpdated')
    tracked(order, '03 10:00', 'Delivered', 'Proxy').gives('TrackingUpdated', ['ParcelDelivered', { mode: 'ToOther' }])
    tracked(order, '03 10:00', 'OutForDelivery', 'Other').gives(['TrackingUpdated', { current: false }])
  })

  test('of a delivery before the newest one does not bring the parcel back from the way', () => {
    const order = shipped()
    tracked(order, '03 11:00', 'OutForDelivery', 'Other').gives('TrackingUpdated')
    tracked(order, '03 10:00', 'Delivered', 'Proxy').gives(['TrackingUpdated', { current: false }])
  })

  test.each([
    ['InfoReceived', 'Other'],
    ['NotFound', 'Other'],
    ['Expired', 'Other']
  ])('of status %s does not say that a parcel has left', (status, subStatus) => {
    tracked(labelled(), '02 10:00', status, subStatus).gives('TrackingUpdated')
  })

  test.each(['Cancel', 'Other'])('of an exception %s does not say that a parcel has left', (subStatus) => {
    tracked(labelled(), '02 10:00', 'Exception', subStatus).gives('TrackingUpdated', 'DeliveryExceptionRaised')
  })

  test('of any other exception says that a parcel has left', () => {
    tracked(labelled(), '02 10:00', 'Exception', 'Damage').gives(
      'TrackingUpdated',
      ['ParcelShipped', { basis: 'Observed' }],
      'DeliveryExceptionRaised'
    )
  })

  test('names the way of the delivery better than its sub-status does', () => {
    tracked(shipped(), '03 10:00', 'Delivered', 'Other', { deliveryMode: 'LeftInPlace' }).gives('TrackingUpdated', [
      'ParcelDelivered',
      { mode: 'LeftInPlace' }
    ])
  })

  test('of a void label is kept and changes nothing else', () => {
    const order = labelled()
      .when('01 19:00', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'Torn' }, { actor: warehouse })
      .gives('LabelVoided')
    tracked(order, '02 10:00', 'Exception', 'Cancel').gives(['TrackingUpdated', { current: false }])
  })

  test('of an unknown number is refused', () => {
    tracked(labelled(), '02 10:00', 'InTransit', 'PickedUp', { trackingNumber: 'SF0000000009' }).isRefused({
      type: 'UnknownReference',
      kind: 'TrackingNumber',
      id: 'SF0000000009'
    })
  })
})

describe('a courier who is quicker than the warehouse', () => {
  test('takes the old label along, and everybody can see it', () => {
    const a = id('ca5e', 1)
    const order = labelled()
      .asks('01 19:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 19:01', a))
      .and(confirms('01 19:02', a, mianyang, 2))
      .and(amends('01 19:03', a, mianyang, 2, 1))
    tracked(order, '01 20:00', 'InTransit', 'PickedUp').gives('TrackingUpdated', [
      'ParcelShipped',
      { version: 1, stale: true, basis: 'Observed' }
    ])
  })
})

describe('a fact that is told twice', () => {
  const twice = { system: 'carrier-hook', eventId: 'e-1' }

  test('by the same message is one fact, whatever has happened meanwhile', () => {
    shipped()
      .when('02 10:00', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), { ...byCarrier, source: twice })
      .gives('TrackingUpdated')
      .when('02 10:05', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), { ...byCarrier, source: twice })
      .givesNothing()
  })

  test('by messages of two systems is two facts', () => {
    shipped()
      .when('02 10:00', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), { ...byCarrier, source: twice })
      .gives('TrackingUpdated')
      .when('02 10:05', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), {
        ...byCarrier,
        source: { ...twice, system: 'tracking-service' }
      })
      .gives(['TrackingUpdated', { current: false }])
  })

  test('is one payment, not two', () => {
    const paid = {
      amount: { minor: '19800', currency: 'CNY' },
      method: 'Platform',
      paidAt: instant('01 09:05'),
      protection: 'None'
    }
    const by = { actor: platform, channel: 'Api', source: twice }
    shipped()
      .when('01 09:05', 'RecordPayment', paid, by)
      .gives('PaymentRecorded')
      .when('01 09:06', 'RecordPayment', paid, by)
      .givesNothing()
  })
})
