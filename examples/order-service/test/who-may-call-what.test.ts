import { mayGive, type OrderCommandType } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { placing } from '../../../packages/readdress/test/shop.ts'
import { routesOf } from './routes-of.ts'
import { sampleCommands } from './sample-commands.ts'
import { key, openService, openShop, roles, tokenFile } from './service-at-work.ts'

// Every route, and whom it lets in. A dash: nobody; a star: everybody, also without a token. A route that is not here fails the test.
const matrix: ReadonlyArray<readonly [route: string, roles: string]> = [
  ['GET /health/live', '*'],
  ['GET /health/ready', '*'],
  ['GET /openapi.json', '*'],
  [
    'GET /orders/:orderId',
    'Auditor Buyer PlatformSupport PrivacyOfficer SellerAgent SellerSupervisor System Warehouse'
  ],
  ['GET /orders/:orderId/audit-trail', 'Auditor PrivacyOfficer SellerSupervisor System'],
  [
    'GET /orders/:orderId/editability',
    'Auditor Buyer PlatformSupport PrivacyOfficer SellerAgent SellerSupervisor System Warehouse'
  ],
  ['GET /orders/:orderId/timeline', 'Auditor PlatformSupport PrivacyOfficer SellerAgent SellerSupervisor System'],
  ['GET /worklist', 'SellerAgent SellerSupervisor System'],
  [
    'POST /orders/:orderId/commands',
    'Buyer Carrier Platform PlatformSupport PrivacyOfficer Recipient SellerAgent SellerSupervisor System Warehouse'
  ],
  ['POST /orders/:orderId/evidence', 'PrivacyOfficer SellerSupervisor'],
  ['POST /orders/:orderId/reveal', 'PrivacyOfficer SellerAgent SellerSupervisor System Warehouse'],
  ['POST /search', 'PrivacyOfficer SellerAgent SellerSupervisor System']
]

const opened = async () => openService(await openShop())

describe('the routes', () => {
  test('are those of the table, and HEAD of each GET', async () => {
    const { service } = await opened()
    const known = matrix.map(([route]) => route)
    expect(routesOf(service)).toEqual(
      [...known, ...known.filter((one) => one.startsWith('GET')).map((one) => one.replace('GET', 'HEAD'))].toSorted()
    )
  })

  test('let in whom the table says, and nobody else', async () => {
    const { service, call, give } = await opened()
    await give(1, 'PlaceOrder', placing)
    for (const route of routesOf(service)) {
      const [method = '', path = ''] = route.split(' ')
      const may = matrix.find(([one]) => one === route.replace('HEAD', 'GET'))?.[1]
      for (const role of roles) {
        const { status } = await call(role, method as 'GET', path.replace(':orderId', 'A-1'), bodyFor(method))
        const isIn = may === '*' || may?.split(' ').includes(role)
        expect([route, role, status]).toEqual([route, role, isIn ? (method === 'POST' ? 422 : 200) : 403])
      }
      const { status, headers } = await call(null, method as 'GET', path.replace(':orderId', 'A-1'), bodyFor(method))
      expect([route, status]).toEqual([route, may === '*' ? 200 : 401])
      if (may !== '*') expect(headers['www-authenticate']).toBe('Bearer')
    }
  })

  // What is in the body is looked at after the permission, and this body is nothing to any route.
  const bodyFor = (method: string) => (method === 'POST' ? { body: {}, headers: key(7) } : {})

  test('know no token that is nearly right', async () => {
    const { service } = await opened()
    for (const authorization of [
      'Bearer',
      'Bearer ',
      'Basic token-of-System',
      'Bearer token-of-Syste',
      'token-of-System',
      `Bearer ${tokenFile[0]?.sha256}`
    ]) {
      const { statusCode } = await service.inject({ url: '/worklist', headers: { authorization } })
      expect([authorization, statusCode]).toEqual([authorization, 401])
    }
  })

  test('show a buyer his own order, and do not say whether there is another', async () => {
    const { call, give } = await opened()
    for (const orderId of ['A-1', 'A-2'])
      await give(1, 'PlaceOrder', { ...placing, platformOrderNo: orderId }, { orderId })
    const of = (orderId: string) => call('Buyer', 'GET', `/orders/${orderId}`)
    expect((await of('A-1')).status).toBe(200)
    const [there, missing] = [await of('A-2'), await of('A-3')]
    expect(there).toMatchObject({ status: 403, json: { refusal: { type: 'ActorNotPermitted', role: 'Buyer' } } })
    expect(there.text).toBe(missing.text)
  })
})

describe('a command', () => {
  test.each(['permitted', 'forbidden'])('to a role to which it is %s by the order', async (what) => {
    const { call } = await opened()
    for (const [n, body] of sampleCommands.entries()) {
      const fitting = roles.filter((role) => mayGive(role, body.type as OrderCommandType) === (what === 'permitted'))
      const role = fitting[n % fitting.length] ?? expect.fail(`nobody for ${body.type}`)
      const { status, json } = await call(role, 'POST', '/orders/A-1/commands', { headers: key(n), body })
      const isForbidden = status === 403 && Object(json).refusal.type === 'ActorNotPermitted'
      expect([body.type, role, isForbidden]).toEqual([body.type, role, what === 'forbidden'])
    }
  })
})
