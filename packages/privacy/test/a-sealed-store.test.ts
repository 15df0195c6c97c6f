import { beginning, inMemoryEventStore, type SubscriptionItem } from '@readdress/event-store'
import { eventStoreContract } from '@readdress/event-store/testing'
import { sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, destroyKeys, erased, keysOf, order, personal, readBy, right, situation, told } from './sealed-store.ts'

describe.each(['open', 'closed'] as const)('a sealed store in memory, %s,', (mode) => {
  const open = async () => ({ store: sealed(inMemoryEventStore(), { keys: keysOf(), mode }), close: async () => {} })
  for (const { name, run } of eventStoreContract(open)) test(name, run)
})

describe('what a sealed store holds', () => {
  test('is not readable without it, and whole with it', async () => {
    const { store, keys, data } = await situation()
    const atRest = JSON.stringify(await allOf(store.readAll(beginning)))
    expect(atRest).not.toContain('张三')
    expect(atRest).not.toContain('$personal')
    expect(await readBy(store, keys)).toEqual(data)
  })

  test('comes the same way through every read', async () => {
    const { store, keys, data } = await situation()
    const opened = sealed(store, { keys, mode: 'open' })
    const items: Array<SubscriptionItem> = []
    for await (const item of opened.subscribe(beginning)) {
      items.push(item)
      if (item.type === 'CaughtUp') break
    }
    expect(items.flatMap((item) => (item.type === 'Event' ? [item.event.data] : []))).toEqual(data)
    expect((await allOf(opened.readAll(beginning))).map((event) => event.data)).toEqual(data)
    const raw = await allOf(store.readStream(order()))
    const events = await allOf(opened.readStream(order()))
    expect(events).toEqual(raw.map((event, index) => ({ ...event, data: data[index] })))
  })

  test('is withheld from closed readers, without a key being asked for', async () => {
    const { store, keys } = await situation()
    const asked = () => expect.fail('a key was asked for')
    const noKeys = { ...keys, find: asked, current: asked, keysOf: asked }
    expect(await readBy(store, noKeys, 'closed')).toEqual([
      { a: erased('Withheld') },
      { b: [erased('Withheld', 'recipient-1'), erased('Withheld')], total: 1.5 }
    ])
  })

  test('is erased with the key of its person, and of nobody else', async () => {
    const { store, keys } = await situation()
    await destroyKeys(keys, 'buyer')
    expect(await readBy(store, keys)).toEqual([
      { a: erased('Destroyed') },
      { b: [personal({ c: 1 }, 'recipient-1'), erased('Destroyed')], total: 1.5 }
    ])
  })

  test('is kept and not shown while its key is restricted', async () => {
    const { store, keys } = await situation()
    const restricted = right(await keys.keysOf({ stream: order() })()).filter(({ subject }) => subject === 'buyer')
    right(
      await keys.restrict(
        restricted.map(({ keyId }) => keyId),
        'asked for'
      )()
    )
    const opened = sealed(store, { keys, mode: 'open' })
    right(await opened.append(order(), 1, [told({ d: personal('new') })])())
    const [first, , third] = await readBy(store, keys)
    expect([first, third]).toEqual([{ a: erased('Restricted') }, { d: erased('Restricted') }])
  })
})

describe('appending to a sealed store', () => {
  test('is refused for whoever was erased, and open to others', async () => {
    const { store, keys } = await situation()
    await destroyKeys(keys, 'buyer')
    const opened = sealed(store, { keys, mode: 'open' })
    const events = [told({ a: 1 }), told({ b: personal(1, 'other-1'), c: [personal('late')] })] as const
    expect(await opened.append(order(), 1, [...events])()).toEqual(
      Either.left({ type: 'SealingRefused', reason: 'ValueErased', index: 1, at: '/data/c/0', subject: 'buyer' })
    )
    expect((await allOf(store.readStream(order()))).length).toBe(2)
    right(await opened.append(order(), 1, [told({ b: personal(1, 'other-1') })])())
  })

  test('is refused with the place in the batch', async () => {
    const { store, keys } = await situation()
    const opened = sealed(store, { keys, mode: 'closed' })
    const refused = (at: string, reason: string) =>
      Either.left({ type: 'SealingRefused', reason, index: 1, at, subject: null })
    const append = (data: Parameters<typeof told>[0]) => opened.append(order(), 1, [told({}), told(data)])()
    expect(await append({ a: erased('Withheld') })).toEqual(refused('/data/a', 'NoValueToSeal'))
    expect(await append({ a: personal(1.5) })).toEqual(refused('/data/a/$personal/value', 'NumberOutOfProfile'))
    expect(await append({ $a: 1 })).toEqual(refused('/data/$a', 'ReservedKey'))
    expect(await opened.append(order(), 1, [told({ a: personal(1.5) }), told({})])()).toMatchObject(
      Either.left({ reason: 'NumberOutOfProfile', index: 0 })
    )
    expect((await allOf(store.readStream(order()))).length).toBe(2)
  })

  test('names the first value of whoever was erased', async () => {
    const { store, keys } = await situation()
    await destroyKeys(keys, 'buyer')
    const events = [told({ a: personal('first') }), told({ b: personal('second') })] as const
    expect(await sealed(store, { keys, mode: 'open' }).append(order(), 1, [...events])()).toMatchObject(
      Either.left({ reason: 'ValueErased', index: 0, at: '/data/a' })
    )
  })

  test('says when a key cannot be unwrapped', async () => {
    const { store, keys } = await situation()
    const missing = { type: 'EpochKeyMissing', epoch: '2026-W47' } as never
    const opened = sealed(store, { keys: { ...keys, current: () => async () => Either.left(missing) }, mode: 'open' })
    expect(await opened.append(order(), 1, [told({ a: personal(1) })])()).toMatchObject(
      Either.left({ type: 'SealingRefused', reason: 'KeyUnreadable', at: '/data/a', subject: 'buyer' })
    )
  })

  test('says when the keys cannot be had', async () => {
    const { store, keys } = await situation()
    const unavailable = { type: 'StoreUnavailable', reason: 'busy' } as const
    const busy = {
      ...keys,
      current: () => async () => Either.left(unavailable),
      find: () => async () => Either.left(unavailable)
    }
    const opened = sealed(store, { keys: busy, mode: 'open' })
    expect(await opened.append(order(), 1, [told({ a: personal(1) })])()).toEqual(Either.left(unavailable))
    await expect(allOf(opened.readStream(order()))).rejects.toMatchObject({ failure: unavailable })
    right(await opened.append(order(), 1, [told({ a: 1 })])())
  })
})
