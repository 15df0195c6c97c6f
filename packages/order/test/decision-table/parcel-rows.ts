import { instant } from '../order-under-test.ts'
import { warehouse } from '../samples.ts'
import { handOver, label, number } from '../steps.ts'
import type { Row } from './rows.ts'
import { handedOver, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const by = { actor: warehouse }
const stale = { matched: false, checkedAt: instant('01 10:00') }

export const parcelRows: ReadonlyArray<Row> = [
  {
    command: 'PlanParcel',
    data: { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 2 }] },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [
        ['ParcelPlanned'],
        'unpaid',
        'placed',
        'requested',
        'verified',
        'confirmed',
        'amended',
        'withdrawn',
        'rejected',
        'superseded',
        'invalidated',
        'expired',
        'confirmed, locked'
      ],
      ['nothing', ...handedOver, ...parcelInTheHouse],
      ['OrderIsCancelled', 'confirmed, cancelled']
    ]
  },
  {
    command: 'PlanParcel',
    how: 'with goods that are in another parcel',
    data: { parcelId: 'p2', lines: [{ lineId: 'l1', quantity: 1 }] },
    by,
    comesTo: [
      [['ParcelPlanned'], 'placed'],
      ['QuantityExceeded', 'parcel planned', 'delivered']
    ]
  },
  {
    command: 'PlanParcel',
    how: 'under the name of another parcel',
    data: { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] },
    by,
    comesTo: [
      [['ParcelPlanned'], 'placed'],
      ['IdReused', 'parcel planned']
    ]
  },
  {
    command: 'PlanParcel',
    how: 'with goods that were not ordered',
    data: { parcelId: 'p2', lines: [{ lineId: 'l9', quantity: 1 }] },
    by,
    comesTo: [['UnknownReference', 'placed']]
  },
  {
    command: 'PlanParcel',
    how: 'with nothing in it',
    data: { parcelId: 'p2', lines: [] },
    by,
    comesTo: [['InvalidValue', 'placed']]
  },
  {
    command: 'PrintLabel',
    data: label('01 10:00', 1),
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['LabelPrinted'], 'parcel planned'],
      ['nothing', 'label printed', 'amended, old label', ...handedOver],
      ['LabelAlreadyValid', 'amended, new label']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'with an address that is incomplete on the platform',
    data: label('01 12:00', 2),
    by,
    comesTo: [['IncompleteAddress', 'address on the platform incomplete, planned']]
  },
  {
    command: 'PrintLabel',
    how: 'while a change is open',
    data: label('01 10:00', 1),
    by,
    comesTo: [['ChangePending', 'verified, parcel planned']]
  },
  {
    command: 'PrintLabel',
    how: 'of the ordered version',
    data: label('01 10:00', 2),
    by,
    comesTo: [
      ['AmendmentUnconfirmed', 'Xiaohongshu, amended'],
      ['UnknownReference', 'amended'],
      ['LabelAlreadyValid', 'amended, old label'],
      ['nothing', 'amended, new label']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'with another number',
    data: label('01 10:00', 1, { trackingNumber: 'SF0000000002' }),
    by,
    comesTo: [
      [['LabelPrinted'], 'parcel planned'],
      ['LabelAlreadyValid', 'label printed', 'shipped']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'with the number of a void label',
    data: label('01 10:00', 1),
    by,
    comesTo: [['TrackingNumberInUse', 'label void']]
  },
  {
    command: 'PrintLabel',
    how: 'where the address cannot be printed',
    data: label('01 10:00', 1),
    by,
    comesTo: [
      ['ValueErased', 'erased, planned'],
      ['VirtualNumberExpired', 'virtual number ended, planned']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'without another look at the platform',
    data: label('01 10:00', 1, { platformCheck: undefined }),
    by,
    comesTo: [
      ['PlatformAddressNotRechecked', 'Xiaohongshu, planned'],
      [['LabelPrinted'], 'parcel planned']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'of an address that has changed on the platform',
    data: label('01 10:00', 1, { platformCheck: stale }),
    by,
    comesTo: [['PlatformAddressStale', 'Xiaohongshu, planned', 'parcel planned']]
  },
  {
    command: 'VoidLabel',
    data: { parcelId: 'p1', trackingNumber: number, why: 'NewAddress' },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['NoValidLabel', 'parcel planned'],
      [['LabelVoided'], 'label printed', 'amended, old label', 'amended, new label'],
      ['ParcelAlreadyShipped', ...handedOver]
    ]
  },
  {
    command: 'ShipParcel',
    data: handOver('01 10:00', 1),
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['NoValidLabel', 'parcel planned'],
      [['ParcelShipped'], 'label printed'],
      ['StaleAddressVersion', 'amended, old label', 'amended, new label'],
      ['nothing', ...handedOver]
    ]
  },
  {
    command: 'ShipParcel',
    how: 'while a change is open',
    data: handOver('01 10:00', 1),
    by,
    comesTo: [
      ['ChangePending', 'confirmed, label printed'],
      [['ParcelShipped'], 'WeChat, confirmed, label printed']
    ]
  },
  {
    command: 'ShipParcel',
    how: 'as the ordered version',
    data: handOver('01 10:00', 2),
    by,
    comesTo: [
      ['StaleAddressVersion', 'label printed', 'amended, old label'],
      [['ParcelShipped'], 'amended, new label']
    ]
  }
]
