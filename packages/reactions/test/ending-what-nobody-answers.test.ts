import { type Instant, OrderId, written } from '@readdress/order'
import { type Deadline, deadlines } from '@readdress/order-views'
import { fireDeadlines } from '@readdress/reactions'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { moment } from '../../order-views/test/stories.ts'
import { loadOrder } from '../src/load-order.ts'
import { asked } from './asked-order.ts'
import { type ReactingShop, shopThatReacts } from './shop-that-reacts.ts'

const orderId = written(OrderId, 'A-1001')

const deadlinesDueIn =
  ({ reacting }: ReactingShop) =>
  (at: Instant): TaskEither<never, ReadonlyArray<Deadline>> =>
  async () => {
    const order = await loadOrder(reacting, orderId)
    if (Either.isLeft(order)) throw new Error(order.left.type)
    return Either.right(deadlines({ orderId, events: order.right.events }).filter(({ dueAt }) => dueAt <= at))
  }

const fired = (shop: ReactingShop, at: string, signal?: AbortSignal) =>
  fireDeadlines({ deadlinesDue: deadlinesDueIn(shop), give: shop.reacting.give }, moment(at), signal)

describe('a wait that nobody ends', () => {
  test('is ended when its time has come, and not before', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.moveTo('01 09:02')
    expect(await fired(shop, '01 09:02')).toEqual(Either.right({ fired: 0, left: 0 }))
    shop.moveTo('01 09:03')
    expect(await fired(shop, '01 09:03')).toEqual(Either.right({ fired: 1, left: 0 }))
    expect((await shop.typesOnRecord()).at(-1)).toBe('ResponseOverdue')
  })

  test('is ended late after a night in which no process ran, and once', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.moveTo('02 08:00')
    const both = await Promise.all([fired(shop, '02 08:00'), fired(shop, '02 08:00')])
    expect(both.every(Either.isRight)).toBe(true)
    expect(await fired(shop, '02 08:00')).toEqual(Either.right({ fired: 0, left: 0 }))
    expect((await shop.typesOnRecord()).filter((type) => type === 'ResponseOverdue')).toHaveLength(1)
  })

  test('is due again when the store did not take its end', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.moveTo('01 10:00')
    shop.troubles.push('StoreUnavailable')
    expect(await fired(shop, '01 10:00')).toEqual(Either.right({ fired: 0, left: 1 }))
    expect(await fired(shop, '01 10:00')).toEqual(Either.right({ fired: 1, left: 0 }))
  })

  test('waits for the next round when the process is to end', async () => {
    const shop = shopThatReacts()
    await asked(shop)
    shop.moveTo('01 10:00')
    expect(await fired(shop, '01 10:00', AbortSignal.abort())).toEqual(Either.right({ fired: 0, left: 0 }))
    expect((await shop.typesOnRecord()).at(-1)).toBe('AddressChangeRequested')
  })
})
