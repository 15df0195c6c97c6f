import { expect, test } from 'vitest'
import { placing } from '../../../packages/readdress/test/shop.ts'
import { openService, openShop, tokenOf } from './service-at-work.ts'

test('a service that is closed answers the calls that are under way, and takes no more', async () => {
  const shop = await openShop()
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const waiting: typeof shop.timeline = (orderId, zone) => async () => {
    begun.resolve()
    await goOn.promise
    return shop.timeline(orderId, zone)()
  }
  const { service, give } = await openService({ ...shop, timeline: waiting })
  await give(1, 'PlaceOrder', placing)
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const headers = { authorization: `Bearer ${tokenOf('System')}` }
  const underWay = fetch(`${url}/orders/A-1/timeline`, { headers })
  await begun.promise
  const closed = service.close()
  await expect.poll(() => service.server.listening).toBe(false)
  await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed')
  goOn.resolve()
  expect((await underWay).status).toBe(200)
  await closed
})
