import { gateways, type Webhook } from '@readdress/gateways'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { message } from '../../../packages/gateways/test/douyin-messages.ts'
import { appKey, byAftership, byDouyin, byKuaidi100, key } from '../../../packages/gateways/test/webhooks.ts'
import { labelled } from '../../../packages/readdress/test/webhook-shop.ts'
import { largestBody } from '../src/refused-by-fastify.ts'
import { routesOf } from './routes-of.ts'
import { openService, openShop } from './service-at-work.ts'

// What WeChat's documentation shows of its first question.
const query =
  'signature=f464b24fc39322e44b38aa78f5edd27bd1441696&echostr=4375120948345356249&timestamp=1714036504&nonce=1514711492'

const readOrder = () => TaskEither.left({ type: 'PartnerRefused', because: 'NoSuchOrder' } as const)

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

  test('is preceded by the question of WeChat whether the address is right, which nobody else is answered', async () => {
    const agreed = { key: 'AAAAA', encodingAesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9' }
    const wechat = gateways.wechatShop({ ...agreed, readOrder })
    const { service, call } = await openService(await openShop(), { gateways: [wechat] })
    expect(await call(null, 'GET', `/webhooks/wechat?${query}`)).toMatchObject({
      status: 200,
      text: '4375120948345356249',
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }
    })
    for (const other of ['', `?${query}0`, '?echostr=<script>'])
      expect(await call(null, 'GET', `/webhooks/wechat${other}`)).toMatchObject({
        status: 401,
        json: { type: 'SignatureWrong', place: 'signature' }
      })
    const { paths } = Object(await call(null, 'GET', '/openapi.json')).json
    expect(Object.keys(paths['/webhooks/wechat'].get.responses)).toEqual(['200', '401'])
    expect(routesOf(service)).toContain('GET /webhooks/wechat')
  })

  test('is answered as its sender wants it, so that it is not sent again, unless nothing came of it', async () => {
    const wanted = [
      [gateways.kuaidi100({ key }), byKuaidi100, 'application/json', /"returnCode":"200"/],
      [gateways.douyin({ key, appKey }), byDouyin, 'application/json', /"code":0/]
    ] as const
    for (const [gateway, signed, type, body] of wanted) {
      const { call } = await openService(await openShop(), { gateways: [gateway] })
      const send = (from: Webhook) =>
        call(null, 'POST', `/webhooks/${gateway.name}`, { headers: Object(from.headers), body: Buffer.from(from.body) })
      const push = { lastResult: { nu: number, com: 'fedex', data: [] } }
      const taken = await send(signed(gateway.name === 'douyin' ? [message('105', {}, { detail: '1号' })] : push))
      expect([taken.status < 300, taken.text]).toEqual([true, expect.stringMatching(body)])
      expect(taken.headers['content-type']).toContain(type)
      expect((await send(signed('neither'))).text).toContain('Malformed')
    }
    expect(gateways.wechatShop({ key, encodingAesKey: '', appId: '', readOrder }).expectedReply?.body).toBe('success')
    expect(gateways.xiaohongshu({ key, appKey, readOrder }).expectedReply?.body).toContain('"success":true')
  })
})
