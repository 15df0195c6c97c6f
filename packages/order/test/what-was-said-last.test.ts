import { describe, expect, test } from 'vitest'
import { id, instant, type OrderUnderTest, orderUnderTest, placement } from './order-under-test.ts'
import { mianyang, platform } from './samples.ts'
import { byPlatform, changesTo } from './steps.ts'

// News of the platform come in any order: for each thing that it speaks of, what it said last counts.

const a = id('ca5e', 1)

const twoVersions = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(changesTo('01 10', a, mianyang, 2, 1))

const onPlatform = (order: OrderUnderTest) => {
  const state = order.state()
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state.placement.onPlatform
}

const looked = (version: number, at: string, matched: boolean) => (order: OrderUnderTest) =>
  order
    .when(
      '02 09:00',
      'RecordPlatformReference',
      { platform: 'generic', kind: 'OpenAddressId', token: 'oaid-1', version, matched, checkedAt: instant(at) },
      byPlatform
    )
    .gives('PlatformReferenceRecorded')

describe('whether the platform still shows an address', () => {
  const known = (order: OrderUnderTest) =>
    onPlatform(order).references.map(({ version, matched }) => [version, matched])

  test('is known of each version by itself', () => {
    expect(
      known(
        twoVersions()
          .and(looked(1, '01 11:00', false))
          .and(looked(2, '01 11:00', true))
      )
    ).toEqual([
      [1, false],
      [2, true]
    ])
  })

  test.each([
    ['later', '01 11:01', true, true],
    ['earlier', '01 10:59', true, false],
    ['at the same time, and better', '01 11:00', true, false]
  ] as const)('that was no is decided anew by what was seen %s', (_when, at, matched, now) => {
    expect(
      known(
        twoVersions()
          .and(looked(2, '01 11:00', false))
          .and(looked(2, at, matched))
      )
    ).toEqual([[2, now]])
  })

  test.each([
    ['later', '01 11:01', false, false],
    ['earlier', '01 10:59', false, true],
    ['at the same time, and worse', '01 11:00', false, false]
  ] as const)('that was yes is decided anew by what was seen %s', (_when, at, matched, now) => {
    expect(
      known(
        twoVersions()
          .and(looked(2, '01 11:00', true))
          .and(looked(2, at, matched))
      )
    ).toEqual([[2, now]])
  })
})

describe('a virtual number', () => {
  const lent = (version: number, at: string, validUntil: string) => (order: OrderUnderTest) =>
    order
      .when(
        at,
        'AssignVirtualNumber',
        { version, phone: '13812341234转8001', validUntil: instant(validUntil) },
        byPlatform
      )
      .gives('VirtualNumberAssigned')
  const ends = (order: OrderUnderTest) =>
    onPlatform(order).virtualNumbers.map(({ version, validUntil }) => [version, validUntil])

  test('is lent for one version', () => {
    expect(
      ends(
        twoVersions()
          .and(lent(1, '01 11:00', '08 00:00'))
          .and(lent(2, '01 11:00', '09 00:00'))
      )
    ).toEqual([
      [1, instant('08 00:00')],
      [2, instant('09 00:00')]
    ])
  })

  test('ends when it was said last, and of two ends said at once at the sooner one', () => {
    const first = () => twoVersions().and(lent(2, '01 11:00', '09 00:00'))
    expect(ends(first().and(lent(2, '01 11:01', '10 00:00')))).toEqual([[2, instant('10 00:00')]])
    expect(ends(first().and(lent(2, '01 10:59', '10 00:00')))).toEqual([[2, instant('09 00:00')]])
    expect(ends(first().and(lent(2, '01 11:00', '10 00:00')))).toEqual([[2, instant('09 00:00')]])
    expect(ends(first().and(lent(2, '01 11:00', '08 00:00')))).toEqual([[2, instant('08 00:00')]])
  })
})

describe('an after-sale', () => {
  const says = (afterSaleId: string, state: string, at: string) => (order: OrderUnderTest) =>
    order
      .when(at, 'RecordAfterSale', { afterSaleId, state, kind: 'RefundOnly' }, byPlatform)
      .gives(state === 'Open' ? 'AfterSaleOpened' : 'AfterSaleClosed')

  test('is open or closed by itself', () => {
    const both = twoVersions()
      .and(says('AS-1', 'Open', '02 09:00'))
      .and(says('AS-2', 'Open', '02 09:01'))
    const one = both.and(says('AS-1', 'Closed', '02 09:02'))
    expect(onPlatform(one).afterSales.map(({ afterSaleId, open }) => [afterSaleId, open])).toEqual([
      ['AS-2', true],
      ['AS-1', false]
    ])
  })
})

describe('an order that is placed again under its number', () => {
  const first = placement('generic', '01 09:00')
  const by = { actor: platform, channel: 'Api' }
  const placed = () => orderUnderTest().when('01 09:00', 'PlaceOrder', first, by).gives('OrderPlaced')
  const [line] = first.lines

  test('with the same content is the same order', () => {
    placed().when('01 09:05', 'PlaceOrder', first, by).givesNothing()
    const gift = { ...first, recipientIsBuyer: false }
    orderUnderTest()
      .when('01 09:00', 'PlaceOrder', gift, by)
      .gives(['OrderPlaced', { recipient: 'recipient-1' }])
      .when('01 09:05', 'PlaceOrder', gift, by)
      .givesNothing()
  })

  test.each([
    ['platform', { platform: 'wechat' }],
    ['account', { buyer: { ...first.buyer, accountId: 'acc-1' } }],
    ['e-mail', { buyer: { ...first.buyer, email: 'a@example.com' } }],
    ['second line', { lines: [line, { ...line, lineId: 'l2' }] }],
    ['line', { lines: [{ ...line, lineId: 'l9' }] }],
    ['article', { lines: [{ ...line, sku: 'TEA-SET-05' }] }],
    ['recipient', { recipientIsBuyer: false }]
  ])('with another %s is another order', (_what, more) => {
    placed()
      .when('01 09:05', 'PlaceOrder', { ...first, ...more }, by)
      .isRefused({ type: 'OrderAlreadyPlaced', orderId: 'A-1001', platformOrderNo: 'P728391' })
  })

  test('with one of two lines changed is another order', () => {
    const two = { ...first, lines: [line, { ...line, lineId: 'l2' }] }
    orderUnderTest()
      .when('01 09:00', 'PlaceOrder', two, by)
      .gives('OrderPlaced')
      .when('01 09:05', 'PlaceOrder', { ...two, lines: [line, { ...line, lineId: 'l3' }] }, by)
      .isRefused({ type: 'OrderAlreadyPlaced', orderId: 'A-1001', platformOrderNo: 'P728391' })
  })
})

describe('an order that is linked', () => {
  test('is linked with each other order, and each way, once', () => {
    const link = (otherOrderId: string, relation: string) => ({ otherOrderId, relation })
    twoVersions()
      .when('02 09:00', 'LinkOrder', link('B-1', 'ReplacedBy'))
      .gives('OrderLinked')
      .when('02 09:01', 'LinkOrder', link('B-2', 'ReplacedBy'))
      .gives('OrderLinked')
      .when('02 09:02', 'LinkOrder', link('B-1', 'Replaces'))
      .gives('OrderLinked')
      .when('02 09:03', 'LinkOrder', link('B-1', 'ReplacedBy'))
      .givesNothing()
  })
})
