import { chengdu, mianyang } from '../samples.ts'
import { byCarrier, scan } from '../steps.ts'
import type { Row } from './rows.ts'
import { handedOver, withoutParcel } from './state-groups.ts'

export const trackingRows: ReadonlyArray<Row> = [
  {
    command: 'RecordTracking',
    data: scan('08 10:00', 'InTransit', 'Departure'),
    by: byCarrier,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'parcel planned', ...withoutParcel],
      [['TrackingUpdated', 'ParcelShipped'], 'label printed', 'amended, old label', 'amended, new label'],
      [['TrackingUpdated'], ...handedOver]
    ]
  },
  {
    command: 'RecordTracking',
    how: 'in the city of the old address',
    data: scan('08 10:00', 'InTransit', 'ArrivedDestinationCity', { place: chengdu.region }),
    by: byCarrier,
    comesTo: [
      [['TrackingUpdated', 'ParcelShipped', 'OnCourseConfirmed'], 'label printed'],
      [['TrackingUpdated', 'OnCourseConfirmed'], 'shipped'],
      [['TrackingUpdated', 'ParcelNearOldAddress'], 'moving, confirmed', 'carrier asked'],
      [['TrackingUpdated', 'OffCourseDetected'], 'redirected'],
      [['TrackingUpdated'], 'delivered']
    ]
  },
  {
    command: 'RecordTracking',
    how: 'out for delivery in the city of the new address',
    data: scan('08 10:00', 'OutForDelivery', 'Other', { place: mianyang.region }),
    by: byCarrier,
    comesTo: [
      [['TrackingUpdated', 'ParcelShipped', 'OffCourseDetected'], 'label printed'],
      [['TrackingUpdated', 'OffCourseDetected'], 'shipped', 'moving, confirmed'],
      [['TrackingUpdated', 'OnCourseConfirmed'], 'redirected'],
      [['TrackingUpdated'], 'delivered']
    ]
  },
  {
    command: 'RecordTracking',
    how: 'redirected',
    data: scan('08 10:00', 'InTransit', 'Redirected', { place: chengdu.region }),
    by: byCarrier,
    comesTo: [
      [['TrackingUpdated', 'ParcelShipped', 'UnexpectedRedirectObserved'], 'label printed'],
      [['TrackingUpdated', 'UnexpectedRedirectObserved'], 'shipped', 'carrier refused'],
      [['TrackingUpdated'], 'carrier asked', 'carrier silent', 'redirected']
    ]
  },
  {
    command: 'RecordTracking',
    how: 'rejected at the door',
    data: scan('08 10:00', 'DeliveryFailure', 'Rejected'),
    by: byCarrier,
    comesTo: [
      [['TrackingUpdated', 'ParcelShipped', 'DeliveryExceptionRaised'], 'label printed'],
      [['TrackingUpdated', 'DeliveryExceptionRaised'], 'shipped', 'way out agreed'],
      [['TrackingUpdated'], 'delivered']
    ]
  },
  {
    command: 'RecordTracking',
    how: 'delivered in the city of the new address',
    data: scan('08 10:00', 'Delivered', 'LockerOrStation', { place: mianyang.region, signer: '驿站王女士' }),
    by: byCarrier,
    comesTo: [
      [['TrackingUpdated', 'ParcelShipped', 'ParcelDelivered', 'OffCourseDetected'], 'label printed'],
      [['TrackingUpdated', 'ParcelDelivered', 'OffCourseDetected'], 'shipped', 'moving, confirmed'],
      [['TrackingUpdated', 'ParcelDelivered', 'OnCourseConfirmed'], 'redirected'],
      [['TrackingUpdated'], 'delivered']
    ]
  }
]
