import { a, instruction } from '../moving-parcel.ts'
import { instant } from '../order-under-test.ts'
import { warehouse } from '../samples.ts'
import { byCarrier, handOver, label, number, scan } from '../steps.ts'
import type { Row } from './rows.ts'
import { handedOver, instructed, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const by = { actor: warehouse }
const renumbered = { parcelId: 'p1', oldNumber: number, newNumber: 'YT0000000001', carrier: 'yto' }

export const endOfParcelRows: ReadonlyArray<Row> = [
  {
    command: 'ReplaceTrackingNumber',
    data: renumbered,
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'parcel planned', ...withoutParcel],
      [['TrackingNumberReplaced'], 'label printed', 'amended, old label', 'amended, new label', ...handedOver]
    ]
  },
  {
    command: 'ReplaceTrackingNumber',
    how: 'again',
    data: renumbered,
    by,
    comesTo: [
      ['nothing', 'under another number'],
      ['UnknownReference', 'given up']
    ]
  },
  {
    command: 'ReplaceTrackingNumber',
    how: 'by a number that was there before',
    data: { ...renumbered, newNumber: number },
    by,
    comesTo: [
      ['TrackingNumberInUse', 'label printed', 'under another number'],
      ['UnknownReference', 'label void']
    ]
  },
  {
    command: 'ReplaceTrackingNumber',
    how: 'that stands there no more',
    data: { ...renumbered, newNumber: 'YT0000000002' },
    by,
    comesTo: [['UnknownReference', 'under another number']]
  },
  {
    command: 'RecordTracking',
    how: 'under the number that it had before',
    data: scan('08 10:00', 'DeliveryFailure', 'NoBody'),
    by: byCarrier,
    comesTo: [
      [['TrackingUpdated', 'DeliveryExceptionRaised'], 'under another number'],
      [['TrackingUpdated'], 'came back', 'given up']
    ]
  },
  {
    command: 'ReceiveReturn',
    data: { parcelId: 'p1', condition: 'Good', receivedAt: instant('08 10:00') },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['ParcelNotShipped', ...parcelInTheHouse],
      [['ReturnReceived'], 'shipped', 'moving, confirmed', 'way out agreed', 'redirected', ...instructed],
      ['ParcelFinal', 'delivered', 'redirected, delivered', 'closed']
    ]
  },
  {
    command: 'ReceiveReturn',
    how: 'of a parcel that is no more',
    data: { parcelId: 'p1', condition: 'Good', receivedAt: instant('08 10:00') },
    by,
    comesTo: [
      ['ParcelFinal', 'given up'],
      ['nothing', 'came back']
    ]
  },
  {
    command: 'CancelParcel',
    data: { parcelId: 'p1', why: 'Repack' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['ParcelCancelled'], ...parcelInTheHouse],
      ['ParcelAlreadyShipped', ...handedOver]
    ]
  },
  {
    command: 'CancelParcel',
    how: 'of a parcel that is held, or no more',
    data: { parcelId: 'p1', why: 'Repack' },
    comesTo: [
      [['ParcelCancelled'], 'held'],
      ['ParcelAlreadyShipped', 'came back'],
      ['nothing', 'given up']
    ]
  },
  {
    command: 'PlanParcel',
    how: 'with goods of a parcel that is no more',
    data: { parcelId: 'p2', lines: [{ lineId: 'l1', quantity: 2 }] },
    by,
    comesTo: [
      [['ParcelPlanned'], 'given up'],
      ['QuantityExceeded', 'came back']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'for a parcel that is no more',
    data: label('06 10:00', 1, { trackingNumber: 'SF0000000002' }),
    by,
    comesTo: [['ParcelFinal', 'came back', 'given up']]
  },
  {
    command: 'VoidLabel',
    how: 'of a parcel that is no more',
    data: { parcelId: 'p1', trackingNumber: number, why: 'Torn' },
    by,
    comesTo: [
      ['ParcelAlreadyShipped', 'came back'],
      ['nothing', 'given up']
    ]
  },
  {
    command: 'ShipParcel',
    how: 'that is no more',
    data: handOver('06 10:00', 1),
    by,
    comesTo: [
      ['nothing', 'came back'],
      ['NoValidLabel', 'given up']
    ]
  },
  {
    command: 'HoldFulfilment',
    how: 'of a parcel that is no more',
    data: { parcelIds: ['p1'], caseId: a },
    comesTo: [['ParcelFinal', 'amended, given up']]
  },
  {
    command: 'NotifyCarrier',
    how: 'about a parcel that is no more',
    data: instruction,
    comesTo: [['ParcelFinal', 'came back', 'given up']]
  },
  {
    command: 'CancelOrder',
    how: 'of which nothing is with the carrier any more',
    data: { reason: 'BuyerAsked' },
    comesTo: [[['OrderCancelled'], 'came back', 'given up']]
  }
]
