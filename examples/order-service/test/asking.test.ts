import { describe, expect, test } from 'vitest'
import { newAddress, oldAddress, placing, wish } from '../../../packages/readdress/test/shop.ts'
import { openService, openShop } from './service-at-work.ts'

const agent = 'SellerAgent'

const noteId = (n: number): string => `9071ce00-0000-4000-8000-${String(n).padStart(12, '0')}`

const withOrder = async () => {
  const opened = await openService(await openShop())
  await opened.give(1, 'PlaceOrder', placing)
  await opened.give(2, 'RequestAddressChange', wish, { role: agent })
  return opened
}

describe('the page of an order', () => {
  test('shows addresses masked, and the revision as ETag', async () => {
    const { call } = await withOrder()
    const { status, headers, json } = await call(agent, 'GET', '/orders/A-1')
    expect(status).toBe(200)
    expect(headers.etag).toBe('"1"')
    expect(json).toMatchObject({
      orderId: 'A-1',
      revision: 1,
      address: { ordered: { version: 1, address: { phone: '138****1234', detail: '****' } } }
    })
  })

  test('is not sent again to whoever has it, until the order moves on', async () => {
    const { call, give } = await withOrder()
    const has = { headers: { 'if-none-match': '"0", W/"1"' } }
    for (const tag of ['"1"', 'W/"1"', '"0", "1"'])
      expect(await call(agent, 'GET', '/orders/A-1', { headers: { 'if-none-match': tag } })).toMatchObject({
        status: 304
      })
    await give(3, 'LockAddress', { ground: 'SuspectedFraud' }, { role: 'SellerSupervisor' })
    expect((await call(agent, 'GET', '/orders/A-1', has)).status).toBe(200)
  })

  test('can be asked for by HEAD, as every GET', async () => {
    const { call } = await withOrder()
    expect(await call(agent, 'HEAD', '/orders/A-1')).toMatchObject({ status: 200, text: '', headers: { etag: '"1"' } })
  })
})

describe('a question', () => {
  test('about what happened is answered in the time of a zone', async () => {
    const { call } = await withOrder()
    const localOf = async (query: string) => {
      const { json } = await call(agent, 'GET', `/orders/A-1/timeline${query}`)
      return Object(json)[0].local
    }
    expect(await localOf('')).toBe('2026-03-01T08:01:00+00:00')
    expect(await localOf('?zone=Asia/Shanghai')).toBe('2026-03-01T16:01:00+08:00')
  })

  test.each([
    ['/orders/A-1/timeline?zone=Mars/Olympus', 'zone'],
    ['/orders/A-1/timeline?colour=red', 'colour'],
    ['/orders/A.1', 'orderId'],
    ['/worklist?waitsFor=Godot', 'waitsFor']
  ])('%s is refused, and told where', async (url, field) => {
    const { call } = await withOrder()
    expect(await call(agent, 'GET', url)).toMatchObject({ status: 422, json: { refusal: { field } } })
  })

  test.each(['', '/editability', '/timeline', '/audit-trail'])(
    '/orders/A-9%s about an order that nobody placed finds none',
    async (what) => {
      const { call } = await withOrder()
      expect(await call('SellerSupervisor', 'GET', `/orders/A-9${what}`)).toMatchObject({
        status: 404,
        json: { refusal: { type: 'OrderUnknown', orderId: 'A-9' } }
      })
    }
  )

  test('what there is to do, whether an address can be changed, and who did what', async () => {
    const { call } = await withOrder()
    expect((await call(agent, 'GET', '/worklist')).json).toMatchObject([{ type: 'Case', waitsFor: 'Seller' }])
    expect((await call(agent, 'GET', '/worklist?waitsFor=Carrier')).json).toEqual([])
    expect((await call(agent, 'GET', '/orders/A-1/editability')).json).toMatchObject({ canChange: true })
    const trail = await call('Auditor', 'GET', '/orders/A-1/audit-trail')
    expect(trail.json).toMatchObject([{ actor: { role: 'Platform' } }, { actor: { role: agent, id: `${agent}-1` } }])
  })

  test('which order is meant is answered by a number, or a telephone in any spelling', async () => {
    const { call } = await withOrder()
    for (const text of ['P728391', '138 1234 1234'])
      expect((await call(agent, 'POST', '/search', { body: { text } })).json).toMatchObject({ hit: { orderId: 'A-1' } })
    expect((await call(agent, 'POST', '/search', { body: { text: 'nobody' } })).json).toEqual({ type: 'None' })
  })

  test('shows no personal value, whatever it is about', async () => {
    const { call } = await withOrder()
    const urls = ['', '/editability', '/timeline', '/audit-trail'].map((what) => `/orders/A-1${what}`)
    const told = await Promise.all([...urls, '/worklist'].map((url) => call('SellerSupervisor', 'GET', url)))
    for (const value of [oldAddress.recipientName, oldAddress.phone, newAddress.detail, placing.buyer.nickname])
      expect(told.filter(({ text }) => text.includes(value))).toEqual([])
  })

  test('whose view is still being built is answered at once, and may be asked again', async () => {
    const { call, give } = await openService(await openShop('in-memory', { catchUpAtMost: 1 }))
    await give(1, 'PlaceOrder', placing)
    expect(await call(agent, 'GET', '/worklist')).toMatchObject({ status: 200 })
    for (const n of [2, 3]) await give(n, 'AddNote', { noteId: noteId(n), text: 'x' }, { role: agent })
    expect(await call(agent, 'GET', '/orders/A-1/timeline')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      json: { title: 'Too far behind.', refusal: { type: 'TooFarBehind' } }
    })
  })
})
