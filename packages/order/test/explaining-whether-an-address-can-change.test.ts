import { type ChannelPolicy, carrierProfiles, explainEditability, Instant, policyFor } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { situation } from './decision-table/states.ts'
import { instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { byCarrier, labels, scan, ships } from './steps.ts'

const moment = (at: string): Instant => {
  const read = instant(at)
  return Instant.is(read) ? read : expect.fail('no moment')
}

const explain = (order: OrderUnderTest, at: string, policy: ChannelPolicy = policyFor('generic')) =>
  explainEditability(order.state(), { policy, carriers: carrierProfiles }, moment(at))

const placed = () => orderUnderTest().placedAndPaid('01 09:00')

describe('whether the address of an order can be changed', () => {
  test('is explained by its way, its level and its limits', () => {
    expect(explain(placed(), '01 10:00', policyFor('wechat'))).toEqual({
      canChange: true,
      refused: null,
      rejected: null,
      targets: [{ target: 'Order', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }],
      requirements: [{ requirement: 'Consent', kind: null, target: null }],
      level: 'L2',
      changesMade: 0,
      changesLeft: 5,
      windowEnds: null,
      confirmed: []
    })
  })

  test('is explained for every parcel', () => {
    expect(explain(placed().and(labels('01 09:30', 1)), '01 10:00').targets).toEqual([
      { target: 'p1', stage: 'LabelPrinted', route: 'ReissueLabel', because: null }
    ])
    expect(explain(placed().and(ships('01 09:30', 1)), '01 10:00')).toMatchObject({
      canChange: true,
      level: 'L3',
      targets: [{ target: 'p1', route: 'CarrierIntercept' }],
      requirements: [{ requirement: 'ImpactAccepted', target: 'p1' }]
    })
  })

  test('is no once everything has arrived', () => {
    const delivered = placed()
      .and(ships('01 09:30', 1))
      .when('03 10:00', 'RecordTracking', scan('03 10:00', 'Delivered', 'Self'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
    expect(explain(delivered, '03 11:00')).toMatchObject({ canChange: false, rejected: 'AlreadyDelivered' })
  })

  test('is no where the platform ships to the given address only', () => {
    expect(explain(placed(), '01 10:00', policyFor('amazon'))).toMatchObject({
      canChange: false,
      rejected: null,
      targets: [{ route: 'CancelAndReorder', because: 'ChannelForbids' }]
    })
  })

  test('is no when the window of the platform is over', () => {
    const policy: ChannelPolicy = { ...policyFor('generic'), amendWindow: 'PT1H' as ChannelPolicy['amendWindow'] }
    expect(explain(placed(), '01 10:00', policy)).toMatchObject({ canChange: true, windowEnds: instant('01 10:00') })
    expect(explain(placed(), '01 10:01', policy)).toMatchObject({ canChange: false, rejected: 'WindowClosed' })
  })

  test('is no before the order is placed', () => {
    expect(explain(orderUnderTest(), '01 10:00')).toMatchObject({ canChange: false, targets: [] })
  })

  test.each([
    ['confirmed', null],
    ['confirmed, long ago', 'AuthorisationLapsed'],
    ['confirmed, locked', 'AddressIsLocked'],
    ['abroad, confirmed', 'CountryMayNotChange'],
    ['for another person, confirmed', 'RequirementsOpen']
  ] as const)('says of a change that was %s what keeps it from being saved: %s', (state, forbidden) => {
    const { at, order } = situation(state)
    expect(explain(order, at, policyFor('shopify')).confirmed.map((one) => one.forbidden?.type ?? null)).toEqual([
      forbidden
    ])
  })
})
