import type { Position } from '@readdress/event-store'
import type { ViewStore } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { done } from './personal-shop.ts'
import { give, placing } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

/** A shop whose views another process carries on at the same time: so often it has just stored more, or the same. */
const beside = async (times: number, stands: (time: number) => number) => {
  const stores = storesToTest()
  let moved = 0
  const apply: ViewStore['apply'] = (projection, changes, checkpoint) => {
    if (moved === times) return stores.views.apply(projection, changes, checkpoint)
    moved += 1
    const actual = String(stands(moved)).padStart(16, '0') as Position
    return async () => Either.left({ type: 'CheckpointMoved', projection, expected: checkpoint.from, actual })
  }
  const shop = shopOver({ ...stores, views: { ...stores.views, apply } })
  await give(shop, 1, '08:01', 'PlaceOrder', placing)
  return shop
}

describe('a view that another process builds at the same time', () => {
  test('is answered from, however often the other was faster', async () => {
    const shop = await beside(40, (time) => time)
    expect((await done(shop.timeline('A-1'))).map(({ type }) => type)).toEqual(['OrderPlaced'])
  })

  test('is no longer waited for when the other does not go on', async () => {
    const shop = await beside(40, () => 7)
    expect(await shop.timeline('A-1')()).toMatchObject({
      left: { type: 'ProjectionStopped', because: { type: 'CheckpointMoved' } }
    })
  })
})
