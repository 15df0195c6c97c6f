import { gateways, type OrderOnPlatform, type ReadOrder } from '@readdress/gateways'
import { StatedAddress, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import { appId, byWechat, encodingAesKey, shownAddress, wechatMessage } from '../../gateways/test/platform-pushes.ts'
import { instant, key } from '../../gateways/test/webhooks.ts'
import { done } from './personal-shop.ts'
import { placing, placingCommand } from './shop.ts'

const number = '3732676853715311104'

const shopWith = async (platformOrderNo = number): Promise<Readdress> => {
  const shop = await done(openReaddress({ store: 'in-memory' }))
  await done(
    shop.receive(placingCommand('A-1', { ...placing, platform: 'wechat', platformOrderNo, address: shownAddress }))
  )
  return shop
}

const pushed = (shop: Readdress, readOrder: ReadOrder, type = 2, seconds = 1_772_413_200) => {
  const gateway = gateways.wechatShop({ key, encodingAesKey, appId, readOrder })
  return shop.webhooks.receive(gateway, byWechat(wechatMessage(type, number, seconds)))()
}

const showing =
  (order: OrderOnPlatform): ReadOrder =>
  () =>
  async () =>
    Either.right(order)

const typesOf = async (shop: Readdress) => (await done(shop.timeline('A-1'))).map(({ type }) => type)
const elsewhere = written(StatedAddress, { ...shownAddress, detail: '540号' })

describe('a push that only names an order', () => {
  test('becomes the address that the platform shows then, once however often it comes', async () => {
    const shop = await shopWith()
    expect(await pushed(shop, showing({ address: elsewhere }))).toEqual({
      status: 200,
      reason: { type: 'Taken', facts: 1 }
    })
    expect(await pushed(shop, showing({ address: elsewhere }))).toEqual({
      status: 200,
      reason: { type: 'AlreadyKnown' }
    })
    expect(await typesOf(shop)).toContain('PlatformAddressChangeObserved')
  })

  test('becomes the wish of the buyer, where the platform shows what he applies for', async () => {
    const shop = await shopWith()
    const order = { address: shownAddress, appliedFor: { address: elsewhere, at: instant('2026-03-02T00:59:00.000Z') } }
    expect(await pushed(shop, showing(order), 4)).toMatchObject({ status: 200, reason: { type: 'Taken' } })
    expect(await pushed(shop, showing(order), 4)).toEqual({ status: 200, reason: { type: 'AlreadyKnown' } })
    const types = await typesOf(shop)
    expect(types.filter((type) => type === 'AddressChangeRequested')).toHaveLength(1)
    expect(types).not.toContain('PlatformAddressChangeObserved')
  })

  test('comes again where nobody can read now, also where the client throws', async () => {
    const shop = await shopWith()
    const busy: ReadOrder = () => async () => Either.left({ type: 'PartnerUnavailable', because: 'Busy' })
    const broken: ReadOrder = () => async () => {
      throw new Error('张三')
    }
    expect(await pushed(shop, busy)).toEqual({ status: 503, reason: { type: 'NotNow', because: 'Busy' } })
    expect(await pushed(shop, broken)).toEqual({ status: 503, reason: { type: 'NotNow', because: 'AdapterThrew' } })
    expect(await done(shop.webhooks.refused())).toEqual([])
    expect(await pushed(shop, showing({ address: elsewhere }))).toMatchObject({ reason: { type: 'Taken' } })
  })

  test('is left to a person where the platform does not show the order', async () => {
    const shop = await shopWith()
    const refusing: ReadOrder = () => async () => Either.left({ type: 'PartnerRefused', because: 'NoSuchOrder' })
    expect(await pushed(shop, refusing)).toEqual({ status: 202, reason: { type: 'NotShown', because: 'NoSuchOrder' } })
    expect(await done(shop.webhooks.refused())).toMatchObject([{ gateway: 'wechat', because: 'NoSuchOrder' }])
  })

  test('of an order that is not here is not read', async () => {
    const shop = await shopWith('another')
    const asked: Array<string> = []
    const reading: ReadOrder = (platformOrderNo) => async () => {
      asked.push(platformOrderNo)
      return Either.right({ address: elsewhere })
    }
    expect(await pushed(shop, reading)).toMatchObject({ status: 202, reason: { type: 'OrderUnknown' } })
    expect(asked).toEqual([])
  })
})
