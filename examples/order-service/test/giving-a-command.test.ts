import { describe, expect, test } from 'vitest'
import { placing, placingCommand, wish } from '../../../packages/readdress/test/shop.ts'
import { key, openService, openShop } from './service-at-work.ts'

const opened = async () => {
  const shop = await openShop()
  return { shop, ...(await openService(shop)) }
}

describe('a command over HTTP', () => {
  test('is taken with 201: its events, and the revision of the order as its ETag', async () => {
    const { give } = await opened()
    const { status, headers, json } = await give(1, 'PlaceOrder', placing)
    expect(status).toBe(201)
    expect(headers.etag).toBe('"0"')
    expect(json).toEqual({ events: [{ id: expect.any(String), type: 'OrderPlaced', revision: 0 }], revision: 0 })
  })

  test('that is sent again is answered as before with 200, and nothing is done twice', async () => {
    const { shop, give } = await opened()
    const first = await give(1, 'PlaceOrder', placing)
    const again = await give(1, 'PlaceOrder', placing)
    expect(again.status).toBe(200)
    expect(again.json).toEqual(first.json)
    expect(await shop.auditTrail('A-1')()).toMatchObject({ right: { length: 1 } })
  })

  test('that is so already is answered with 200 and no event', async () => {
    const { give } = await opened()
    await give(1, 'PlaceOrder', placing)
    expect(await give(2, 'PlaceOrder', placing)).toMatchObject({ status: 200, json: { events: [], revision: 0 } })
  })

  test('is of the actor whose token it came with, and in the conversation of its request', async () => {
    const { shop, give } = await opened()
    const id = '0a0a0a0a-0000-4000-8000-000000000001'
    const { headers } = await give(1, 'PlaceOrder', placing, { headers: { 'x-request-id': id } })
    expect(headers['x-request-id']).toBe(id)
    // Sent again from elsewhere, it comes back as it is on record.
    const command = { ...placingCommand('A-1', placing), commandId: key(1)['idempotency-key'] }
    expect(await shop.receive(command)()).toMatchObject({
      right: {
        outcome: 'Repeated',
        events: [{ metadata: { actor: { role: 'Platform', id: 'Platform-1' }, $correlationId: id } }]
      }
    })
  })

  test.each([
    ['no key', {}, {}, 'Idempotency-Key'],
    ['a key that is none', { 'idempotency-key': '7' }, {}, 'Idempotency-Key'],
    ['an actor in the body', key(1), { actor: { role: 'System', id: 'x' } }, 'actor'],
    ['an order in the body', key(1), { orderId: 'A-2' }, 'orderId'],
    ['a tag that is no revision', { ...key(1), 'if-match': 'W/"0"' }, {}, 'If-Match'],
    ['an unknown type', key(1), { type: 'GiveItAway' }, 'type'],
    ['an unknown field', key(1), { data: { ...placing, discount: 1 } }, 'data.discount']
  ])('with %s is refused, and told where', async (_what, headers, body, field) => {
    const { call } = await opened()
    const whole = { type: 'PlaceOrder', channel: 'Api', occurredAt: '2026-03-01T08:01:00.000Z', data: placing, ...body }
    expect(await call('Platform', 'POST', '/orders/A-1/commands', { headers, body: whole })).toMatchObject({
      status: 422,
      json: { type: 'urn:readdress:refusals#invalidvalue', refusal: { type: 'InvalidValue', field } }
    })
  })

  test('that a rule of the order is against is a problem with the facts of the refusal', async () => {
    const { give } = await opened()
    const { status, headers, json } = await give(1, 'RequestAddressChange', wish, { role: 'SellerAgent' })
    expect(headers['content-type']).toMatch('application/problem+json')
    expect({ status, json }).toEqual({
      status: 404,
      json: {
        type: 'urn:readdress:refusals#orderunknown',
        title: 'Order unknown.',
        status: 404,
        refusal: { type: 'OrderUnknown', orderId: 'A-1' }
      }
    })
  })
})

describe('If-Match', () => {
  const locking = { ground: 'SuspectedFraud' }
  const supervisor = (tag: string) => ({ role: 'SellerSupervisor', headers: { 'if-match': tag } })

  test('lets a command through while the order is as it was seen, and then no longer', async () => {
    const { give } = await opened()
    await give(1, 'PlaceOrder', placing)
    expect((await give(2, 'LockAddress', locking, supervisor('"0"'))).status).toBe(201)
    const late = await give(3, 'UnlockAddress', locking, supervisor('"0"'))
    expect(late).toMatchObject({ status: 412, json: { refusal: { expected: 0, actual: 1 } } })
    expect(late.headers.etag).toBe('"1"')
  })

  test('lets one through of many that saw the same', async () => {
    const { give } = await opened()
    await give(1, 'PlaceOrder', placing)
    const answers = await Promise.all([2, 3, 4, 5, 6].map((n) => give(n, 'AddNote', note(n), { ...supervisor('"0"') })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412, 412, 412, 412])
  })

  test('does not stand in the way of a command that was taken and comes again', async () => {
    const { give } = await opened()
    await give(1, 'PlaceOrder', placing)
    await give(2, 'LockAddress', locking, supervisor('"0"'))
    expect((await give(2, 'LockAddress', locking, supervisor('"0"'))).status).toBe(200)
  })
})

const note = (n: number) => ({ noteId: `00000000-0000-4000-8000-00000000000${n}`, text: '待处理' })
