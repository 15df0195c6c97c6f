import { Code, written } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { chengdu } from '../../order/test/samples.ts'
import { amended, caseId } from './asked-order.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

const rounds = async (shop: ReactingShop): Promise<void> => {
  for (let round = 0; round < 4; round += 1) expect(Either.isRight(await shop.round())).toBe(true)
}

describe('an address that was amended', () => {
  test('is saved on the platform and read back, and nobody tells the adapter what it is', async () => {
    const shop = shopThatReacts()
    await amended(shop)
    await rounds(shop)
    const order = { platform: 'douyin', platformOrderNo: 'P-1', caseId, version: 2 }
    expect(shop.saving.asked).toMatchObject([order])
    expect(shop.reading.asked).toMatchObject([order])
    expect(JSON.stringify([shop.saving.asked, shop.reading.asked])).not.toContain('临园路')
    expect(await shop.typesOnRecord()).toContain('AmendmentReadBackConfirmed')
  })

  test('that the platform shows otherwise is left to a person', async () => {
    const shop = shopThatReacts()
    await amended(shop)
    shop.reading.answers.push(Either.right(chengdu))
    await rounds(shop)
    expect(await shop.typesOnRecord()).toContain('AmendmentReadBackMismatch')
  })

  test('that the platform does not take is not the ordered one any more', async () => {
    const shop = shopThatReacts()
    await amended(shop)
    shop.saving.answers.push(Either.right({ outcome: 'Failed', failure: written(Code, 'WindowClosed') }))
    await rounds(shop)
    expect(shop.reading.asked).toEqual([])
    expect(await shop.typesOnRecord()).toContain('AmendmentFailed')
  })

  test('is saved under the same key when the platform could not be reached', async () => {
    const shop = shopThatReacts()
    await amended(shop)
    shop.saving.answers.push(Either.left({ type: 'PartnerUnavailable', because: 'Timeout' }))
    await rounds(shop)
    shop.moveTo('01 09:01')
    await rounds(shop)
    expect(shop.saving.asked).toHaveLength(2)
    expect(new Set(shop.saving.asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(await shop.typesOnRecord()).toContain('AmendmentReadBackConfirmed')
  })
})
