import { a } from '../moving-parcel.ts'
import { instant } from '../order-under-test.ts'
import { mianyang, warehouse } from '../samples.ts'
import { bySystem, handOver, label, number } from '../steps.ts'
import type { Row } from './rows.ts'
import { handedOver, instructed, movedOn, parcelInTheHouse, withoutParcel } from './state-groups.ts'

const by = { actor: warehouse }
const parcelIds = ['p1']
const holdOver = { deadline: 'FulfilmentHold', ref: 'p1', dueAt: instant('01 14:04') }

export const fulfilmentRows: ReadonlyArray<Row> = [
  {
    command: 'RecordFulfilmentStage',
    data: { parcelId: 'p1', stage: 'Picking' },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['FulfilmentStageReached'], ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'HoldFulfilment',
    data: { parcelIds, caseId: a },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', 'parcel planned', 'label printed', 'shipped', 'delivered', ...withoutParcel],
      [['FulfilmentHoldRequested'], 'amended, old label', 'amended, new label'],
      ['ParcelAlreadyShipped', 'moving, confirmed', 'closed', ...instructed, ...movedOn]
    ]
  },
  {
    command: 'HoldFulfilment',
    how: 'of a parcel that the warehouse works on',
    data: { parcelIds, caseId: a },
    comesTo: [
      [['FulfilmentHoldRequested'], 'picking, confirmed', 'hold refused'],
      ['nothing', 'hold asked', 'held']
    ]
  },
  {
    command: 'HoldFulfilment',
    how: 'of nothing',
    data: { parcelIds: [], caseId: a },
    comesTo: [['InvalidValue', 'picking, confirmed']]
  },
  {
    command: 'RecordHoldResult',
    data: { parcelIds, held: true, stage: 'Picking' },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      [['FulfilmentHeld'], ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'RecordHoldResult',
    how: 'that it cannot stop it any more',
    data: { parcelIds, held: false, stage: 'Outbound' },
    by,
    comesTo: [
      [['FulfilmentHoldRefused'], 'hold asked', 'held', 'shipped'],
      ['UnknownReference', 'placed']
    ]
  },
  {
    command: 'RecordHoldResult',
    how: 'that it has stopped it as it was asked to',
    data: { parcelIds, held: true, stage: 'Picking' },
    by,
    comesTo: [[['FulfilmentHeld'], 'hold asked', 'hold refused']]
  },
  {
    command: 'RecordHoldResult',
    how: 'about nothing',
    data: { parcelIds: [], held: false, stage: 'Outbound' },
    by,
    comesTo: [['InvalidValue', 'hold asked']]
  },
  {
    command: 'ReleaseFulfilment',
    data: { parcelIds, why: 'Repacked' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      ['UnknownReference', ...withoutParcel],
      ['nothing', ...parcelInTheHouse, ...handedOver]
    ]
  },
  {
    command: 'ReleaseFulfilment',
    how: 'of a parcel that the warehouse works on',
    data: { parcelIds, why: 'Repacked' },
    comesTo: [
      ['nothing', 'picking', 'hold refused'],
      [['FulfilmentReleased'], 'hold asked', 'held', 'held, amended']
    ]
  },
  {
    command: 'RecordDeadlinePassed',
    how: 'for a parcel on hold',
    data: holdOver,
    by: bySystem,
    comesTo: [
      ['UnknownReference', 'placed'],
      ['nothing', 'picking', 'hold refused', 'shipped'],
      ['DeadlineNotReached', 'hold asked', 'held'],
      [['FulfilmentReleased'], 'hold asked, long ago']
    ]
  },
  {
    command: 'AmendAddress',
    how: 'while the warehouse works on the parcel',
    data: { caseId: a, version: 2, address: mianyang, expectedVersion: 1 },
    comesTo: [
      ['RequirementsOpen', 'picking, confirmed', 'hold asked', 'hold refused'],
      [['AddressAmended'], 'held']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'for a parcel on hold',
    data: label('01 10:10', 2, { trackingNumber: 'SF0000000002' }),
    by,
    comesTo: [['FulfilmentOnHold', 'hold asked', 'held', 'held, amended']]
  },
  {
    command: 'ShipParcel',
    how: 'while the warehouse works on it',
    data: handOver('01 10:10', 1),
    by,
    comesTo: [
      [['ParcelShipped'], 'picking'],
      ['ChangePending', 'picking, confirmed', 'hold refused'],
      ['FulfilmentOnHold', 'hold asked', 'held', 'held, withdrawn'],
      ['StaleAddressVersion', 'held, amended']
    ]
  },
  {
    command: 'VoidLabel',
    how: 'of a parcel on hold',
    data: { parcelId: 'p1', trackingNumber: number, why: 'NewAddress' },
    by,
    comesTo: [[['LabelVoided'], 'held, amended']]
  }
]
