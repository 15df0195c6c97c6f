import { describe, expect, test } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang } from './samples.ts'
import { byCarrier, byPlatform, confirms, scan, ships, verifies } from './steps.ts'

const kuaidi100 = (eventId: string) => ({ system: 'kuaidi100', eventId })
const scanned = (eventId: string) => ({ ...byCarrier, source: kuaidi100(eventId) })
const wrong = (eventId: string, more: object = {}) => ({
  sources: [kuaidi100(eventId)],
  reason: 'OtherParcel',
  ...more
})

const placedOf = (test: OrderUnderTest) => {
  const state = test.state()
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state
}

const delivered = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(ships('01 18:00', 1))
    .when('02 10:00', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), scanned('e1'))
    .gives('TrackingUpdated')
    .when(
      '02 12:00',
      'RecordTracking',
      scan('02 11:00', 'Delivered', 'Self', { place: mianyang.region }),
      scanned('e2')
    )
    .gives('TrackingUpdated', 'ParcelDelivered', ['OffCourseDetected', { issueId: 'OffCourse:p1:1' }])

const declared = () =>
  delivered()
    .when('02 13:00', 'DeclareError', wrong('e2'))
    .gives(['ErrorDeclared', { sources: [kuaidi100('e2')], reason: 'OtherParcel', corrections: [] }])

describe('a scan that was of another parcel', () => {
  test('is taken back with all that it came to', () => {
    expect(placedOf(delivered()).parcel.parcels[0]).toMatchObject({ status: 'Delivered' })
    expect(placedOf(declared()).parcel.parcels[0]).toMatchObject({ status: 'Shipped', stage: 'InTransit', issues: [] })
  })

  test('leaves the parcel to be scanned on', () => {
    declared()
      .when('02 14:00', 'RecordTracking', scan('02 10:30', 'OutForDelivery', 'Other'), scanned('e3'))
      .gives(['TrackingUpdated', { current: true }])
      .when(
        '02 16:00',
        'RecordTracking',
        scan('02 15:00', 'Delivered', 'Self', { place: chengdu.region }),
        scanned('e4')
      )
      .gives('TrackingUpdated', ['ParcelDelivered', { matchesVersion: 1 }], 'OnCourseConfirmed')
  })

  test('is not told again by the same message', () => {
    declared()
      .when('02 13:30', 'RecordTracking', scan('02 11:00', 'Delivered', 'Self'), scanned('e2'))
      .givesNothing()
      .when('02 13:31', 'DeclareError', wrong('e2'))
      .givesNothing()
  })

  test('is corrected by what was recorded since', () => {
    delivered()
      .when('02 12:30', 'RecordTracking', scan('02 12:00', 'InTransit', 'Arrival'), scanned('e3'))
      .gives(['TrackingUpdated', { current: false }])
      .when('02 13:00', 'DeclareError', wrong('e2', { corrections: [kuaidi100('e3')] }))
      .gives(['ErrorDeclared', { corrections: [kuaidi100('e3')] }])
  })

  test('is named by the source under which it was recorded', () => {
    delivered()
      .when('02 13:00', 'DeclareError', wrong('e9'))
      .isRefused({ type: 'UnknownReference', kind: 'Fact', id: 'e9' })
      .when('02 13:00', 'DeclareError', { ...wrong('e2'), sources: [{ system: 'aftership', eventId: 'e2' }] })
      .isRefused({ type: 'UnknownReference', kind: 'Fact', id: 'e2' })
  })

  test('is declared with others that were not yet', () => {
    declared()
      .when('02 14:00', 'DeclareError', { ...wrong('e1'), sources: [kuaidi100('e2'), kuaidi100('e1')] })
      .gives(['ErrorDeclared', { sources: [kuaidi100('e1')] }])
  })
})

describe('an address that the platform never showed', () => {
  const a = id('ca5e', 1)
  const seen = {
    address: { ...chengdu, detail: '9号' },
    recipientIsBuyer: true,
    changedBy: 'Buyer',
    changedAt: instant('01 11:00')
  }
  const observed = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .asks('01 10:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 10:05', a))
      .when('01 11:00', 'ObservePlatformAddress', seen, { ...byPlatform, source: kuaidi100('e1') })
      .gives(['PlatformAddressChangeObserved', { version: 2 }], ['AddressChangeSuperseded', { caseId: a }])

  test('was never ordered, and the change that gave way to it goes on', () => {
    const order = observed().when('01 12:00', 'DeclareError', wrong('e1')).gives('ErrorDeclared')
    const { addressChange } = placedOf(order)
    expect(addressChange.versions.map(({ version, status }) => [version, status])).toEqual([
      [1, 'Ordered'],
      [2, 'NeverApplied']
    ])
    expect(addressChange).toMatchObject({ ordered: 1, changesMade: 0, cases: [{ caseId: a, status: 'Verified' }] })
    // Its number is not given again.
    order.and(confirms('01 10:30', a, mianyang, 3))
  })
})
