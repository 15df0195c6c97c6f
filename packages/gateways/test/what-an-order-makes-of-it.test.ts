import { describe, expect, test } from 'vitest'
import { type OrderUnderTest, orderUnderTest } from '../../order/test/order-under-test.ts'
import { ships } from '../../order/test/steps.ts'
import { kuaidi100, shopify, type Webhook } from '../src/index.ts'
import { addressesOf, byKuaidi100, byShopify, commandsOf, key } from './webhooks.ts'

const shipped = orderUnderTest('shopify').placedAndPaid('01 09:00').and(ships('01 18:00', 1))

const signedIn = (areaCode: string, areaName: string): Webhook =>
  byKuaidi100({
    lastResult: {
      nu: 'SF1234567890',
      com: 'shunfeng',
      data: [
        { ftime: '2026-03-03 18:00:00', statusCode: '301', areaCode, areaName, context: '已签收' },
        { ftime: '2026-03-02 18:00:00', statusCode: '1002', areaCode: 'CN440300000000', areaName: '广东,深圳市' }
      ]
    }
  })

/** The order after it has taken in what a webhook says. */
const taking = (order: OrderUnderTest, from: Webhook): OrderUnderTest =>
  commandsOf(kuaidi100(from, { key })).reduce((before, { type, data, actor, channel, source }) => {
    const decision = before.decide('05 00:00', type, data, { actor, channel, source })
    if (decision._tag === 'Left') throw new Error(`refused: ${decision.left.type}`)
    return before.after(decision.right)
  }, order)
const happened = (order: OrderUnderTest) => order.events().slice(shipped.events().length)

describe('what an order makes of a webhook', () => {
  test('is that its parcel arrived where it should', () => {
    const delivered = taking(shipped, signedIn('CN510107000000', '四川,成都市,武侯区'))
    expect(happened(delivered)).toMatchObject([
      { type: 'TrackingUpdated', data: { parcelId: 'p1', status: 'InTransit' } },
      { type: 'TrackingUpdated', data: { status: 'Delivered', current: true } },
      { type: 'ParcelDelivered', data: { mode: 'ToRecipient', matchesVersion: 1 } },
      { type: 'OnCourseConfirmed' }
    ])
  })

  test('is that it arrived elsewhere', () => {
    const astray = taking(shipped, signedIn('CN510700000000', '四川,绵阳市'))
    expect(happened(astray).at(-1)).toMatchObject({ type: 'OffCourseDetected', data: { expectedVersion: 1 } })
  })

  test('is nothing when it comes again', () => {
    const push = signedIn('CN510107000000', '四川,成都市,武侯区')
    const once = taking(shipped, push)
    expect(taking(once, push).events()).toEqual(once.events())
  })

  test('is that somebody changed the address on the platform', () => {
    const [seen] = addressesOf(
      shopify(
        byShopify({
          name: '#1001',
          updated_at: '2026-03-02T08:00:00+08:00',
          shipping_address: {
            name: '张三',
            phone: '13812341234',
            address1: '临园路东段',
            address2: '72号3栋1单元802室',
            city: '绵阳市',
            country: 'China',
            country_code: 'CN'
          }
        }),
        { key }
      )
    )
    const { type, data, actor, channel, source } = seen ?? expect.unreachable()
    shipped
      .fork()
      .when('05 00:00', type, data, { actor, channel, source })
      .gives([
        'PlatformAddressChangeObserved',
        { version: 2, changedBy: 'Unknown', changedFields: expect.arrayContaining(['City', 'Detail']) }
      ])
  })
})
