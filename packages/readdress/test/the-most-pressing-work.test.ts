import type { Instant } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress, type WorkOf } from 'readdress'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, give, placing, wish } from './shop.ts'

const count = 24
const orderIdOf = (n: number): string => `A-${n}`
const minute = (n: number): string => `08:${String(n).padStart(2, '0')}`

let shop: Readdress

// Wishes of some orders, a minute apart, in an order that is not that of the ids; every fifth is urgent, and some are made twice.
beforeAll(async () => {
  const opened = await openReaddress({ store: 'in-memory' })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  shop = opened.right
  let given = 0
  const done = async (n: number, time: string, type: string, data: object): Promise<void> => {
    given += 1
    const answer = await give(shop, given, time, type, data, 'SellerAgent', undefined, orderIdOf(n))
    if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  }
  for (let n = 0; n < count; n += 1) {
    await done(n, '08:00', 'PlaceOrder', { ...placing, platformOrderNo: orderIdOf(n) })
    const data = { ...wish, caseId: `ca5e0000-0000-4000-8000-${String(n).padStart(12, '0')}`, urgent: n % 5 === 0 }
    await done(n, minute((n * 7) % count), 'RequestAddressChange', data)
  }
})
afterAll(() => shop.close())

const workAt = async (time: string, of: WorkOf) => {
  const found = await shop.worklist(of, at(time) as Instant)()
  if (Either.isLeft(found)) throw new Error(found.left.type)
  return found.right
}

describe('of what there is to do', () => {
  test('comes first what is overdue, then what is urgent, then what is due first', async () => {
    const all = await workAt('08:15', {})
    expect(all).toHaveLength(count)
    const places = all.map(({ overdue, urgent, clocks }) =>
      [overdue ? 0 : 1, urgent ? 0 : 1, clocks[0]?.dueAt].join(' ')
    )
    expect(places).toEqual(places.toSorted())
    expect(new Set(all.map(({ overdue, urgent }) => `${overdue} ${urgent}`)).size).toBe(4)
  })

  test.each(['07:00', '08:10', '08:15', '09:30'])(
    'the most pressing at %s are those that stand first on the list',
    async (time) => {
      for (const of of [{}, { waitsFor: 'Seller' }, { waitsFor: 'Carrier' }, { owner: 'nobody' }] as const) {
        const all = await workAt(time, of)
        for (const most of [0, 1, 5, 13, count, 99])
          expect(await workAt(time, { ...of, most }), `${most}`).toEqual(all.slice(0, most))
      }
    }
  )
})
