import { buyerZhang } from '../samples.ts'
import { byCarrier, byPlatform, scan } from '../steps.ts'
import { picture } from './loss-states.ts'
import type { Row } from './rows.ts'
import { handedOver, instructed, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const buyer = { actor: buyerZhang }
const suspicion = { parcelId: 'p1', grounds: 'NoScanForDays' }
const loss = { parcelId: 'p1', by: 'Carrier' }
const damage = { parcelId: 'p1', by: 'Buyer', extent: 'Partial', description: '壶盖碎了，联系王女士' }
const judged = { parcelId: 'p1', extent: 'Partial', fault: 'Carrier' }

const onItsWay = ['shipped', 'moving, confirmed', ...instructed, 'way out agreed', 'redirected'] as const
const arrived = ['delivered', 'redirected, delivered', 'closed'] as const

/** What comes of goods that do not arrive, or not whole. */
export const lossRows: ReadonlyArray<Row> = [
  {
    command: 'SuspectLoss',
    data: suspicion,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['ParcelNotShipped', ...parcelInTheHouse],
      [['LossSuspected'], ...onItsWay],
      ['ParcelFinal', ...arrived]
    ]
  },
  {
    command: 'SuspectLoss',
    how: 'once more',
    data: suspicion,
    comesTo: [
      ['nothing', 'loss suspected', 'lost'],
      [['LossSuspected'], 'loss suspected, and resolved', 'loss suspected, found', 'lost, found again'],
      ['ParcelFinal', 'lost, back']
    ]
  },
  {
    command: 'ConfirmLoss',
    data: loss,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['ParcelNotShipped', ...parcelInTheHouse],
      ['EvidenceMissing', ...onItsWay],
      ['ParcelFinal', ...arrived]
    ]
  },
  {
    command: 'ConfirmLoss',
    how: 'when it is suspected or found out',
    data: loss,
    comesTo: [
      [['LossConfirmed'], 'loss suspected, the carrier says so', 'delivered, found to be lost'],
      [
        'EvidenceMissing',
        'loss suspected',
        'loss suspected, the carrier says otherwise',
        'loss suspected, long ago',
        'loss suspected, and resolved',
        'loss suspected, found',
        'lost, found again'
      ],
      ['nothing', 'lost'],
      ['ParcelFinal', 'lost, back', 'investigation concluded']
    ]
  },
  {
    command: 'ConfirmLoss',
    how: 'with proof',
    data: { ...loss, by: 'Platform', evidence: [picture] },
    comesTo: [
      [['LossConfirmed'], 'loss suspected'],
      ['EvidenceMissing', 'shipped', 'loss suspected, found']
    ]
  },
  {
    command: 'ConfirmLoss',
    how: 'because of the silence',
    data: { ...loss, by: 'Policy' },
    comesTo: [
      [['LossConfirmed'], 'loss suspected, long ago'],
      ['EvidenceMissing', 'loss suspected', 'loss suspected, the carrier says so']
    ]
  },
  {
    command: 'ConfirmLoss',
    how: 'on the word of the platform alone',
    data: { ...loss, by: 'Platform' },
    comesTo: [['EvidenceMissing', 'loss suspected', 'loss suspected, the carrier says so']]
  },
  {
    command: 'RecordParcelFound',
    data: { parcelId: 'p1' },
    by: byPlatform,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['nothing', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'RecordParcelFound',
    how: 'when it was missing',
    data: { parcelId: 'p1', place: { country: { code: 'CN', name: '中国' } } },
    by: byPlatform,
    comesTo: [
      [['ParcelFound'], 'loss suspected', 'lost'],
      ['nothing', 'loss suspected, and resolved', 'loss suspected, found', 'lost, found again', 'lost, back']
    ]
  },
  {
    command: 'RecordTracking',
    how: 'of a parcel that was lost, again',
    data: scan('07 09:00', 'InTransit', 'Departure'),
    by: byCarrier,
    comesTo: [[['TrackingUpdated', 'ParcelFound'], 'lost']]
  },
  {
    command: 'RecordTracking',
    how: 'of before the loss',
    data: scan('06 09:00', 'InTransit', 'Departure'),
    by: byCarrier,
    comesTo: [[['TrackingUpdated'], 'lost']]
  },
  {
    command: 'RecordTracking',
    how: 'of a delivery before the loss',
    data: scan('06 09:00', 'Delivered', 'Self'),
    by: byCarrier,
    comesTo: [[['TrackingUpdated', 'ParcelFound', 'ParcelDelivered'], 'lost']]
  },
  ...['Lost', 'Destroyed', 'Cancel'].map(
    (subStatus): Row => ({
      command: 'RecordTracking',
      how: `saying ${subStatus}`,
      data: scan('07 09:00', 'Exception', subStatus),
      by: byCarrier,
      comesTo: [[['TrackingUpdated'], 'lost']]
    })
  ),
  {
    command: 'ReportDamage',
    data: damage,
    by: buyer,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['DamageReported'], ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'ReportDamage',
    how: 'once more, with a picture',
    data: { ...damage, evidence: [picture] },
    by: buyer,
    comesTo: [[['DamageReported'], 'damage reported', 'damage confirmed', 'damage confirmed, and resolved']]
  },
  {
    command: 'ConfirmDamage',
    data: judged,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['IssueNotOpen', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'ConfirmDamage',
    how: 'when it was reported',
    data: judged,
    comesTo: [
      ['EvidenceMissing', 'damage reported'],
      [['DamageConfirmed'], 'damage reported, with pictures', 'damage reported, the carrier says so'],
      ['nothing', 'damage confirmed', 'damage confirmed, and resolved']
    ]
  },
  {
    command: 'ConfirmDamage',
    how: 'otherwise',
    data: { ...judged, fault: 'Seller' },
    comesTo: [
      [['DamageConfirmed'], 'damage confirmed'],
      ['IssueNotOpen', 'damage confirmed, and resolved']
    ]
  }
]
