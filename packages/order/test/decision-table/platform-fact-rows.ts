import { a, instruction } from '../moving-parcel.ts'
import { id, instant } from '../order-under-test.ts'
import { mianyang, warehouse } from '../samples.ts'
import { byPlatform, handOver, label } from '../steps.ts'
import type { Row } from './rows.ts'
import { everyOrder } from './state-groups.ts'

const by = byPlatform
const reference = {
  platform: 'xiaohongshu',
  kind: 'OpenAddressId',
  token: 'oaid-1',
  version: 1,
  matched: true,
  checkedAt: instant('01 09:00')
}
const number = { version: 1, phone: '13812341234转8002', validUntil: instant('09 00:00') }
const wish = {
  caseId: id('ca5e', 7),
  initiator: 'Buyer',
  reason: 'Other',
  address: { ...mianyang, detail: '1号' },
  recipientIsBuyer: true,
  baseVersion: 1
}

const unknownOr = (event: 'PlatformReferenceRecorded' | 'VirtualNumberAssigned'): Row['comesTo'] => [
  ['OrderUnknown', 'nothing placed'],
  [[event], ...everyOrder]
]

export const platformFactRows: ReadonlyArray<Row> = [
  { command: 'RecordPlatformReference', data: reference, by, comesTo: unknownOr('PlatformReferenceRecorded') },
  {
    command: 'RecordPlatformReference',
    how: 'of a version that is not there',
    data: { ...reference, version: 9 },
    by,
    comesTo: [['UnknownReference', 'placed']]
  },
  { command: 'AssignVirtualNumber', data: number, by, comesTo: unknownOr('VirtualNumberAssigned') },
  {
    command: 'AssignVirtualNumber',
    how: 'to a version that is not there',
    data: { ...number, version: 9 },
    by,
    comesTo: [['UnknownReference', 'placed']]
  },
  {
    command: 'AssignVirtualNumber',
    how: 'without an extension',
    data: { ...number, phone: '13812341234' },
    by,
    comesTo: [['NotAVirtualNumber', 'placed']]
  },
  {
    command: 'AssignVirtualNumber',
    how: 'that is masked',
    data: { ...number, phone: '138****1234转8002' },
    by,
    comesTo: [['MaskedText', 'placed']]
  },
  {
    command: 'AssignVirtualNumber',
    how: 'that is none',
    data: { ...number, phone: '12' },
    by,
    comesTo: [['InvalidValue', 'placed']]
  },
  {
    command: 'RecordRiskHold',
    data: { held: true, ground: 'Review' },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['RiskHoldPlaced'], ...everyOrder]
    ]
  },
  {
    command: 'RecordRiskHold',
    how: 'that it is over',
    data: { held: false, ground: 'Passed' },
    by,
    comesTo: [[['RiskHoldReleased'], 'held for risk', 'placed']]
  },
  {
    command: 'RecordAfterSale',
    data: { afterSaleId: 'AS-1', state: 'Open', kind: 'RefundOnly' },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['AfterSaleOpened'], ...everyOrder]
    ]
  },
  {
    command: 'RecordAfterSale',
    how: 'that it is closed',
    data: { afterSaleId: 'AS-1', state: 'Closed', kind: 'RefundOnly' },
    by,
    comesTo: [[['AfterSaleClosed'], 'after-sale open', 'placed']]
  },
  {
    command: 'LinkOrder',
    data: { otherOrderId: 'A-1002', relation: 'ReplacedBy' },
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['OrderLinked'], ...everyOrder]
    ]
  },
  {
    command: 'LinkOrder',
    how: 'again',
    data: { otherOrderId: 'A-1002', relation: 'ReplacedBy' },
    comesTo: [['nothing', 'linked']]
  },
  {
    command: 'LinkOrder',
    how: 'to itself',
    data: { otherOrderId: 'A-1001', relation: 'Replaces' },
    comesTo: [['LinkToSelf', 'placed']]
  },
  {
    command: 'CompleteOrder',
    data: { basis: 'PlatformAuto', completedAt: instant('08 09:00') },
    by,
    comesTo: [
      ['OrderUnknown', 'nothing placed'],
      [['OrderCompleted'], ...everyOrder]
    ]
  },
  {
    command: 'CompleteOrder',
    how: 'again',
    data: { basis: 'Operator', completedAt: instant('08 09:30') },
    by,
    comesTo: [['nothing', 'completed, delivered']]
  },
  {
    command: 'RequestAddressChange',
    how: 'of an order that the platform has said something of',
    data: wish,
    comesTo: [
      [['AddressChangeRequested', 'AddressChangeRejected'], 'held for risk', 'after-sale open'],
      [['AddressChangeRequested', 'AddressChangeRejected'], 'completed, delivered', 'completed, nothing packed'],
      [['AddressChangeRequested'], 'risk is over', 'after-sale closed', 'completed, packed once more']
    ]
  },
  {
    command: 'AmendAddress',
    how: 'of an order that the platform holds',
    data: { caseId: a, version: 2, address: mianyang, expectedVersion: 1 },
    comesTo: [['RiskHoldActive', 'held for risk, confirmed']]
  },
  {
    command: 'NotifyCarrier',
    how: 'about an order that the platform holds',
    data: instruction,
    comesTo: [['RiskHoldActive', 'held for risk, moving']]
  },
  {
    command: 'ShipParcel',
    how: 'of an order that the platform holds',
    data: handOver('01 09:50', 1),
    by: { actor: warehouse },
    comesTo: [['RiskHoldActive', 'held for risk, label printed']]
  },
  {
    command: 'PrintLabel',
    how: 'after a look at the platform that was recorded',
    data: label('01 10:00', 1, { platformCheck: undefined }),
    by: { actor: warehouse },
    comesTo: [
      [['LabelPrinted'], 'Xiaohongshu, planned, looked at'],
      ['PlatformAddressStale', 'Xiaohongshu, planned, changed there']
    ]
  },
  {
    command: 'PrintLabel',
    how: 'after another look at the platform',
    data: label('01 10:00', 1),
    by: { actor: warehouse },
    comesTo: [[['LabelPrinted'], 'Xiaohongshu, planned, changed there']]
  },
  {
    command: 'PrintLabel',
    how: 'with a number that was renewed',
    data: label('01 10:00', 1),
    by: { actor: warehouse },
    comesTo: [[['LabelPrinted'], 'virtual number renewed, planned']]
  }
]
