import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { done, orderId, wanted } from './personal-shop.ts'
import { give, placing, wish } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T09:00:00.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

// What was recorded at the same moment counts as known.
const aMinuteLater = () => vi.setSystemTime(Date.now() + 60_000)

const seen = async (): Promise<ReturnType<typeof shopOver>> => {
  const shop = shopOver(storesToTest())
  await give(shop, 1, '08:01', 'PlaceOrder', placing)
  return shop
}

const whys = async (shop: ReturnType<typeof shopOver>) => {
  return (await done(shop.unusualDisclosures('2026-03-01'))).map(
    ({ why, actor, orderIds }) => `${why} ${actor.id} ${orderIds}`
  )
}

describe('personal data that were seen', () => {
  test('of an order about which nothing was open are told', async () => {
    const shop = await seen()
    await done(shop.personal.reveal(wanted))
    expect(await whys(shop)).toEqual(['NoTask a-1c20 A-1'])
  })

  test('while a change was open are not, also when it has ended since', async () => {
    const shop = await seen()
    await give(shop, 2, '08:10', 'RequestAddressChange', wish)
    await done(shop.personal.reveal(wanted))
    expect(await whys(shop)).toEqual([])
    aMinuteLater()
    await give(shop, 3, '08:20', 'WithdrawAddressChange', { caseId: wish.caseId, by: 'Buyer' })
    expect(await done(shop.worklist())).toEqual([])
    expect(await whys(shop)).toEqual([])
  })

  test('before a change was asked for are told, also when it was asked for since', async () => {
    const shop = await seen()
    await done(shop.personal.reveal(wanted))
    aMinuteLater()
    await give(shop, 2, '08:10', 'RequestAddressChange', wish)
    expect(await done(shop.worklist())).toMatchObject([{ orderId }])
    expect(await whys(shop)).toEqual(['NoTask a-1c20 A-1'])
  })
})
