import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gateway, gateways, type Webhook } from '@readdress/gateways'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress, type WebhookAnswer } from 'readdress'
import { describe, expect, onTestFinished, test } from 'vitest'
import { byAftership, byShopify, key } from '../../gateways/test/webhooks.ts'
import { done } from './personal-shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'
import { labelled, shownByShopify } from './webhook-shop.ts'

const number = '61293150000079650811'
const aftership = gateways.aftership({ key })
const shopify = gateways.shopify({ key })

const scan = (time: string, tag: string) => ({
  checkpoint_time: time,
  tag,
  subtag: `${tag}_001`,
  message: '张三 13812341234',
  slug: 'fedex'
})
const pushed = (checkpoints: ReadonlyArray<object>, tracking_number: string | number = number): Webhook =>
  byAftership({ event: 'tracking_update', msg: { tracking_number, slug: 'fedex', checkpoints } })
const history = [scan('2026-03-02T18:30:00+08:00', 'InTransit'), scan('2026-03-03T09:00:00+08:00', 'OutForDelivery')]

const shopWith = async (orders: ReadonlyArray<string> = ['A-1']): Promise<Readdress> => {
  const shop = await done(openReaddress({ store: 'in-memory' }))
  for (const orderId of orders) await labelled(shop, orderId, number)
  return shop
}
const answer = (shop: Readdress, gateway: Gateway, webhook: Webhook): Promise<WebhookAnswer> =>
  shop.webhooks.receive(gateway, webhook)()
const statuses = async (shop: Readdress, orderId = 'A-1'): Promise<ReadonlyArray<string>> =>
  (await done(shop.trackingBoard({ orderId }))).map(({ stage }) => stage)

describe('a webhook that comes in', () => {
  test('is taken by the order whose parcel it tells of, once however often it comes', async () => {
    const shop = await shopWith()
    expect(await answer(shop, aftership, pushed(history.slice(0, 1)))).toEqual({
      status: 200,
      reason: { type: 'Taken', facts: 1 }
    })
    expect(await answer(shop, aftership, pushed(history))).toEqual({ status: 200, reason: { type: 'Taken', facts: 1 } })
    expect(await answer(shop, aftership, pushed(history))).toEqual({ status: 200, reason: { type: 'AlreadyKnown' } })
    expect(await statuses(shop)).toEqual(['OutForDelivery'])
    expect(await done(shop.webhooks.refused())).toEqual([])
  })

  test('is known as well to another process, and to one that began anew', async () => {
    const stores = storesToTest()
    await labelled(shopOver(stores), 'A-1', number)
    expect(await answer(shopOver(stores), aftership, pushed(history))).toMatchObject({ reason: { facts: 2 } })
    expect(await answer(shopOver(stores), aftership, pushed(history))).toMatchObject({
      reason: { type: 'AlreadyKnown' }
    })
  })

  test('is taken by each order whose goods lie in the parcel', async () => {
    const shop = await shopWith(['A-1', 'A-2'])
    expect(await answer(shop, aftership, pushed(history))).toEqual({ status: 200, reason: { type: 'Taken', facts: 4 } })
    expect(await statuses(shop, 'A-2')).toEqual(['OutForDelivery'])
  })

  test('is taken by the order with that number on that platform, not by one with the same on another', async () => {
    const shop = await shopWith([])
    await labelled(shop, 'A-1', 'NUMBER1', { platform: 'shopify', platformOrderNo: 'P-1' })
    await labelled(shop, 'A-2', 'NUMBER2', { platform: 'taobao', platformOrderNo: 'P-1' })
    const shown = { ...shownByShopify, address2: '72号' }
    const changed = byShopify({ name: 'P-1', updated_at: '2026-03-02T12:31:00+08:00', shipping_address: shown })
    expect(await answer(shop, shopify, changed)).toEqual({ status: 200, reason: { type: 'Taken', facts: 1 } })
    expect((await done(shop.timeline('A-1'))).map(({ type }) => type)).toContain('PlatformAddressChangeObserved')
    expect((await done(shop.timeline('A-2'))).map(({ type }) => type)).not.toContain('PlatformAddressChangeObserved')
  })

  test('is answered well when it is not for us, and leaves nothing', async () => {
    const shop = await shopWith()
    expect(await answer(shop, aftership, byAftership({ event: 'edd_revise', msg: {} }))).toMatchObject({
      status: 200,
      reason: { type: 'NotForUs' }
    })
    expect(await done(shop.webhooks.refused())).toEqual([])
  })

  test('is kept, and not asked for again, when nobody here has the parcel yet; the next push tells it whole', async () => {
    const shop = await shopWith([])
    expect(await answer(shop, aftership, pushed(history))).toEqual({ status: 202, reason: { type: 'OrderUnknown' } })
    expect(await done(shop.webhooks.refused())).toMatchObject([{ gateway: 'aftership', because: 'OrderUnknown' }])
    await labelled(shop, 'A-1', number)
    expect(await answer(shop, aftership, pushed(history))).toEqual({ status: 200, reason: { type: 'Taken', facts: 2 } })
  })

  test('is to come again when the store is busy, and nothing is lost then', async () => {
    const stores = storesToTest()
    await labelled(shopOver(stores), 'A-1', number)
    const busy = { type: 'StoreUnavailable', reason: 'busy' } as const
    const shop = shopOver({ ...stores, opened: { ...stores.opened, append: () => async () => Either.left(busy) } })
    expect(await answer(shop, aftership, pushed(history))).toEqual({
      status: 503,
      reason: { type: 'NotNow', because: 'StoreUnavailable' }
    })
    expect(await answer(shopOver(stores), aftership, pushed(history))).toEqual({
      status: 200,
      reason: { type: 'Taken', facts: 2 }
    })
  })

  test('is to come again when it is refused, and that cannot be kept', async () => {
    const stores = storesToTest()
    const unavailable = async () => Either.left({ type: 'ViewStoreUnavailable', reason: 'full' } as const)
    const shop = shopOver({ ...stores, refused: { ...stores.refused, store: unavailable } })
    expect(await answer(shop, aftership, pushed([], 7))).toEqual({
      status: 503,
      reason: { type: 'NotNow', because: 'ViewStoreUnavailable' }
    })
  })
})

describe('a webhook that is refused', () => {
  test('says where it is otherwise than expected, and leaves kinds and sizes, no value and no name that may be personal', async () => {
    const place = mkdtempSync(join(tmpdir(), 'readdress-webhooks-'))
    onTestFinished(() => rmSync(place, { recursive: true }))
    const folder = join(place, 'orders')
    const shop = await done(openReaddress({ store: { folder } }))
    const webhook = byAftership({
      event: 'tracking_update',
      msg: { tracking_number: 7, slug: 'fedex', 张三: '13812341234', checkpoints: history }
    })
    expect(await answer(shop, aftership, webhook)).toEqual({
      status: 400,
      reason: { type: 'MalformedPayload', field: 'msg.tracking_number', problem: 'expected string' }
    })
    await shop.close()
    const again = await done(openReaddress({ store: { folder } }))
    const [refused, ...others] = await done(again.webhooks.refused())
    expect(others).toEqual([])
    expect(refused).toMatchObject({
      gateway: 'aftership',
      because: 'MalformedPayload',
      place: 'msg.tracking_number',
      problem: 'expected string',
      bytes: webhook.body.length
    })
    expect(refused?.shape.slice(0, 7)).toEqual([
      { place: '', is: 'object', size: 2 },
      { place: 'event', is: 'string', size: 15 },
      { place: 'msg', is: 'object', size: 4 },
      { place: 'msg.tracking_number', is: 'number', size: null },
      { place: 'msg.slug', is: 'string', size: 5 },
      { place: 'msg.?', is: 'string', size: 11 },
      { place: 'msg.checkpoints', is: 'array', size: 2 }
    ])
    expect(JSON.stringify(refused)).not.toMatch(/张三|13812341234|fedex/)
    await again.close()
  })

  test('is not looked into when nobody has signed it, and pushes out nothing that somebody has', async () => {
    const shop = await shopWith([])
    await answer(shop, aftership, pushed([], 7))
    for (let n = 0; n < 120; n += 1) {
      const forged = { ...pushed(history), headers: { 'aftership-hmac-sha256': `forged ${n}` } }
      expect(await answer(shop, aftership, forged)).toEqual({
        status: 401,
        reason: { type: 'SignatureWrong', place: 'aftership-hmac-sha256' }
      })
    }
    const refused = await done(shop.webhooks.refused())
    expect(refused.filter(({ because }) => because === 'SignatureWrong').map(({ shape }) => shape)).toEqual(
      Array.from({ length: 100 }, () => [])
    )
    expect(refused.filter(({ because }) => because === 'MalformedPayload')).toHaveLength(1)
  })

  test('gives way to newer ones when there is no room, the oldest first', async () => {
    const shop = await shopWith([])
    for (let n = 0; n < 905; n += 1) await answer(shop, aftership, byAftership({ event: n, msg: [n < 5] }))
    expect(await done(shop.webhooks.refused())).toHaveLength(900)
  })

  test('by the order says what its rule is: an address with asterisks is none', async () => {
    const shop = await shopWith([])
    await labelled(shop, 'A-1', 'NUMBER1', { platform: 'shopify', platformOrderNo: 'P-1' })
    const shown = { ...shownByShopify, phone: '138****1234', address2: '72号' }
    const changed = byShopify({ name: 'P-1', updated_at: '2026-03-02T12:31:00+08:00', shipping_address: shown })
    expect(await answer(shop, shopify, changed)).toEqual({
      status: 422,
      reason: { type: 'RefusedByOrder', because: 'MaskedText' }
    })
    expect(await done(shop.webhooks.refused())).toMatchObject([{ because: 'MaskedText', gateway: 'shopify' }])
  })
})
