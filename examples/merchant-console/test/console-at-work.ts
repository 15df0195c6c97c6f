import { createHash } from 'node:crypto'
import { type CallerOf, callersIn } from '@readdress/example-order-service/caller'
import * as Either from 'fp-ts/lib/Either.js'
import { ActorRole, openReaddress, type Readdress, type ReaddressSettings } from 'readdress'
import { onTestFinished } from 'vitest'
import { placing } from '../../../packages/readdress/test/shop.ts'
import { buildConsole } from '../src/console.ts'
import type { TellingFaults } from '../src/telling-faults.ts'

export const roles = Object.keys(ActorRole.keys)

export const tokenOf = (who: string): string => `token-of-${who}`

const people = [
  ...roles.map((role) => ({ role, id: `${role}-1` })),
  ...['SellerAgent-2', 'SellerSupervisor-2', 'PrivacyOfficer-2', 'PrivacyOfficer-3'].map((id) => ({
    role: id.slice(0, -2),
    id
  }))
]
const callers = callersIn(
  people.map(({ role, id }) => ({
    role,
    id,
    sha256: createHash('sha256').update(tokenOf(id)).digest('hex'),
    ...(role === 'Buyer' || role === 'Recipient' ? { orders: ['A-1'] } : {})
  }))
)

/** Who is known to the console, by his token. */
export const callerOf: CallerOf = (authorization) => (Either.isRight(callers) ? callers.right(authorization) : null)

/** A shop with one order, A-1, that was placed an hour ago, and its console. */
export const consoleAtWork = async (
  nickname = '晓晓_2020',
  settings: Partial<ReaddressSettings> = {},
  more: object = {},
  prepare: TellingFaults['prepare'] = () => false
) => {
  const opened = await openReaddress({ store: 'in-memory', ...settings })()
  if (Either.isLeft(opened) || Either.isLeft(callers)) throw new Error('no shop')
  const shop: Readdress = opened.right
  const occurredAt = new Date(Date.now() - 3_600_000).toISOString()
  const placed = await shop.receive({
    type: 'PlaceOrder',
    commandId: '91ace000-0000-4000-8000-000000000001',
    orderId: 'A-1',
    actor: { role: 'Platform', id: 'p-1' },
    channel: 'Api',
    occurredAt,
    data: { ...placing, orderedAt: occurredAt, buyer: { nickname }, ...more }
  })()
  if (Either.isLeft(placed)) throw new Error(JSON.stringify(placed.left))
  const app = await buildConsole(shop, { callerOf: callers.right, isSecure: false, prepare })
  onTestFinished(async () => {
    await app.close()
    await shop.close()
  })
  return { shop, app }
}
