import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamName } from '@readdress/event-store'
import { genericErasurePolicy } from '@readdress/privacy'
import { sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type OrderId, openReaddress, type Readdress, type ReaddressSettings, type ToReveal } from 'readdress'
import { expect } from 'vitest'
import { at, give, placing } from './shop.ts'

/** A shop in a folder, with one order that its buyer took back. */
export interface PersonalShop {
  readonly place: string
  readonly shop: () => Readdress
  /** The events of today's access log. */
  readonly accessLog: () => Promise<ReadonlyArray<unknown>>
  /** The same store, opened by another. */
  readonly beside: () => Promise<Readdress>
  readonly openAgain: () => Promise<void>
  /** Does something with the files while nobody has them open. */
  readonly closed: (work: () => void) => Promise<void>
  readonly end: () => Promise<void>
}

export const orderId = 'A-1' as OrderId

// Nobody waits years or days in a test; everything else is as it comes with the library.
export const atOnce: Partial<ReaddressSettings> = {
  retention: 'P0D' as NonNullable<ReaddressSettings['retention']>,
  erasures: { ...genericErasurePolicy, grace: 'P0D' }
}

/** What a step gives; a refusal ends the test. */
export const done = async <A>(step: TaskEither<{ readonly type: string }, A>): Promise<A> => {
  const answer = await step()
  if (Either.isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

/** An agent who must telephone the buyer about a change. */
export const wanted: ToReveal = {
  orderId,
  subject: 'buyer',
  fields: ['Phone', 'Name'],
  purpose: 'ChangeAddress',
  legalBasis: 'Contract',
  by: { role: 'SellerAgent', id: 'a-1c20' }
}

export const personalShop = async (settings: Partial<ReaddressSettings> = {}): Promise<PersonalShop> => {
  const place = await mkdtemp(join(tmpdir(), 'readdress-personal-'))
  const open = () => done(openReaddress({ store: { folder: join(place, 'orders') }, ...settings }))
  let shop = await open()
  const given = [
    await give(shop, 1, '08:01', 'PlaceOrder', { ...placing, orderedAt: at('08:00') }),
    await give(shop, 2, '08:01', 'CancelOrder', { reason: 'BuyerWish' })
  ]
  expect(given).toMatchObject([{ _tag: 'Right' }, { _tag: 'Right' }])
  return {
    place,
    shop: () => shop,
    beside: open,
    accessLog: () => accessLogIn(place),
    openAgain: async () => {
      await shop.close()
      shop = await open()
    },
    closed: async (work) => {
      await shop.close()
      work()
      shop = await open()
    },
    end: async () => {
      await shop.close()
      await rm(place, { recursive: true })
    }
  }
}

const accessLogIn = async (place: string): Promise<ReadonlyArray<unknown>> => {
  const store = await done(sqliteEventStore({ file: join(place, 'orders', 'events.sqlite') }))
  const events: Array<unknown> = []
  const today = new Date().toISOString().slice(0, 10)
  for await (const event of store.readStream(streamName(`access-${today}`))) events.push(event)
  await store.close()
  return events
}
