import { gateways } from '@readdress/gateways'
import { openReaddress, type Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { byXiaohongshu, platformShowing, xiaohongshuApp } from '../../gateways/test/platform-pushes.ts'
import { key } from '../../gateways/test/webhooks.ts'
import {
  afterSalesOf,
  detailOf,
  entry,
  messageOf,
  orderNo,
  platformAnswering,
  statusMessage,
  tracksOf
} from '../../gateways/test/xiaohongshu-answers.ts'
import { done } from './personal-shop.ts'
import { labelled } from './webhook-shop.ts'

const tracks = tracksOf(
  [entry('2026-03-02 20:00:00', 35, 20, 6020), entry('2026-03-02 18:00:00', 35, 10, 6020)],
  '已签收'
)

const taken = (facts: number) => ({ status: 200, reason: { type: 'Taken', facts } })

const pushed = (shop: Readdress, message: object, detail: object) => {
  const { ask } = platformAnswering({
    'order.getOrderDetail': detail,
    'order.getOrderTracking': tracks,
    'afterSale.listAfterSaleInfos': afterSalesOf({ returnType: 5, status: 4 })
  })
  const gateway = gateways.xiaohongshu({ key, appKey: xiaohongshuApp, readOrder: platformShowing().readOrder, ask })
  return shop.webhooks.receive(gateway, byXiaohongshu([message]))()
}

const shopWithOrder = async () => {
  const shop = await done(openReaddress({ store: 'in-memory' }))
  await labelled(shop, 'A-1', 'SF1234567890', { platform: 'xiaohongshu', platformOrderNo: orderNo, carrier: 'sf' })
  const before = (await done(shop.timeline('A-1'))).length
  return { shop, typesSince: async () => (await done(shop.timeline('A-1'))).slice(before).map(({ type }) => type) }
}

describe('an order on Xiaohongshu', () => {
  test('is paid, held, let go, shipped, signed for and completed by what is pushed, each once', async () => {
    const { shop, typesSince } = await shopWithOrder()
    const life = [2, 4, 4, 6, 7] as const
    const answers = []
    for (const state of life) answers.push(await pushed(shop, statusMessage(state), detailOf(state)))
    expect(answers).toEqual([taken(2), taken(1), { status: 200, reason: { type: 'AlreadyKnown' } }, taken(3), taken(1)])
    const types = await typesSince()
    expect(types.filter((type) => type !== 'TrackingUpdated')).toEqual(
      expect.arrayContaining([
        'PaymentRecorded',
        'RiskHoldPlaced',
        'RiskHoldReleased',
        'ParcelDelivered',
        'OrderCompleted'
      ])
    )
    expect(new Set(types.filter((type) => type !== 'TrackingUpdated')).size).toBe(
      types.filter((type) => type !== 'TrackingUpdated').length
    )
  })

  test('is cancelled there, and its refund comes to an end', async () => {
    const { shop, typesSince } = await shopWithOrder()
    expect(await pushed(shop, messageOf('msg_after_sale_refund_finished'), {})).toEqual(taken(1))
    expect(await pushed(shop, statusMessage(9), detailOf(9))).toEqual(taken(1))
    expect(await typesSince()).toEqual(expect.arrayContaining(['AfterSaleClosed', 'OrderCancelled']))
  })
})
