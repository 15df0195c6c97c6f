import { inMemoryEventStore } from '@readdress/event-store'
import { eventStoreContract } from '@readdress/event-store/testing'
import { epochKeysFromEnvironment, inMemoryKeyStore, sealed } from '@readdress/privacy'
import { describe, expect, test } from 'vitest'
import { chained } from '../src/chain/chained.ts'
import { allOf, chainOver, order, orderOf, right, told } from './chained-store.ts'

describe.each([
  ['full', true],
  ['full', false],
  ['links', true],
  ['none', true]
] as const)('a chained store in memory, checked in %s, own writes confirmed: %s,', (check, confirmsOwnWrites) => {
  const open = async () => ({
    store: chained(inMemoryEventStore(), { tenant: 'shop-1', check, confirmsOwnWrites }),
    close: async () => {}
  })
  for (const { name, run } of eventStoreContract(open)) test(name, run)
})

describe('a sealed store over a chained one', () => {
  const sealedAndChained = (store = inMemoryEventStore()) => {
    const epochs = `2026-W48=${Buffer.alloc(32, 7).toString('base64url')}`
    const wrapper = right(epochKeysFromEnvironment({ READDRESS_EPOCH_KEYS: epochs }))
    return sealed(chainOver(store), { keys: inMemoryKeyStore({ tenant: 'shop-1', wrapper }), mode: 'open' })
  }
  const open = async () => ({ store: sealedAndChained(), close: async () => {} })
  for (const { name, run } of eventStoreContract(open)) test(name, run)

  test('gives over what nobody can change any more', async () => {
    const store = inMemoryEventStore()
    const name = { $personal: { subject: 'buyer', value: '张三' } }
    right(await sealedAndChained(store).append(order(), 'no-stream', [told({ to: [{ name }], paid: { by: name } })])())
    const [stored] = await allOf(store.readStream(order()))
    expect(Object.keys(Object(stored?.data['$sealed']))).toEqual(['/to/0/name', '/paid/by'])
    const changeable: Array<unknown> = []
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) changeable.push(value)
      for (const member of Object.values(value)) look(member)
    }
    look(stored)
    expect(changeable).toEqual([])
  })
})

describe('appending to a chain', () => {
  test('goes on where another writer ended', async () => {
    const store = inMemoryEventStore()
    const [one, other] = [chainOver(store), chainOver(store)]
    right(await one.append(order(), 'no-stream', [told(), told()])())
    right(await other.append(order(), 1, [told()])())
    right(await one.append(order(), 2, [told()])())
    right(await other.append(order(), 'stream-exists', [told()])())
    expect((await allOf(chainOver(store).readStream(order()))).length).toBe(5)
  })

  test('refuses what has no text to be hashed, with its place in the batch', async () => {
    const chain = chainOver(inMemoryEventStore())
    const refused = (reason: string, at: string) => ({ left: { type: 'EventRejected', reason, index: 1, at } })
    const append = (event: Parameters<typeof chain.append>[2][0]) =>
      chain.append(order(), 'no-stream', [told(), event])()
    expect(await append(told({ lines: [{ weight: 1.5 }] }))).toMatchObject(
      refused('outside-profile', '/data/lines/0/weight')
    )
    expect(await append({ ...told(), metadata: { lag: 0.5 } })).toMatchObject(
      refused('outside-profile', '/metadata/lag')
    )
    expect(await append({ ...told(), metadata: { evidence: null } })).toMatchObject(
      refused('reserved-metadata', '/metadata/evidence')
    )
    expect(await allOf(chain.readStream(order()))).toEqual([])
  })

  test('is refused behind an end that was changed, and stores nothing', async () => {
    const store = await orderOf(2)
    right(await store.append(order(), 1, [told()])())
    const refusal = { type: 'EvidenceBroken', stream: order(), revision: 2, reason: 'unchained' }
    expect(await chainOver(store).append(order(), 2, [told()])()).toMatchObject({ left: refusal })
    expect((await allOf(store.readStream(order()))).length).toBe(3)
  })

  test('says that the store cannot be read', async () => {
    const store = await orderOf(2)
    const failure = { type: 'StoreUnavailable', reason: 'closed' }
    const chain = chainOver({
      ...store,
      readStream: () => {
        throw Object.assign(new Error('closed'), { name: 'StoreReadFailure', failure })
      }
    })
    expect(await chain.append(order(), 1, [told()])()).toEqual({ _tag: 'Left', left: failure })
  })

  test('throws on what is no failed read', async () => {
    const chain = chainOver({
      ...inMemoryEventStore(),
      readStream: () => {
        throw new RangeError('a bug')
      }
    })
    await expect(chain.append(order(), 1, [told()])()).rejects.toThrow('a bug')
  })
})

describe('adopting a stream that was begun without a chain', () => {
  test('binds the events before to the first one of the chain', async () => {
    const store = inMemoryEventStore()
    right(await store.append(order(), 'no-stream', [told({ number: 0 }), told({ number: 1 })])())
    right(await chainOver(store).append(order(), 1, [told({ number: 2 })])())
    right(await chainOver(store).append(order(), 2, [told({ number: 3 })])())
    const read = await allOf(chainOver(store).readStream(order()))
    expect(read.map(({ data }) => data['number'])).toEqual([0, 1, 2, 3])
    const raw = await allOf(store.readStream(order()))
    expect(raw.map(({ metadata }) => 'evidence' in metadata)).toEqual([false, false, true, true])
  })

  test('may be read from the middle of what was before', async () => {
    const store = inMemoryEventStore()
    right(await store.append(order(), 'no-stream', [told(), told(), told()])())
    right(await chainOver(store).append(order(), 'any', [told()])())
    expect((await allOf(chainOver(store).readStream(order(), 1))).length).toBe(3)
  })
})
