import type { KeyStore } from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Readdress } from 'readdress'
import { describe, expect, test } from 'vitest'
import type { Stores } from '../src/stores.ts'
import { done, wanted } from './personal-shop.ts'
import { at, give, placing } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

const holdId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
const disputeId = '6f9619ff-8b86-4d01-b42d-00cf4fc964fd'
const hold = { holdId, ground: 'Dispute', ref: 'C-1' }
const dispute = {
  disputeId,
  scheme: 'Platform',
  type: 'ItemNotReceived',
  amount: { minor: '9900', currency: 'CNY' },
  respondBy: '2026-03-10T08:00:00.000Z'
}

const giveFact = (shop: Readdress, n: number, type: string, data: object) =>
  shop.receive({
    type,
    commandId: `c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    orderId: 'A-1',
    actor: { role: 'SellerAgent', id: 'a-1' },
    channel: 'Internal',
    occurredAt: at('08:02'),
    source: { system: 'scheme', eventId: `${type}-${n}` },
    data
  })()

const placed = async (change: (keys: KeyStore) => Partial<KeyStore> = () => ({})) => {
  const { keys, ...stores } = storesToTest()
  const shop = shopOver({ ...stores, keys: { ...keys, ...change(keys) } } satisfies Stores)
  await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') })
  const holds = async () => (await done(keys.holdsOn('order-A-1'))).map((one) => one.holdId)
  return { shop, keys, holds }
}

describe('an order that is held', () => {
  test('has its keys held from then on, and no longer than that', async () => {
    const { shop, holds } = await placed()
    await give(shop, 2, '08:02', 'PlaceLegalHold', hold, 'PrivacyOfficer')
    expect(await holds()).toEqual([holdId])
    await give(shop, 3, '08:03', 'ReleaseLegalHold', { holdId, why: 'Decided' }, 'PrivacyOfficer')
    expect(await holds()).toEqual([])
  })

  test('is so by a dispute until it is decided', async () => {
    const { shop, holds } = await placed()
    expect(await giveFact(shop, 2, 'OpenDispute', dispute)).toMatchObject({ _tag: 'Right' })
    expect(await holds()).toEqual([`dispute-${disputeId}`])
    await giveFact(shop, 3, 'DecideDispute', { disputeId, outcome: 'Won' })
    expect(await holds()).toEqual([])
  })

  test('keeps a hold that somebody else placed on its keys', async () => {
    const { shop, keys, holds } = await placed()
    await done(keys.hold({ holdId: 'court-7', stream: 'order-A-1', ground: 'Court', until: null }))
    await give(shop, 2, '08:02', 'PlaceLegalHold', hold, 'PrivacyOfficer')
    await give(shop, 3, '08:03', 'ReleaseLegalHold', { holdId, why: 'Decided' }, 'PrivacyOfficer')
    expect(await holds()).toEqual(['court-7'])
  })

  test('has its keys held before they are used, where the key store did not answer at first', async () => {
    let isDown = true
    const { shop, holds } = await placed((keys) => ({
      hold: (one) => (isDown ? TaskEither.left({ type: 'StoreUnavailable', reason: 'busy' }) : keys.hold(one))
    }))
    const answer = await give(shop, 2, '08:02', 'PlaceLegalHold', hold, 'PrivacyOfficer')
    expect(answer).toMatchObject({ _tag: 'Right' })
    expect(await holds()).toEqual([])
    isDown = false
    await done(shop.personal.reveal(wanted))
    expect(await holds()).toEqual([holdId])
  })
})
