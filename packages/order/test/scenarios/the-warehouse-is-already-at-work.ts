import { id, instant, type OrderUnderTest, orderUnderTest } from '../order-under-test.ts'
import { mianyang } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { byCarrier, bySystem, handOver, label, number, scan, verifies } from '../steps.ts'
import { a, by, confirmed, held, holdAsked, mustBeHeld, parcelIds, save, secondLabel } from '../warehouse-at-work.ts'

export const theWarehouseIsAtWork = scenario({
  number: 'S6',
  english: {
    title: 'The warehouse is already at work',
    sentence: 'The label is printed and the goods are being picked when the buyer asks.'
  },
  chinese: { title: '仓库已经在备货', sentence: '买家提出改址时，面单已打印，仓库正在拣货。' }
})
const { describe, inChinese, test } = theWarehouseIsAtWork

describe('(a) a parcel that the warehouse could stop', () => {
  inChinese('（a）仓库拦下了包裹：改好地址，换新面单再发')
  test('gets the new address, and goes on with another label', () => {
    held()
      .when('01 09:11', 'AmendAddress', save)
      .gives(['AddressAmended', { version: 2 }])
      .when('01 09:12', 'PrintLabel', label('01 09:12', 2, secondLabel), by)
      .isRefused({ type: 'FulfilmentOnHold', parcelId: 'p1', dueAt: instant('01 13:04') })
      .when('01 09:13', 'ReleaseFulfilment', { parcelIds, why: 'AddressSaved' })
      .gives(['FulfilmentReleased', { parcelIds, basis: 'Operator', why: 'AddressSaved' }])
      .when('01 09:14', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'NewAddress' }, by)
      .gives('LabelVoided')
      .when('01 09:15', 'PrintLabel', label('01 09:15', 2, secondLabel), by)
      .gives(['LabelPrinted', { version: 2 }])
      .when('01 09:20', 'ShipParcel', handOver('01 09:20', 2, secondLabel), by)
      .gives(['ParcelShipped', { version: 2, stale: false }])
  })

  inChinese('恢复发货之后，仍不能用旧面单发走')
  test('cannot leave with the old label, also when it goes on', () => {
    held()
      .when('01 09:11', 'AmendAddress', save)
      .gives('AddressAmended')
      .when('01 09:12', 'ReleaseFulfilment', { parcelIds, why: 'AddressSaved' }, bySystem)
      .gives(['FulfilmentReleased', { basis: 'CaseEnded' }])
      .when('01 09:13', 'ShipParcel', handOver('01 09:13', 1), by)
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 2 })
  })

  inChinese('暂停发货到期就恢复，要改址须再次拦下')
  test('goes on when the time of the hold is over, and has to be stopped again for a change', () => {
    held()
      .when('01 13:03', 'RecordDeadlinePassed', overdue, bySystem)
      .isRefused({ type: 'DeadlineNotReached', deadline: 'FulfilmentHold', ref: 'p1', dueAt: instant('01 13:04') })
      .when('01 13:04', 'RecordDeadlinePassed', overdue, bySystem)
      .gives(['FulfilmentReleased', { parcelIds, basis: 'Deadline', why: null }])
      .when('01 13:05', 'RecordDeadlinePassed', overdue, bySystem)
      .givesNothing()
      .when('01 13:06', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open: [mustBeHeld] })
  })

  const overdue = { deadline: 'FulfilmentHold', ref: 'p1', dueAt: instant('01 13:04') }
})

describe('a parcel that the warehouse is only asked to stop', () => {
  inChinese('只是请仓库停下、还没有停下时：不改地址，不打面单，也不发货')
  test('does not get the new address yet, nor a label, nor does it leave', () => {
    holdAsked()
      .when('01 09:05', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open: [mustBeHeld] })
      .when('01 09:06', 'ShipParcel', handOver('01 09:06', 1), by)
      .isRefused({ type: 'FulfilmentOnHold', parcelId: 'p1', dueAt: instant('01 13:04') })
      .when('01 09:07', 'HoldFulfilment', { parcelIds, caseId: a }, bySystem)
      .givesNothing()
  })
})

describe('(b) a parcel that the warehouse could not stop', () => {
  const isRoutedByCarrier = (at: string) => (order: OrderUnderTest) =>
    order.when(at, 'RouteAddressChange', { caseId: a }, bySystem).gives([
      'AddressChangeRouted',
      {
        plan: [{ target: 'p1', stage: 'HandedOver', route: 'CarrierIntercept', because: null }],
        requirements: [{ requirement: 'ImpactAccepted', kind: null, target: 'p1' }]
      }
    ])

  const refused = () =>
    holdAsked()
      .when('01 09:10', 'RecordHoldResult', { parcelIds, held: false, stage: 'Outbound' }, by)
      .gives(['FulfilmentHoldRefused', { parcelIds, stage: 'Outbound' }])

  inChinese('（b）仓库没能拦下：先留着等改址有结果，除非快递员已经取走')
  test('stays until the change is decided, unless the courier takes it all the same', () => {
    refused()
      .when('01 09:11', 'ShipParcel', handOver('01 09:11', 1), by)
      .isRefused({ type: 'ChangePending', caseId: a, status: 'Confirmed' })
      .when('01 10:00', 'RecordTracking', scan('01 09:55', 'InTransit', 'PickedUp'), byCarrier)
      .gives(['TrackingUpdated', { current: true }], ['ParcelShipped', { basis: 'Observed', stale: false }])
      .and(isRoutedByCarrier('01 10:01'))
      .when('01 10:01', 'RouteAddressChange', { caseId: a }, bySystem)
      .givesNothing()
      .when('01 10:02', 'AmendAddress', save)
      .isRefused({ type: 'RouteForbidsAmending', routes: ['CarrierIntercept'] })
  })

  inChinese('这时改由物流公司转寄到新地址')
  test('is brought to the new address by the carrier then', () => {
    refused()
      .when('01 10:00', 'RecordTracking', scan('01 09:55', 'InTransit', 'PickedUp'), byCarrier)
      .gives('TrackingUpdated', 'ParcelShipped')
      .and(isRoutedByCarrier('01 10:01'))
      .when('01 10:05', 'AssessImpact', {
        caseId: a,
        parcelId: 'p1',
        delay: 'P1D',
        payer: 'Shipper',
        chance: 'Likely',
        lostGuarantees: []
      })
      .gives('ImpactAssessed')
      .when('01 10:06', 'AcceptImpact', { caseId: a, parcelId: 'p1', by: 'Buyer' })
      .gives('ImpactAccepted')
      .when('01 10:07', 'NotifyCarrier', {
        interceptId: id('1e7c', 1),
        parcelId: 'p1',
        caseId: a,
        action: 'RedirectToAddress',
        via: 'CarrierApi'
      })
      .gives(['CarrierNotified', { toVersion: 2 }])
  })

  inChinese('比拒绝更早的答复，不能算已经拦下')
  test('is not held by an answer that is older than the refusal', () => {
    refused()
      .when('01 09:15', 'HoldFulfilment', { parcelIds, caseId: a }, bySystem)
      .gives('FulfilmentHoldRequested')
      .when('01 09:12', 'RecordHoldResult', { parcelIds, held: true, stage: 'Picking' }, by)
      .gives('FulfilmentHeld')
      .when('01 09:17', 'AmendAddress', save)
      .isRefused({ type: 'RequirementsOpen', open: [mustBeHeld] })
  })
})

describe('(c) a task on Douyin that the merchant answers from the warehouse', () => {
  inChinese('（c）抖音改址任务：商家按平台代码拒绝，包裹按原地址发出')
  test('is refused with the code of the platform, and the parcel leaves with the old address', () => {
    confirmed('douyin')
      .when('01 09:05', 'RejectAddressChange', { caseId: a, reason: 'Picking', platformCode: '1001', by: 'Seller' })
      .gives(['AddressChangeRejected', { reason: 'Picking', platformCode: '1001', by: 'Seller' }])
      .when('01 09:06', 'AmendAddress', save)
      .isRefused({ type: 'CaseStatusForbids', caseId: a, status: 'Rejected', byCaseId: null })
      .when('01 09:20', 'ShipParcel', handOver('01 09:20', 1), by)
      .gives(['ParcelShipped', { version: 1, stale: false }])
  })
})

describe('an order of which the warehouse works on one parcel', () => {
  inChinese('仓库只在处理其中一个包裹：其余商品立即改址，该包裹也不能按旧地址发走')
  test('gets the new address for the rest at once; the parcel cannot leave with the old one', () => {
    orderUnderTest()
      .placedAndPaid('01 08:00')
      .when('01 08:30', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 1 }] }, by)
      .gives('ParcelPlanned')
      .when('01 08:31', 'PrintLabel', label('01 08:31', 1), by)
      .gives('LabelPrinted')
      .when('01 08:40', 'RecordFulfilmentStage', { parcelId: 'p1', stage: 'Allocating' }, by)
      .gives('FulfilmentStageReached')
      .asks('01 09:00', a, mianyang)
      .gives('AddressChangeRequested')
      .and(verifies('01 09:02', a))
      .when('01 09:03', 'ConfirmNewAddress', { caseId: a, proposal: 1, address: mianyang, by: 'Buyer', method: 'Chat' })
      .gives('NewAddressConfirmed', ['AddressChangeRouted', { requirements: [mustBeHeld] }])
      .when('01 09:05', 'AmendAddress', save)
      .gives('AddressAmended')
      .when('01 09:10', 'ShipParcel', handOver('01 09:10', 1), by)
      .isRefused({ type: 'StaleAddressVersion', expected: 1, current: 2 })
  })
})
