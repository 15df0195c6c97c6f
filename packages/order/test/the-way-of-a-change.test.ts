import { type ChannelPolicy, carrierProfiles, explainEditability, policyFor } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { instant, type OrderUnderTest, orderUnderTest, placement } from './order-under-test.ts'
import { chengdu, platform, warehouse } from './samples.ts'
import { byCarrier, byPlatform, handOver, label, plans, scan } from './steps.ts'

// From the stage to the way, as the glossary has it: the way is asked for three days after the order was placed.

const placed = () => orderUnderTest().placedAndPaid('01 09:00')
const planned = () => placed().and(plans('01 10:00'))
const inTheHouse = (stage: string) =>
  planned()
    .when('01 11:00', 'RecordFulfilmentStage', { parcelId: 'p1', stage }, { actor: warehouse })
    .gives('FulfilmentStageReached')
const labelled = (more: object = {}) =>
  planned()
    .when('01 12:00', 'PrintLabel', label('01 12:00', 1, more), { actor: warehouse })
    .gives('LabelPrinted')
const shipped = (more: object = {}) =>
  labelled(more).when('02 09:00', 'ShipParcel', handOver('02 09:00', 1), { actor: warehouse }).gives('ParcelShipped')
const scanned = (status: string, subStatus: string) => {
  const order = shipped()
  const decision = order.decide('03 09:00', 'RecordTracking', scan('03 09:00', status, subStatus), byCarrier)
  return decision._tag === 'Right' ? orderUnderTest('generic', [...order.events(), ...decision.right]) : order
}

const stages: Readonly<Record<string, () => OrderUnderTest>> = {
  AwaitingPayment: () =>
    orderUnderTest()
      .when('01 09:00', 'PlaceOrder', placement('generic', '01 09:00', chengdu), { actor: platform, channel: 'Api' })
      .gives('OrderPlaced'),
  AwaitingShipment: placed,
  Picking: () => inTheHouse('Picking'),
  Allocating: () => inTheHouse('Allocating'),
  InWarehouse: () => inTheHouse('InWarehouse'),
  Outbound: () => inTheHouse('Outbound'),
  LabelPrinted: labelled,
  HandedOver: shipped,
  InTransit: () => scanned('InTransit', 'Departure'),
  AtDestinationCity: () => scanned('InTransit', 'ArrivedDestinationCity'),
  OutForDelivery: () => scanned('OutForDelivery', 'Other'),
  AtPickupPoint: () => scanned('AvailableForPickup', 'Other'),
  Returning: () => scanned('Exception', 'Returning'),
  Delivered: () => scanned('Delivered', 'Self'),
  Cancelled: () => placed().when('01 10:00', 'CancelOrder', { reason: 'BuyerAsked' }).gives('OrderCancelled')
}

const way = (order: OrderUnderTest, policy: Partial<ChannelPolicy> = {}, carriers = carrierProfiles): string => {
  const context = { policy: { ...policyFor('generic'), ...policy }, carriers }
  const { targets } = explainEditability(order.state(), context, instant('04 10:00') as never)
  return targets.map(({ stage, route, because }) => `${stage}: ${route}, ${because}`).join('; ')
}

const wayOf = (stage: string, policy: Partial<ChannelPolicy> = {}): string =>
  way((stages[stage] ?? placed)(), policy).replace(`${stage}: `, '')

describe('the way of a change, by the generic rules,', () => {
  test.each([
    ['AwaitingPayment', 'AmendOrder, null'],
    ['AwaitingShipment', 'AmendOrder, null'],
    ['Picking', 'HoldAndAmend, null'],
    ['Allocating', 'HoldAndAmend, null'],
    ['InWarehouse', 'HoldAndAmend, null'],
    ['Outbound', 'HoldAndAmend, null'],
    ['LabelPrinted', 'ReissueLabel, null'],
    ['HandedOver', 'CarrierIntercept, null'],
    ['InTransit', 'CarrierIntercept, null'],
    ['AtDestinationCity', 'CarrierIntercept, null'],
    ['OutForDelivery', 'CarrierIntercept, null'],
    ['AtPickupPoint', 'NegotiateResolution, CarrierCannot'],
    ['Returning', 'NegotiateResolution, CarrierCannot'],
    ['Delivered', 'NotPossible, AlreadyDelivered'],
    ['Cancelled', 'NotPossible, OrderCancelled']
  ])('at stage %s is %s', (stage, expected) => {
    expect(wayOf(stage)).toBe(expected)
  })
})

describe('the way of a change, where the order may not be amended any more,', () => {
  test.each([
    ['AwaitingPayment', 'NotPossible, WindowClosed'],
    ['AwaitingShipment', 'NotPossible, WindowClosed'],
    ['Picking', 'NotPossible, Picking'],
    ['Allocating', 'NotPossible, Allocating'],
    ['InWarehouse', 'NotPossible, InWarehouse'],
    ['Outbound', 'NotPossible, Outbound'],
    ['LabelPrinted', 'NotPossible, Outbound'],
    ['InTransit', 'CarrierIntercept, null']
  ])('at stage %s is %s', (stage, expected) => {
    expect(wayOf(stage, { editableStages: [] })).toBe(expected)
    expect(wayOf(stage, { amendWindow: 'PT1H' as never })).toBe(expected)
  })
})

describe('the way of a change', () => {
  test('is none for a parcel in work where the warehouse does not stop', () => {
    expect(wayOf('InWarehouse', { holdAndAmend: false })).toBe('NotPossible, InWarehouse')
    expect(wayOf('AwaitingShipment', { holdAndAmend: false })).toBe('AmendOrder, null')
  })

  test('is never the carrier where the platform forbids it', () => {
    expect(wayOf('InTransit', { afterHandOver: 'Never' })).toBe('NegotiateResolution, Shipped')
  })

  test('is another order where none is ever amended, as long as nothing has left', () => {
    expect(wayOf('LabelPrinted', { neverAmend: true })).toBe('CancelAndReorder, ChannelForbids')
    expect(wayOf('InTransit', { neverAmend: true })).toBe('NotPossible, ChannelForbids')
    expect(wayOf('Delivered', { neverAmend: true })).toBe('NotPossible, AlreadyDelivered')
  })

  test('is none while the platform holds the order, where that counts', () => {
    const held = placed()
      .when('01 10:00', 'RecordRiskHold', { held: true, ground: 'Review' }, byPlatform)
      .gives('RiskHoldPlaced')
    expect(way(held)).toBe('AwaitingShipment: NotPossible, RiskHold')
    expect(way(held, { blockOnRiskHold: false })).toBe('AwaitingShipment: AmendOrder, null')
  })
})

describe('a carrier is not asked', () => {
  const [sf] = carrierProfiles
  const offering = (more: object) => (sf === undefined ? [] : [{ ...sf, ...more }])
  const moving = () => scanned('InTransit', 'Departure')
  const no = 'InTransit: NegotiateResolution, CarrierCannot'

  test('for what it does not do', () => {
    expect(way(moving(), {}, offering({ actions: ['ReturnToSender'] }))).toBe(no)
    expect(way(moving(), {}, offering({ actions: ['RedirectToAddress'] }))).toBe('InTransit: CarrierIntercept, null')
  })

  test('when it does not do it any more', () => {
    expect(way(moving(), {}, offering({ stages: ['HandedOver'] }))).toBe(no)
  })

  test('about a parcel that goes on the account of the platform, if it serves its own customers only', () => {
    const onPlatforms = shipped({ account: 'Platform' })
    expect(way(onPlatforms, {}, offering({ ownAccountOnly: true }))).toBe(
      'HandedOver: NegotiateResolution, CarrierCannot'
    )
    expect(way(onPlatforms, {}, offering({ ownAccountOnly: false }))).toBe('HandedOver: CarrierIntercept, null')
    expect(way(shipped(), {}, offering({ ownAccountOnly: true }))).toBe('HandedOver: CarrierIntercept, null')
  })

  test('when the label bars it', () => {
    expect(way(shipped({ options: { redirectBarred: true, signature: false, insured: false } }))).toBe(
      'HandedOver: NegotiateResolution, CarrierCannot'
    )
  })
})
