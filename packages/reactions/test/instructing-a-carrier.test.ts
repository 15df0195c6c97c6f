import { processPolicies } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { toldUntil } from './scenarios-of-orders.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

// A parcel on its way, whose redirect was asked of the carrier through his interface.
const told = async (shop: ReactingShop, via = 'CarrierApi'): Promise<void> => {
  await toldUntil(shop, 'S8', 'NotifyCarrier', { via })
}

const interceptId = '1e7c0000-0000-4000-8000-000000000001'

const rounds = async (shop: ReactingShop): Promise<void> => {
  for (let round = 0; round < 4; round += 1) expect(Either.isRight(await shop.round())).toBe(true)
}

describe('an instruction to a carrier', () => {
  test('reaches him with its number and version, and no address, and his answer is put on record', async () => {
    const shop = shopThatReacts()
    await told(shop)
    await rounds(shop)
    const instruction = {
      interceptId,
      action: 'RedirectToAddress',
      toVersion: 2,
      trackingNumber: 'SF1234567890',
      attempt: 1
    }
    expect(shop.carrier.asked).toMatchObject([instruction])
    expect(JSON.stringify(shop.carrier.asked)).not.toContain('临园路')
    expect(await shop.typesOnRecord()).toContain('InterceptAccepted')
  })

  test('is taken back at the same carrier', async () => {
    const shop = shopThatReacts()
    await told(shop)
    await rounds(shop)
    await shop.given('CancelIntercept', { interceptId, why: 'BuyerWithdrew' })
    await rounds(shop)
    expect(shop.cancelled.asked).toMatchObject([{ interceptId, action: 'RedirectToAddress' }])
    expect(await shop.typesOnRecord()).toContain('InterceptCancelled')
  })

  test('by telephone is given and taken back by people', async () => {
    const shop = shopThatReacts(
      'beginning',
      processPolicies.filter(({ name }) => name === 'Instruct')
    )
    await told(shop, 'Phone')
    await shop.given('CancelIntercept', { interceptId, why: 'BuyerWithdrew' })
    await rounds(shop)
    expect([shop.carrier.asked, shop.cancelled.asked]).toEqual([[], []])
    expect(await shop.outbox.all()()).toEqual(Either.right([]))
  })

  test('is tried again when the adapter throws, or does not answer in time', async () => {
    const shop = shopThatReacts()
    await told(shop)
    const { partners } = shop.reacting
    const throwing = {
      ...partners,
      carrier: {
        ...partners.carrier,
        instruct: () => () => Promise.reject(new Error('a bug')),
        cancel: shop.cancelled.ask
      }
    }
    expect(await shop.reactOnce({ ...shop.reacting, partners: throwing })).toMatchObject({ _tag: 'Right' })
    const left = await shop.outbox.all()()
    expect(Either.isRight(left) && left.right.filter(({ key }) => key === 'Instruct')).toMatchObject([
      { status: 'Waiting', attempts: 1, trouble: { because: 'AdapterThrew' } }
    ])
  })

  test('that was broken off at the end of the process is as if it had not been tried', async () => {
    const shop = shopThatReacts()
    await told(shop)
    const stop = new AbortController()
    const { partners } = shop.reacting
    const hanging = {
      ...partners,
      carrier: {
        instruct: () => () => {
          stop.abort()
          return new Promise<never>(() => {})
        },
        cancel: shop.cancelled.ask
      }
    }
    expect(await shop.reactOnce({ ...shop.reacting, partners: hanging }, stop.signal)).toMatchObject({ _tag: 'Right' })
    const left = await shop.outbox.all()()
    expect(Either.isRight(left) && left.right.filter(({ key }) => key === 'Instruct')).toMatchObject([
      { attempts: 0, trouble: null }
    ])
    await rounds(shop)
    expect(shop.carrier.asked).toHaveLength(1)
  })
})
