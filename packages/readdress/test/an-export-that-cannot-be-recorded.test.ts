import { beginning, type EventStore } from '@readdress/event-store'
import {
  carrierProfiles,
  decodeCommand,
  type OrderCommand,
  orderStream,
  policies,
  statutoryRetention
} from '@readdress/order'
import type { KeyStore } from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { OrderId } from 'readdress'
import { describe, expect, test } from 'vitest'
import { handleOrders } from '../src/handle-orders.ts'
import { personalData } from '../src/personal/personal.ts'
import { questionsOf } from '../src/questions/questions-of.ts'
import { shopViews } from '../src/shop-views.ts'
import { inMemoryStores, type Stores } from '../src/stores.ts'
import { done } from './personal-shop.ts'
import { at, placing, placingCommand } from './shop.ts'

const rules = { policies, carriers: carrierProfiles }

const placed = (orderId: string): OrderCommand => {
  const data = { ...placing, platformOrderNo: orderId, orderedAt: at('08:00') }
  const command = decodeCommand(placingCommand(orderId, data))
  if (command._tag === 'Left') throw new Error(command.left.field)
  return command.right
}

/** A desk over stores that are the shop's but for what is said, and three orders. */
const deskOver = async (other: (stores: Stores) => Partial<Stores> = () => ({})) => {
  const stores = inMemoryStores({}, { tenant: 'shop' })
  const settings = { searchKeys: stores.searchKeys, retention: statutoryRetention, policies }
  const views = shopViews(stores, settings)
  const questions = questionsOf(stores.opened, views, rules, settings)
  const handle = handleOrders(stores.opened, rules)
  for (const id of ['A-1', 'A-2', 'A-3']) await done(handle(placed(id)))
  const desk = personalData(
    { ...stores, ...other(stores), views, retention: statutoryRetention },
    handle,
    questions,
    {}
  )
  return { desk, stores }
}

const wish = (...orderIds: ReadonlyArray<string>) => ({
  orders: orderIds.map((orderId) => ({ orderId: orderId as OrderId, subject: 'buyer' })),
  requestedBy: 'b-17',
  legalBasis: 'LegalObligation',
  by: { role: 'PrivacyOfficer', id: 'p-1' }
})

const refusing =
  (type: string) =>
  ({ opened }: Stores): { readonly opened: EventStore } => ({
    opened: {
      ...opened,
      append: (stream, expected, events) =>
        events.some((event) => event.type === type)
          ? TaskEither.left({ type: 'StoreUnavailable', reason: 'full' })
          : opened.append(stream, expected, events)
    }
  })

const typesOf = async ({ raw }: Stores): Promise<ReadonlyArray<string>> => {
  const types: Array<string> = []
  for await (const event of raw.readAll(beginning)) if (event.stream.startsWith('access-')) types.push(event.type)
  return types
}

describe('an export that cannot be recorded', () => {
  test('opens nothing where the access log cannot be written', async () => {
    const { desk, stores } = await deskOver((own) => ({
      ...refusing('PersonalDataDisclosed')(own),
      keys: neverOpened(own.keys)
    }))
    expect(await desk.export(wish('A-1'))()).toMatchObject({ left: { type: 'StoreUnavailable' } })
    expect(await typesOf(stores)).toEqual([])
  })

  test('is not given, and nobody is said to have seen it, where its digest cannot be written', async () => {
    const { desk, stores } = await deskOver(refusing('SubjectExportProvided'))
    expect(await desk.export(wish('A-1', 'A-2'))()).toMatchObject({ left: { type: 'StoreUnavailable' } })
    expect(await typesOf(stores)).toEqual([
      'PersonalDataDisclosed',
      'PersonalDataDisclosed',
      'SubjectExportRequested',
      'PersonalDataDisclosureFailed',
      'PersonalDataDisclosureFailed'
    ])
  })
})

const neverOpened = (keys: KeyStore | null): KeyStore => {
  if (keys === null) throw new Error('a shop without keys')
  return {
    ...keys,
    find: () => {
      throw new Error('opened')
    }
  }
}

describe('an export of several orders', () => {
  const link = async ({ keys }: Stores, orderId: string, person: string): Promise<void> => {
    await done(
      keys?.link({ stream: orderStream(orderId as OrderId), subject: 'buyer' }, person) ??
        TaskEither.left({ type: 'none' })
    )
  }

  test('finds those that the key store links to the same person', async () => {
    const { desk, stores } = await deskOver()
    for (const orderId of ['A-1', 'A-3']) await link(stores, orderId, 'person-1')
    const { document } = await done(desk.export(wish('A-3')))
    expect(document.orders.map(({ orderId }) => orderId)).toEqual(['A-3', 'A-1'])
    expect(document.orders[1]?.events).toHaveLength(1)
  })

  test('takes those that are named, each once', async () => {
    const { desk } = await deskOver()
    const { document } = await done(desk.export(wish('A-2', 'A-1', 'A-2')))
    expect(document.orders.map(({ orderId }) => orderId)).toEqual(['A-2', 'A-1'])
  })

  test('is refused where the key store knows them to be of different persons', async () => {
    const { desk, stores } = await deskOver()
    await link(stores, 'A-1', 'person-1')
    await link(stores, 'A-2', 'person-2')
    expect(await desk.export(wish('A-1', 'A-2', 'A-3'))()).toMatchObject({
      left: { type: 'DifferentPersons', orderIds: ['A-1', 'A-2', 'A-3'] }
    })
    expect(await typesOf(stores)).toEqual([])
  })
})
