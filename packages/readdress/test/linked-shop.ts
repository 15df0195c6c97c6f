import { beginning } from '@readdress/event-store'
import type { OrderId, Readdress, ReaddressSettings } from 'readdress'
import { expect } from 'vitest'
import type { Stores } from '../src/stores.ts'
import { done } from './personal-shop.ts'
import { placing } from './shop.ts'
import { shopOver, storesToTest } from './shop-in-memory.ts'

/** The day on which all of it is asked. */
export const today = '2026-11-26T12:00:00.000Z'
export const [free, held, kept, ofAnother] = ['A-1', 'B-2', 'C-3', 'D-4'] as [OrderId, OrderId, OrderId, OrderId]
export const officer = { role: 'PrivacyOfficer', id: 'p-1' }
export const wish = {
  orderId: free,
  subject: 'buyer',
  ground: 'SubjectWish',
  requestedBy: 'b-17',
  channel: 'Email',
  by: officer
}

const person = '6f9619ff-8b86-4d01-b42d-00cf4fc964f0'
const holdId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
const days = { retention: 'P30D' as NonNullable<ReaddressSettings['retention']> }

/** A shop in which an order is kept for 30 days after it was cancelled. */
export const shopWith = (stores: Stores): Readdress => shopOver(stores, days)

/** A person with an order that nothing keeps any more, one that is held, and one that must still be kept; and an order of another person. */
export const linkedOrders = async () => {
  const stores = storesToTest()
  const shop = shopWith(stores)
  for (const [orderId, day] of [
    [free, '2026-03-01'],
    [held, '2026-03-01'],
    [kept, '2026-11-20'],
    [ofAnother, '2026-03-01']
  ] as const) {
    await give(shop, orderId, 'SellerAgent', 'PlaceOrder', `${day}T08:01:00.000Z`, {
      ...placing,
      orderedAt: `${day}T08:00:00.000Z`,
      platformOrderNo: orderId
    })
    await give(shop, orderId, 'SellerAgent', 'CancelOrder', `${day}T08:02:00.000Z`, { reason: 'BuyerWish' })
    if (orderId !== ofAnother) await done(shop.personal.link({ orderId, subject: 'buyer', person }))
  }
  await give(shop, held, 'PrivacyOfficer', 'PlaceLegalHold', today, { holdId, ground: 'Dispute', ref: 'C-1' })
  return { stores, shop, person }
}

/** Every event of the erasures, and what each of the orders knows of them. */
export const whatCameOfIt = async ({ raw }: Stores): Promise<ReadonlyArray<string>> => {
  const events: Array<string> = []
  for await (const { stream, type } of raw.readAll(beginning))
    if (stream.startsWith('erasure-') || type.startsWith('PersonalData')) events.push(`${stream} ${type}`)
  return events.toSorted()
}

let given = 0

const give = async (
  shop: Readdress,
  orderId: OrderId,
  role: string,
  type: string,
  occurredAt: string,
  data: object
) => {
  given += 1
  const commandId = `c0de0000-0000-4000-8000-${String(given).padStart(12, '0')}`
  const command = { type, commandId, orderId, actor: { role, id: 'a-1' }, channel: 'Internal', occurredAt, data }
  expect(await shop.receive(command)()).toMatchObject({ _tag: 'Right' })
}
