import { describe, expect, test } from 'vitest'
import { newAddress, oldAddress, placing, wish } from '../../../packages/readdress/test/shop.ts'
import { key, openService, openShop, tokenFile, tokenOf } from './service-at-work.ts'

const personal = [oldAddress.recipientName, oldAddress.phone, newAddress.detail, placing.buyer.nickname]
const secret = [
  ...tokenFile.map(({ role }) => tokenOf(role)),
  ...tokenFile.map(({ sha256 }) => sha256),
  'token-of-nobody'
]

describe('the log', () => {
  test('has a line for each call: who called which route, how it ended, and under which id', async () => {
    const { log, call } = await openService(await openShop())
    const { headers } = await call('SellerAgent', 'GET', '/orders/A-1')
    expect(log.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        reqId: headers['x-request-id'],
        method: 'GET',
        route: '/orders/:orderId',
        status: 404,
        milliseconds: expect.any(Number),
        role: 'SellerAgent',
        id: 'SellerAgent-1'
      })
    ])
  })

  test('holds no personal value and no token, whatever is called', async () => {
    const { log, call, give } = await openService(await openShop())
    await give(1, 'PlaceOrder', placing)
    await give(2, 'RequestAddressChange', wish, { role: 'SellerAgent' })
    await give(3, 'RequestAddressChange', { ...wish, address: oldAddress }, { role: 'Buyer' })
    await give(4, 'AddNote', { ...wish, text: personal.join() }, { role: 'SellerAgent' })
    const reveal = { subject: 'buyer', fields: ['Phone', 'Name'], purpose: 'ChangeAddress', legalBasis: 'Contract' }
    for (const subject of ['buyer', ...personal])
      await call('SellerAgent', 'POST', '/orders/A-1/reveal', { body: { ...reveal, subject } })
    for (const text of personal) {
      await call('SellerAgent', 'POST', '/search', { body: { text } })
      for (const url of [
        `/orders/${encodeURIComponent(text)}`,
        `/nowhere/${encodeURIComponent(text)}`,
        `/worklist?owner=${encodeURIComponent(text)}`
      ])
        await call('SellerAgent', 'GET', url)
      const headers = { ...key(5), 'content-type': 'application/json' }
      await call('SellerAgent', 'POST', '/search', { headers, body: `{"text":"${text}"` })
      await call(null, 'GET', '/worklist', {
        headers: { authorization: 'Bearer token-of-nobody', 'x-request-id': text.replace(/\P{ASCII}/gu, '') }
      })
    }
    expect(log.length).toBeGreaterThan(30)
    expect([...personal, ...secret].filter((value) => log.some((line) => line.includes(value)))).toEqual([])
  })

  test('has where a fault came from and not what it says, and the caller is told its id alone', async () => {
    const shop = await openShop()
    const failing = { ...shop, timeline: () => () => Promise.reject(new TypeError(`no ${oldAddress.phone}`)) }
    const { log, call } = await openService(failing)
    const { status, headers, json, text } = await call('SellerAgent', 'GET', '/orders/A-1/timeline')
    expect({ status, json }).toMatchObject({
      status: 500,
      json: { refusal: { type: 'Fault', requestId: headers['x-request-id'] } }
    })
    expect(Object.keys(Object(json).refusal)).toEqual(['type', 'requestId'])
    expect(text + log.join()).not.toContain(oldAddress.phone)
    expect(log.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        msg: 'fault',
        err: expect.objectContaining({ type: 'TypeError', stack: expect.stringMatching('keeping-a-log.test') })
      })
    )
  })

  test('has the facts of a store that fails, of which the caller is told the name', async () => {
    const shop = await openShop('in-a-folder')
    const { log, call } = await openService(shop)
    await shop.close()
    expect(await call('SellerAgent', 'GET', '/orders/A-1')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      json: { refusal: { type: 'StoreUnavailable' } }
    })
    expect(log.join()).toContain('"refusal":{"type":"StoreUnavailable","reason":"closed"}')
    expect((await call(null, 'GET', '/health/ready')).status).toBe(503)
    expect((await call(null, 'GET', '/health/live')).status).toBe(200)
  })
})
