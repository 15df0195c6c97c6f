import { describe, test } from 'vitest'
import { instant, orderUnderTest } from './order-under-test.ts'
import { warehouse } from './samples.ts'
import { byCarrier, labels, number, scan, ships } from './steps.ts'

// What the small examples of E4 leave out.

const by = { actor: warehouse }
const other = 'YT0000000001'
const renumber = { parcelId: 'p1', oldNumber: number, newNumber: other, carrier: 'yto' }

const placed = () => orderUnderTest().placedAndPaid('01 09:00')

describe('a parcel that the carrier gives another number', () => {
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
