import { describe, expect, test } from 'vitest'
import { placing } from '../../../packages/readdress/test/shop.ts'
import { largestBody } from '../src/refused-by-fastify.ts'
import { sampleCommands } from './sample-commands.ts'
import { key, openService, openShop } from './service-at-work.ts'

const opened = async () => openService(await openShop())

const commands = '/orders/A-1/commands'

// Each begins with a word that nothing else holds, so that an echo is found.
const payloads = [
  '<script>alert("zzcanary")</script>',
  `zzcanary' OR '1'='1'; DROP TABLE events; --`,
  `$\{zzcanary}{{7*7}}<%= 7*7 %>`,
  '../../zzcanary/../etc/passwd%00',
  'zzcanary\r\nSet-Cookie: session=1',
  '"><img src=x onerror=zzcanary()>'
]

type Place = ReadonlyArray<string>

const textsOf = (data: unknown): ReadonlyArray<Place> => {
  if (typeof data === 'string') return [[]]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, one]) => textsOf(one).map((place) => [name, ...place]))
}

const replaced = (data: unknown, [name, ...place]: Place, text: unknown): unknown => {
  if (name === undefined) return text
  const one = replaced(Object(data)[name], place, text)
  return Array.isArray(data) ? data.with(Number(name), one) : { ...Object(data), [name]: one }
}

describe('what is smuggled into a text', () => {
  test('of any command is data or is refused, and is not echoed', async () => {
    const { call, give } = await opened()
    await give(1, 'PlaceOrder', placing)
    // One of them at a time, in every text of every command.
    const smuggled = sampleCommands.flatMap((body) => textsOf(body).map((place) => [body, place] as const))
    expect(smuggled.length).toBeGreaterThan(400)
    for (const [n, [sample, place]] of smuggled.entries()) {
      const body = Object(replaced(sample, place, payloads[n % payloads.length]))
      const { status, headers, text } = await call('SellerSupervisor', 'POST', commands, { headers: key(n + 2), body })
      expect([200, 201, 403, 404, 409, 422], `${sample.type} ${place.join('.')}: ${text}`).toContain(status)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
      expect(headers['content-type']).toMatch(/^application\/(problem\+)?json/)
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).not.toContain('zzcanary')
    }
  })

  test('that is taken as data comes back as JSON that a browser does not run', async () => {
    const { call, give } = await opened()
    const [payload = ''] = payloads
    await give(1, 'PlaceOrder', { ...placing, lines: [{ ...placing.lines[0], description: payload }] })
    const { headers, json } = await call('SellerAgent', 'GET', '/orders/A-1')
    expect(json).toMatchObject({ lines: [{ description: payload }] })
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
    })
  })

  test.each([
    ['/orders/..%2F..%2Fetc%2Fpasswd', 422],
    ["/orders/A-1'%20OR%20'1'='1", 422],
    ['/orders/%3Cscript%3Ezzcanary%3C%2Fscript%3E', 422],
    ['/orders/__proto__', 422],
    ['/orders/constructor', 404],
    ['/worklist?owner=%3Cscript%3Ezzcanary', 422],
    ['/worklist?__proto__=1', 422],
    ['/orders/%E0%A4%A', 400],
    [`/orders/${'A'.repeat(5000)}`, 400]
  ])('%s as an address is refused, and is not echoed', async (url, status) => {
    const { call } = await opened()
    const answer = await call('SellerAgent', 'GET', url)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(answer.text).not.toMatch(/zzcanary|passwd|OR '1'/)
  })
})

describe('a body that is none', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

  test.each([
    ['broken JSON', '{"type":', 400],
    ['nothing', '', 400],
    ['a text', '"PlaceOrder"', 422],
    ['null', 'null', 422],
    ['a list', '[]', 422],
    ['another prototype', '{"type":"PlaceOrder","__proto__":{"role":"System"}}', 400],
    ['another prototype, spelled otherwise', '{"\\u005f_proto__":{"role":"System"}}', 400],
    ['another prototype, deep inside', '{"data":{"address":{"__proto__":{"isAdmin":true}}}}', 400],
    ['another constructor', '{"constructor":{"prototype":{"isAdmin":true}}}', 400],
    ['a hundred thousand lists in each other', nested(100_000), 422],
    ['the same, in a command', `{"type":"AddNote","data":${nested(100_000)}}`, 422],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 422]
  ])('%s, is refused', async (_what, body, status) => {
    const { service, call } = await opened()
    const headers = { ...key(1), 'content-type': 'application/json' }
    expect(await call('System', 'POST', commands, { headers, body })).toMatchObject({ status })
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
    expect((await service.inject('/health/live')).statusCode).toBe(200)
  })

  test('with a name twice is read as its last, by every rule', async () => {
    const { call } = await opened()
    const whole = JSON.stringify({
      type: 'AddNote',
      channel: 'Api',
      occurredAt: '2026-03-01T08:01:00.000Z',
      data: placing
    })
    const body = whole.replace(/}$/, ',"type":"PlaceOrder"}')
    const headers = { ...key(1), 'content-type': 'application/json' }
    expect(await call('Buyer', 'POST', commands, { headers, body })).toMatchObject({
      status: 403,
      json: { refusal: { command: 'PlaceOrder' } }
    })
  })

  test('of another media type is refused with 415', async () => {
    const { call } = await opened()
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { ...key(1), 'content-type': type }
      expect(await call('System', 'POST', commands, { headers, body: '{}' })).toMatchObject({ status: 415 })
    }
  })

  test('too large is refused with 413, also of nobody: before it is read, and before who calls is known', async () => {
    const { call } = await opened()
    const body = JSON.stringify({ type: 'x'.repeat(largestBody) })
    const headers = { ...key(1), 'content-type': 'application/json' }
    expect(await call('System', 'POST', commands, { headers, body })).toMatchObject({ status: 413 })
    expect(await call(null, 'POST', commands, { headers, body })).toMatchObject({ status: 401 })
  })
})
