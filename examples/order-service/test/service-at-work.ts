import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { ActorRole, openReaddress, type Readdress, type ReaddressSettings } from 'readdress'
import { expect, onTestFinished } from 'vitest'
import { at } from '../../../packages/readdress/test/shop.ts'
import { callersIn } from '../src/caller.ts'
import { buildService, type ServiceSettings } from '../src/service.ts'
import { misfit } from './documented.ts'

export const roles = Object.keys(ActorRole.keys) as ReadonlyArray<ActorRole>

export const tokenOf = (role: string): string => `token-of-${role}`

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The file of tokens: one for each role; buyers and recipients have the order A-1. */
export const tokenFile = roles.map((role) => ({
  sha256: sha256(tokenOf(role)),
  role,
  id: `${role}-1`,
  ...(role === 'Buyer' || role === 'Recipient' ? { orders: ['A-1'] } : {})
}))

const callerOf = (() => {
  const callers = callersIn(tokenFile)
  if (Either.isLeft(callers)) throw new Error(JSON.stringify(callers.left))
  return callers.right
})()

/** A shop for a test, in memory or in a folder that is removed. */
export const openShop = async (
  store: 'in-memory' | 'in-a-folder' = 'in-memory',
  settings: Partial<ReaddressSettings> = {}
): Promise<Readdress> => {
  const place = store === 'in-memory' ? null : mkdtempSync(join(tmpdir(), 'order-service-'))
  const opened = await openReaddress({
    store: place === null ? 'in-memory' : { folder: join(place, 'orders') },
    ...settings
  })()
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const shop = opened.right
  onTestFinished(async () => {
    await shop.close()
    if (place !== null) rmSync(place, { recursive: true })
  })
  return shop
}

/** A service for a test, with the lines of its log. What it answers is held against its own document. */
export const openService = async (shop: Readdress, settings: Partial<ServiceSettings> = {}) => {
  const log: Array<string> = []
  const service = await buildService(shop, { callerOf, log: { write: (line) => log.push(line) }, ...settings })
  onTestFinished(() => service.close())
  const call = async (role: string | null, method: Method, url: string, { body, headers = {} }: Sent = {}) => {
    const reply = await service.inject({
      method,
      url,
      headers: { ...(role === null ? {} : { authorization: `Bearer ${tokenOf(role)}` }), ...headers },
      ...(body === undefined ? {} : { payload: body })
    })
    const { statusCode: status, body: text } = reply
    const json: unknown = /json/.test(String(reply.headers['content-type'])) && text !== '' ? reply.json() : null
    expect(misfit(method, url, status, json), `${method} ${url}: ${text}`).toBeNull()
    return { status, headers: reply.headers, text, json, bytes: reply.rawPayload }
  }
  /** Gives command number `n` of the test to an order, as the platform if no other is said. */
  const give = (n: number, type: string, data: object, { role = 'Platform', orderId = 'A-1', ...more }: Given = {}) =>
    call(role, 'POST', `/orders/${orderId}/commands`, {
      body: { type, channel: 'Api', occurredAt: at('08:01'), data },
      headers: { ...key(n), ...more.headers }
    })
  return { service, log, call, give }
}

type Method = 'GET' | 'POST' | 'HEAD'

interface Sent {
  readonly body?: string | object
  readonly headers?: Readonly<Record<string, string>>
}

interface Given extends Pick<Sent, 'headers'> {
  readonly role?: string
  readonly orderId?: string
}

/** The `Idempotency-Key` of command number `n` of the test. */
export const key = (n: number): { readonly 'idempotency-key': string } => ({
  'idempotency-key': `c0de0000-0000-4000-8000-${String(n).padStart(12, '0')}`
})
