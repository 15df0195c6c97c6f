import { describe, test } from 'vitest'
import { orderUnderTest } from './order-under-test.ts'
import { mianyang } from './samples.ts'
import { byCarrier, scan, ships } from './steps.ts'

const kuaidi100 = (eventId: string) => ({ system: 'kuaidi100', eventId })
const scanned = (eventId: string) => ({ ...byCarrier, source: kuaidi100(eventId) })
const wrong = (eventId: string, more: object = {}) => ({
  sources: [kuaidi100(eventId)],
  reason: 'OtherParcel',
  ...more
})

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
