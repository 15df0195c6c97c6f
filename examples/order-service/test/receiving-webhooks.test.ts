import { gateways } from '@readdress/gateways'
import { describe, expect, test } from 'vitest'
import { byAftership, key } from '../../../packages/gateways/test/webhooks.ts'
import { labelled } from '../../../packages/readdress/test/webhook-shop.ts'
import { largestBody } from '../src/refused-by-fastify.ts'
import { routesOf } from './routes-of.ts'
import { openService, openShop } from './service-at-work.ts'

const number = '61293150000079650811'
const url = '/webhooks/aftership'

const checkpoints = [
  {
    checkpoint_time: '2026-03-02T18:30:00+08:00',
    tag: 'InTransit',
    subtag: 'InTransit_001',
    message: '张三 13812341234',
    slug: 'fedex'
  }
]
const { headers, body } = byAftership({
  event: 'tracking_update',
  msg: { tracking_number: number, slug: 'fedex', checkpoints }
})
const told = { ...Object(headers), 'content-type': 'application/json' }

const opened = async () => {
  const shop = await openShop()
  await labelled(shop, 'A-1', number)
  return openService(shop, { gateways: [gateways.aftership({ key })] })
}

describe('a webhook', () => {
  test('needs no token, and is taken once, however often it comes', async () => {
    const { call } = await opened()
    const payload = { headers: told, body: Buffer.from(body) }
    expect(await call(null, 'POST', url, payload)).toMatchObject({ status: 200, json: { type: 'Taken', facts: 1 } })
    expect(await call(null, 'POST', url, payload)).toMatchObject({ status: 200, json: { type: 'AlreadyKnown' } })
  })

  test('is refused without the signature of just these bytes, and leaves no value in the log', async () => {
    const { log, call } = await opened()
    const changed = Buffer.from(new TextDecoder().decode(body).replace('138', '139'))
    expect((await call(null, 'POST', url, { headers: told, body: changed })).status).toBe(401)
    expect((await call('System', 'POST', url, { body: {} })).status).toBe(401)
    expect((await call(null, 'POST', url)).status).toBe(401)
    expect((await call(null, 'POST', url, { headers: told, body: Buffer.alloc(largestBody + 1) })).status).toBe(413)
    expect(log.join()).not.toMatch(/张三|13[89]12341234/)
  })

  test('has a route where a gateway is given, which the document tells', async () => {
    const { service, call } = await opened()
    expect(routesOf(service)).toContain(`POST ${url}`)
    expect(Object(await call(null, 'GET', '/openapi.json')).json.paths[url].post.security).toEqual([])
    expect((await call(null, 'POST', '/webhooks/shopify', { body: {} })).status).toBe(404)
  })
})
