import { a, i } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { warehouse } from '../samples.ts'
import { bySystem, handOver, label, number } from '../steps.ts'
import type { Row } from './rows.ts'

const by = { actor: warehouse }

/** What else may be done about a parcel that is lost, and about one that turned up again. */
export const lostParcelRows: ReadonlyArray<Row> = [
  {
    command: 'ReceiveReturn',
    how: 'of a parcel that was lost',
    data: { parcelId: 'p1', condition: 'Good', receivedAt: instant('07 10:00') },
    by,
    comesTo: [[['ReturnReceived'], 'lost', 'lost, found again']]
  },
  {
    command: 'CancelParcel',
    how: 'that is lost',
    data: { parcelId: 'p1', why: 'Repack' },
    comesTo: [['ParcelAlreadyShipped', 'lost']]
  },
  {
    command: 'PrintLabel',
    how: 'for a parcel that is lost',
    data: label('07 10:00', 1, { trackingNumber: 'SF0000000002' }),
    by,
    comesTo: [['ParcelFinal', 'lost']]
  },
  {
    command: 'VoidLabel',
    how: 'of a parcel that is lost',
    data: { parcelId: 'p1', trackingNumber: number, why: 'Torn' },
    by,
    comesTo: [['ParcelAlreadyShipped', 'lost']]
  },
  { command: 'ShipParcel', how: 'that is lost', data: handOver('07 10:00', 1), by, comesTo: [['nothing', 'lost']] },
  {
    command: 'HoldFulfilment',
    how: 'of a parcel that is lost',
    data: { parcelIds: ['p1'], caseId: a },
    comesTo: [['ParcelAlreadyShipped', 'lost while the carrier was asked']]
  },
  {
    command: 'NotifyCarrier',
    how: 'about a parcel that was lost',
    data: { interceptId: id('1e7c', 9), parcelId: 'p1', action: 'ReturnToSender', via: 'Phone' },
    comesTo: [
      ['ParcelFinal', 'lost'],
      [['CarrierNotified'], 'lost, found again'],
      ['ResolutionNotAgreed', 'loss suspected', 'loss suspected, found']
    ]
  },
  {
    command: 'CancelIntercept',
    how: 'of a parcel that is lost',
    data: { interceptId: i, why: 'BuyerWithdrew' },
    comesTo: [['ParcelFinal', 'lost while the carrier was asked']]
  },
  {
    command: 'GivePickupConsent',
    how: 'for a parcel that is lost',
    data: { parcelId: 'p1', by: 'Buyer', pointKind: 'Station' },
    comesTo: [['ParcelFinal', 'lost']]
  },
  {
    command: 'OpenCarrierEnquiry',
    how: 'about a parcel that is lost',
    data: { enquiryId: id('e0c1', 9), parcelId: 'p1', question: 'Trace', via: 'Phone' },
    comesTo: [[['CarrierEnquiryOpened'], 'lost']]
  },
  {
    command: 'CancelOrder',
    how: 'when its parcel is lost',
    data: { reason: 'BuyerAsked' },
    comesTo: [['PartsHandedOver', 'lost']]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'of the next scan of a parcel that is lost',
    data: { deadline: 'NextScan', ref: 'p1', dueAt: instant('05 10:00') },
    by: bySystem,
    comesTo: [
      ['nothing', 'lost'],
      ['DeadlineNotReached', 'lost, found again']
    ]
  }
]
