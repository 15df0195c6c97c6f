import { describe, test } from 'vitest'
import { answers, carrierAsked, confirmed, i, redirected, shipped } from './moving-parcel.ts'
import { id, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang } from './samples.ts'
import { byCarrier, changesTo, scan, ships } from './steps.ts'

const tracked = (order: OrderUnderTest, at: string, status: string, subStatus: string, place: object | null) =>
  order.when(at, 'RecordTracking', scan(at, status, subStatus, place === null ? {} : { place }), byCarrier)

const arrives = (order: OrderUnderTest, at: string, place: object | null) =>
  tracked(order, at, 'InTransit', 'ArrivedDestinationCity', place)

describe('a parcel near the old address', () => {
  test('is noticed when the buyer wants it elsewhere, once for each step nearer', () => {
    const order = arrives(confirmed(), '03 20:00', chengdu.region).gives('TrackingUpdated', [
      'ParcelNearOldAddress',
      { oldVersion: 1, nearness: 'DestinationCity' }
    ])
    arrives(order, '03 21:00', chengdu.region).gives('TrackingUpdated')
    tracked(order, '04 08:00', 'OutForDelivery', 'Other', null).gives('TrackingUpdated', [
      'ParcelNearOldAddress',
      { nearness: 'OutForDelivery' }
    ])
    tracked(order, '04 12:00', 'AvailableForPickup', 'Other', null).gives('TrackingUpdated', [
      'ParcelNearOldAddress',
      { nearness: 'Station' }
    ])
  })

  test('is where nobody wants it elsewhere simply on course', () => {
    arrives(shipped(), '03 20:00', chengdu.region).gives('TrackingUpdated', ['OnCourseConfirmed', { version: 1 }])
  })

  test('is not one that has been seen in another city', () => {
    arrives(confirmed(), '03 20:00', mianyang.region).gives('TrackingUpdated', [
      'OffCourseDetected',
      { expectedVersion: 1, issueId: 'OffCourse:p1:1' }
    ])
  })

  test('is not one that goes to the newest of several addresses', () => {
    const [a, b] = [id('ca5e', 1), id('ca5e', 2)]
    const order = orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(changesTo('01 10', a, mianyang, 2, 1))
      .and(changesTo('01 11', b, chengdu, 3, 2))
      .and(ships('01 18:00', 3))
    arrives(order, '03 20:00', chengdu.region).gives('TrackingUpdated', ['OnCourseConfirmed', { version: 3 }])
  })
})

describe('a parcel off course', () => {
  test('is one that is out for delivery in another city than the new one', () => {
    const order = redirected()
    arrives(order, '04 08:00', chengdu.region).gives('TrackingUpdated', ['OffCourseDetected', { expectedVersion: 2 }])
    arrives(order, '05 08:00', mianyang.region).gives('TrackingUpdated', ['OnCourseConfirmed', { version: 2 }])
  })

  test('is none as long as it only passes through', () => {
    tracked(redirected(), '04 08:00', 'InTransit', 'Arrival', chengdu.region).gives('TrackingUpdated')
  })

  test('is none where the carrier names only the province', () => {
    const { country, province } = mianyang.region
    arrives(shipped(), '03 20:00', { country, province }).gives('TrackingUpdated')
  })

  test('delivered elsewhere, matches the version that is there', () => {
    tracked(redirected(), '05 08:00', 'Delivered', 'LockerOrStation', chengdu.region).gives(
      'TrackingUpdated',
      ['ParcelDelivered', { mode: 'IntoLocker', matchesVersion: 1 }],
      ['OffCourseDetected', { expectedVersion: 2 }]
    )
  })

  test('delivered where no version is, matches none', () => {
    const { country } = chengdu.region
    tracked(shipped(), '05 08:00', 'Delivered', 'Other', { country, city: { code: null, name: '重庆市' } }).gives(
      'TrackingUpdated',
      ['ParcelDelivered', { mode: 'Unknown', matchesVersion: null }],
      'OffCourseDetected'
    )
  })
})

describe('a redirect that nobody asked for', () => {
  test('is noticed, and nobody knows where the parcel goes', () => {
    const order = tracked(shipped(), '03 08:00', 'InTransit', 'Redirected', chengdu.region).gives('TrackingUpdated', [
      'UnexpectedRedirectObserved',
      { issueId: 'UnexpectedRedirect:p1:1', rawCode: '50' }
    ])
    tracked(order, '03 09:00', 'InTransit', 'Redirected', null).gives('TrackingUpdated')
    arrives(order, '04 08:00', chengdu.region).gives('TrackingUpdated')
  })
})

describe('a redirect that was asked for, and', () => {
  const redirectSeen = (order: OrderUnderTest) => tracked(order, '03 12:00', 'InTransit', 'Redirected', null)

  test('is open, is no surprise', () => {
    redirectSeen(carrierAsked()).gives('TrackingUpdated')
  })

  test('was called off, is one', () => {
    const calledOff = carrierAsked()
      .when('03 09:40', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' })
      .gives('InterceptCancelRequested')
      .when('03 09:50', 'RecordCarrierAnswer', answers('Cancelled'), byCarrier)
      .gives('InterceptCancelled')
    redirectSeen(calledOff).gives('TrackingUpdated', 'UnexpectedRedirectObserved')
  })

  test.each(['Refused', 'Failed'])('%s by the carrier, is one', (outcome) => {
    const answered = carrierAsked()
      .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
      .gives('InterceptAccepted')
      .when('03 09:50', 'RecordCarrierAnswer', answers(outcome), byCarrier)
      .gives(`Intercept${outcome}` as 'InterceptFailed')
    redirectSeen(answered).gives('TrackingUpdated', 'UnexpectedRedirectObserved')
  })
})
