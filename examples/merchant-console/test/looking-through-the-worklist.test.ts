import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { give, placing, wish } from '../../../packages/readdress/test/shop.ts'
import { consoleAtWork } from './console-at-work.ts'
import { signedIn } from './signed-in.ts'

test('more than stands on one page is found on the next, and nothing twice', async () => {
  const { app, shop } = await consoleAtWork()
  const orders = Array.from({ length: 53 }, (_, n) => `B-${n}`)
  for (const [n, orderId] of orders.entries()) {
    const caseId = `ca5e0000-0000-4000-8000-${String(n).padStart(12, '0')}`
    for (const [step, [type, data]] of (
      [
        ['PlaceOrder', { ...placing, platformOrderNo: orderId }],
        ['RequestAddressChange', { ...wish, caseId }]
      ] as const
    ).entries()) {
      const given = await give(shop, 2 * n + step, '08:01', type, data, 'SellerAgent', undefined, orderId)
      if (Either.isLeft(given)) throw new Error(JSON.stringify(given.left))
    }
  }
  const { cookie } = await signedIn(app)
  const onPage = async (url: string) => {
    const { body } = await app.inject({ url, headers: { cookie } })
    const rows = [...body.matchAll(/<td><a href="\/orders\/(B-\d+)"/g)].map(([, orderId]) => String(orderId))
    return {
      rows,
      links: [...body.matchAll(/href="([^"]*)" rel="(prev|next)"/g)].map(([, href, rel]) => `${rel} ${href}`)
    }
  }
  const [first, second, beyond] = [await onPage('/'), await onPage('/?page=2'), await onPage('/?page=3')]
  expect([first.rows.length, second.rows.length]).toEqual([50, 3])
  expect([...first.rows, ...second.rows].toSorted()).toEqual(orders.toSorted())
  expect([first.links, second.links]).toEqual([['next /?page=2'], ['prev /?page=1']])
  expect([beyond.rows, beyond.links]).toEqual([[], ['prev /?page=2']])
  expect(await onPage('/?page=-1')).toEqual(first)
})
