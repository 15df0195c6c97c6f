import { describe, test } from 'vitest'
import { instant, orderUnderTest } from './order-under-test.ts'
import { guangzhouStranger, mianyang } from './samples.ts'
import { byCarrier, bySystem, scan, ships } from './steps.ts'

const shipped = () => orderUnderTest().placedAndPaid('01 09:00').and(ships('02 09:00', 1))
const passed = { deadline: 'NextScan', ref: 'p1', dueAt: instant('05 08:00') }
const china = mianyang.region.country
const oslo = { country: { code: 'NO', name: 'Norge' }, city: { code: null, name: 'Oslo' } }
const seenIn = (place: object) => scan('03 08:00', 'InTransit', 'Departure', place)

describe('a parcel on its way to Chengdu stalls', () => {
  test.each([
    ['after two days in its province', { place: mianyang.region }, 'PT48H', '05 08:00', '05 07:59'],
    ['after three days in another province', { place: guangzhouStranger.region }, 'PT72H', '06 08:00', '06 07:59'],
    ['after a week abroad', { place: oslo }, 'P7D', '10 08:00', '10 07:59'],
    [
      'after three days where the scan names no province',
      { place: { country: china } },
      'PT72H',
      '06 08:00',
      '06 07:59'
    ],
    ['after three days where the scan names no place', {}, 'PT72H', '06 08:00', '06 07:59']
  ])('%s', (_where, place, threshold, dueAt, before) => {
    shipped()
      .when('03 08:00', 'RecordTracking', seenIn(place), byCarrier)
      .gives('TrackingUpdated')
      .when(before, 'RecordDeadlinePassed', passed, bySystem)
      .isRefused({ type: 'DeadlineNotReached', deadline: 'NextScan', ref: 'p1', dueAt: instant(dueAt) })
      .when(dueAt, 'RecordDeadlinePassed', passed, bySystem)
      .gives(['TrackingStalled', { lastScanAt: instant('03 08:00'), threshold }])
  })

  test('three days after it left, where it was never scanned', () => {
    shipped()
      .when('05 09:00', 'RecordDeadlinePassed', passed, bySystem)
      .gives(['TrackingStalled', { lastScanAt: null, threshold: 'PT72H' }])
  })

  test('three days after it left, where the only scan is older', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(ships('02 09:00', 1))
      .when('02 10:00', 'RecordTracking', scan('01 20:00', 'InfoReceived', 'Other'), byCarrier)
      .gives('TrackingUpdated')
      .when('05 08:59', 'RecordDeadlinePassed', passed, bySystem)
      .isRefused({ type: 'DeadlineNotReached', deadline: 'NextScan', ref: 'p1', dueAt: instant('05 09:00') })
      .when('05 09:00', 'RecordDeadlinePassed', passed, bySystem)
      .gives(['TrackingStalled', { lastScanAt: instant('01 20:00') }])
  })

  test('three days after the carrier took it to where nobody knows', () => {
    shipped()
      .when(
        '03 08:00',
        'RecordTracking',
        scan('03 08:00', 'InTransit', 'Redirected', { place: mianyang.region }),
        byCarrier
      )
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
      .when('06 08:00', 'RecordDeadlinePassed', passed, bySystem)
      .gives(['TrackingStalled', { threshold: 'PT72H' }])
  })
})
