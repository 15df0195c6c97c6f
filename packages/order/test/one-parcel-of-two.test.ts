import { describe, test } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang, teaSet, warehouse } from './samples.ts'
import { amends, byCarrier, bySystem, confirms, handOver, label, number, scan, sessionAndCall } from './steps.ts'
import { returning } from './three-parcels.ts'

// What is said of one parcel, or of one line, is not said of the other.

const a = id('ca5e', 1)
const by = { actor: warehouse }
const otherNumber = 'SF0000000002'
const [line] = teaSet.lines

const twoLines = () =>
  orderUnderTest().placedAndPaid('01 09:00', chengdu, {
    lines: [...teaSet.lines, { ...line, lineId: 'l2', quantity: 1 }]
  })
const goods = (...quantities: ReadonlyArray<readonly [string, number]>) =>
  quantities.map(([lineId, quantity]) => ({ lineId, quantity }))
const plan = (parcelId: string, lines: ReadonlyArray<object>) => ({ parcelId, lines })

const twoPlanned = () =>
  twoLines()
    .when('01 09:30', 'PlanParcel', plan('p1', goods(['l1', 2])), by)
    .gives('ParcelPlanned')
    .when('01 09:31', 'PlanParcel', plan('p2', goods(['l2', 1])), by)
    .gives('ParcelPlanned')
const asked = (order: OrderUnderTest) => order.asks('01 09:40', a, mianyang).gives('AddressChangeRequested')

const second = { parcelId: 'p2', trackingNumber: otherNumber }
const twoLabelled = () =>
  twoPlanned()
    .when('01 10:00', 'PrintLabel', label('01 10:00', 1), by)
    .gives('LabelPrinted')
    .when('01 10:01', 'PrintLabel', label('01 10:01', 1, second), by)
    .gives('LabelPrinted')

describe('the goods of a parcel', () => {
  test('are counted line by line', () => {
    twoLines()
      .when('01 09:30', 'PlanParcel', plan('p1', goods(['l1', 2], ['l2', 1])), by)
      .gives('ParcelPlanned')
    twoLines()
      .when('01 09:30', 'PlanParcel', plan('p1', goods(['l2', 1], ['l1', 2], ['l2', 1])), by)
      .isRefused({ type: 'QuantityExceeded', lineId: 'l2', available: 1 })
  })

  test.each([
    ['fewer', goods(['l1', 1])],
    ['more', goods(['l1', 1], ['l2', 1], ['l1', 1])],
    ['less of one', goods(['l1', 2], ['l2', 1])],
    ['another line first', goods(['l2', 1], ['l2', 1])],
    ['the same in another order', goods(['l2', 1], ['l1', 1])]
  ])('that are %s are another plan', (_how, lines) => {
    twoLines()
      .when('01 09:30', 'PlanParcel', plan('p1', goods(['l1', 1], ['l2', 1])), by)
      .gives('ParcelPlanned')
      .when('01 09:31', 'PlanParcel', plan('p1', goods(['l1', 1], ['l2', 1])), by)
      .givesNothing()
      .when('01 09:32', 'PlanParcel', plan('p1', lines), by)
      .isRefused({ type: 'IdReused', kind: 'Parcel', id: 'p1' })
  })
})

describe('a hold of one parcel of two', () => {
  const held = () =>
    asked(twoPlanned())
      .when('01 10:00', 'HoldFulfilment', { parcelIds: ['p2'], caseId: a })
      .gives(['FulfilmentHoldRequested', { parcelIds: ['p2'] }])

  test('leaves the other one', () => {
    held()
      .when('01 10:01', 'HoldFulfilment', { parcelIds: ['p1', 'p2'], caseId: a })
      .gives(['FulfilmentHoldRequested', { parcelIds: ['p1'] }])
  })

  test('is let go by itself', () => {
    held()
      .when('01 10:01', 'ReleaseFulfilment', { parcelIds: ['p1'], why: 'Other' })
      .givesNothing()
      .when('01 10:02', 'ReleaseFulfilment', { parcelIds: ['p1', 'p2'], why: 'Other' })
      .gives(['FulfilmentReleased', { parcelIds: ['p2'], basis: 'Operator' }])
  })

  test('is over when its own time is', () => {
    const over = (ref: string) => ({ deadline: 'FulfilmentHold', ref, dueAt: instant('20 10:00') })
    held()
      .when('20 10:00', 'RecordDeadlinePassed', over('p1'), bySystem)
      .givesNothing()
      .when('20 10:00', 'RecordDeadlinePassed', over('p2'), bySystem)
      .gives(['FulfilmentReleased', { parcelIds: ['p2'], basis: 'Deadline' }])
  })
})

describe('a label of one parcel of two', () => {
  test('does not let the other one leave', () => {
    twoLabelled()
      .when('01 18:00', 'ShipParcel', handOver('01 18:00', 1, { trackingNumber: otherNumber }), by)
      .isRefused({ type: 'NoValidLabel', parcelId: 'p1' })
  })

  test('is not the one that the carrier gives another number to', () => {
    const replaced = { parcelId: 'p1', oldNumber: otherNumber, newNumber: 'SF0000000003', carrier: 'sf' }
    twoLabelled()
      .when('01 18:00', 'ReplaceTrackingNumber', replaced, byCarrier)
      .isRefused({ type: 'UnknownReference', kind: 'TrackingNumber', id: otherNumber })
  })
})

const gone = () => twoLabelled().when('01 18:00', 'ShipParcel', handOver('01 18:00', 1), by).gives('ParcelShipped')

const arrives = (at: string, more: object = {}) =>
  scan(at, 'InTransit', 'ArrivedDestinationCity', { place: chengdu.region, ...more })

describe('a parcel that left', () => {
  test('left with one number', () => {
    gone()
      .when('01 18:01', 'ShipParcel', handOver('01 18:00', 1), by)
      .givesNothing()
      .when('01 18:02', 'ShipParcel', handOver('01 18:00', 1, { trackingNumber: otherNumber }), by)
      .isRefused({ type: 'ParcelAlreadyShipped', parcelId: 'p1', stage: 'HandedOver' })
  })

  test('is near the old address, also when the change has been saved for the other one', () => {
    asked(gone())
      .when('02 09:02', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall })
      .gives('AddressChangeVerified')
      .and(confirms('02 09:03', a, mianyang, 2))
      .and(amends('02 09:04', a, mianyang, 2, 1))
      .when('03 20:00', 'RecordTracking', arrives('03 20:00'), byCarrier)
      .gives('TrackingUpdated', ['ParcelNearOldAddress', { caseId: a, oldVersion: 1 }])
  })
})

describe('a redirect of one parcel', () => {
  const seen = (order: OrderUnderTest, trackingNumber: string) =>
    order.when('07 12:00', 'RecordTracking', scan('07 12:00', 'InTransit', 'Redirected', { trackingNumber }), byCarrier)

  test('is not explained by what the carrier was asked to do with another one', () => {
    const [b, c] = ['SF00000000B1', 'SF00000000C1']
    const both = returning()
      .when('06 18:00', 'ShipParcel', handOver('06 18:00', 2, { parcelId: 'C', trackingNumber: c }), by)
      .gives('ParcelShipped')
    seen(both, b).gives('TrackingUpdated')
    seen(both, c).gives('TrackingUpdated', ['UnexpectedRedirectObserved', { parcelId: 'C' }])
  })
})

describe('a scan of a label that is not valid any more', () => {
  test('says nothing about the parcel with its new one', () => {
    twoLabelled()
      .when('01 11:00', 'VoidLabel', { parcelId: 'p1', trackingNumber: number, why: 'Torn' }, by)
      .gives('LabelVoided')
      .when('01 11:01', 'PrintLabel', label('01 11:01', 1, { trackingNumber: 'SF0000000003' }), by)
      .gives('LabelPrinted')
      .when('01 18:00', 'RecordTracking', scan('01 18:00', 'InTransit', 'PickedUp'), byCarrier)
      .gives(['TrackingUpdated', { parcelId: 'p1', current: false }])
  })
})
