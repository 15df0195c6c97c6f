import { describe, test } from 'vitest'
import { instant, orderUnderTest } from './order-under-test.ts'
import { chengdu, warehouse } from './samples.ts'
import { byCarrier, labels, number, scan, ships } from './steps.ts'

// The small example of the domain about a shipped parcel, with its twins.

const by = { actor: warehouse }
const other = 'YT0000000001'
const renumber = { parcelId: 'p1', oldNumber: number, newNumber: other, carrier: 'yto' }

const placed = () => orderUnderTest().placedAndPaid('01 09:00')

describe('a parcel that the carrier gives another number', () => {
  test('is followed under both, and has one of them on its label', () => {
    placed()
      .and(ships('01 18:00', 1))
      .when('02 10:00', 'ReplaceTrackingNumber', renumber, by)
      .gives(['TrackingNumberReplaced', renumber])
      .when('02 10:01', 'ReplaceTrackingNumber', renumber, by)
      .givesNothing()
      .when('02 12:00', 'RecordTracking', scan('02 09:00', 'InTransit', 'Departure'), byCarrier)
      .gives(['TrackingUpdated', { trackingNumber: number, current: true }])
      .when(
        '04 12:00',
        'RecordTracking',
        scan('04 11:00', 'Delivered', 'Self', { trackingNumber: other, carrier: 'yto', place: chengdu.region }),
        byCarrier
      )
      .gives(['TrackingUpdated', { trackingNumber: other, current: true }], 'ParcelDelivered', 'OnCourseConfirmed')
  })

  test('has left when it is scanned under the number that was printed', () => {
    placed()
      .and(labels('01 09:30', 1))
      .when('01 10:00', 'ReplaceTrackingNumber', renumber, by)
      .gives('TrackingNumberReplaced')
      .when('01 19:00', 'RecordTracking', scan('01 18:00', 'InTransit', 'PickedUp'), byCarrier)
      .gives('TrackingUpdated', ['ParcelShipped', { basis: 'Observed' }])
  })

  test('cannot get the number of another parcel', () => {
    placed()
      .and(labels('01 09:30', 1))
      .when('01 10:00', 'ReplaceTrackingNumber', { ...renumber, newNumber: number }, by)
      .isRefused({ type: 'TrackingNumberInUse', parcelId: 'p1' })
  })
})

describe('a parcel that is not needed', () => {
  const why = { parcelId: 'p1', why: 'Repack' }

  test('is given up while it is in the house, and its goods are packed anew', () => {
    placed()
      .and(labels('01 09:30', 1))
      .when('01 10:00', 'CancelParcel', why)
      .gives(['ParcelCancelled', why])
      .when('01 10:01', 'CancelParcel', why)
      .givesNothing()
      .when('01 10:02', 'PlanParcel', { parcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }] }, by)
      .gives('ParcelPlanned')
      .when('01 19:00', 'RecordTracking', scan('01 18:00', 'InTransit', 'PickedUp'), byCarrier)
      .gives(['TrackingUpdated', { current: false }])
  })

  test('is not given up once the carrier has it: it has to come back', () => {
    const back = { parcelId: 'p1', condition: 'Opened', receivedAt: instant('05 10:00') }
    placed()
      .and(ships('01 18:00', 1))
      .when('02 10:00', 'CancelParcel', why)
      .isRefused({ type: 'ParcelAlreadyShipped', parcelId: 'p1', stage: 'HandedOver' })
      .when('04 10:00', 'RecordTracking', scan('04 09:00', 'Exception', 'Returning'), byCarrier)
      .gives('TrackingUpdated')
      .when('05 10:00', 'ReceiveReturn', back, by)
      .gives(['ReturnReceived', back])
      .when('05 10:01', 'ReceiveReturn', back, by)
      .givesNothing()
      .when('05 12:00', 'RecordTracking', scan('05 11:00', 'Exception', 'Returned'), byCarrier)
      .gives(['TrackingUpdated', { current: false }])
  })
})
