import { answers, carrierAsked } from '../moving-parcel.ts'
import { orderUnderTest } from '../order-under-test.ts'
import { chengdu, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, labels, number, scan, ships } from '../steps.ts'

export const parcelsAndCarriers = scenario({
  number: 'E4',
  english: {
    title: 'Parcels and carriers',
    sentence: 'Scans come in the wrong order, a parcel gets another number or is given up, and a carrier is at work.'
  },
  chinese: { title: '包裹与物流公司', sentence: '物流轨迹先后颠倒，包裹换单号或取消，物流公司正在处理。' }
})
const { describe, inChinese, test } = parcelsAndCarriers

const by = { actor: warehouse }
const placed = () => orderUnderTest().placedAndPaid('01 09:00')

describe('a parcel', () => {
  const other = 'YT0000000001'
  const renumber = { parcelId: 'p1', oldNumber: number, newNumber: other, carrier: 'yto' }
  const why = { parcelId: 'p1', why: 'Repack' }

  inChinese('签收轨迹早于揽收轨迹到达，以发生时间为准')
  test('whose delivery is told before its hand-over is delivered all the same', () => {
    placed()
      .and(labels('01 18:00', 1))
      .when('03 10:05', 'RecordTracking', scan('03 10:00', 'Delivered', 'Self', { place: chengdu.region }), byCarrier)
      .gives('TrackingUpdated', ['ParcelShipped', { basis: 'Observed' }], 'ParcelDelivered', 'OnCourseConfirmed')
      .when('03 11:00', 'RecordTracking', scan('02 08:00', 'InTransit', 'PickedUp'), byCarrier)
      .gives(['TrackingUpdated', { current: false }])
  })

  inChinese('发出之后可以换单号，新旧单号都能查到轨迹；不能取消')
  test('that has left gets another number and is followed under both; it is not given up', () => {
    placed()
      .and(ships('01 18:00', 1))
      .when('02 10:00', 'ReplaceTrackingNumber', renumber, by)
      .gives(['TrackingNumberReplaced', renumber])
      .when('02 10:05', 'CancelParcel', why)
      .isRefused({ type: 'ParcelAlreadyShipped', parcelId: 'p1', stage: 'HandedOver' })
      .when('02 10:10', 'ReplaceTrackingNumber', renumber, by)
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

  inChinese('尚未发出的包裹可以取消，重新装包')
  test('that is still in the house is given up, and its goods are packed anew', () => {
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
})

describe('a carrier', () => {
  inChinese('物流公司受理后正在处理')
  test('that has accepted says that it is at work', () => {
    carrierAsked()
      .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
      .gives('InterceptAccepted')
      .when('03 10:00', 'RecordCarrierAnswer', answers('InProgress'), byCarrier)
      .gives('InterceptProgressed')
  })
})
