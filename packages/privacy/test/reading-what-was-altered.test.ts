import { beginning, inMemoryEventStore, type JsonObject, type RecordedEvent } from '@readdress/event-store'
import { type EpochId, type KeyId, type KeyStore, sealed } from '@readdress/privacy'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import {
  allOf,
  copyChanged,
  destroyKeys,
  erased,
  keysOf,
  order,
  personal,
  readBy,
  right,
  told
} from './sealed-store.ts'

type Entry = { readonly ct: string; readonly iv: string; readonly kid: string; readonly v: number }
type AtRest = { [name: string]: unknown } & { $sealed: Record<string, Entry> }

const withOneValue = async () => {
  const store = inMemoryEventStore()
  const keys = keysOf()
  right(await sealed(store, { keys, mode: 'open' }).append(order(), 'no-stream', [told({ a: personal('张三') })])())
  const [event] = await allOf(store.readStream(order()))
  if (event === undefined) throw new Error('one event')
  return { store, keys, event, entry: (event.data as AtRest).$sealed['/a'] as Entry }
}

const changedData = (change: (data: AtRest) => void) => (text: string) => {
  const data = JSON.parse(text)
  change(data)
  return JSON.stringify(data)
}

const brokenBy = async (change: (data: string) => string, keys?: KeyStore) => {
  const situation = await withOneValue()
  const changed = await copyChanged(situation.store, change)
  return expect(readBy(changed, keys ?? situation.keys)).rejects
}

const failure = (reason: string, more: object = {}) => ({
  failure: { type: 'SealBroken', reason, stream: 'order-1', revision: 0, at: '/a', ...more }
})

describe('reading a sealed value', () => {
  test('fails when the store was written without sealing', async () => {
    const store = inMemoryEventStore()
    right(await store.append(order(), 'no-stream', [told({ a: personal('张三') })])())
    for (const mode of ['open', 'closed'] as const) {
      await expect(readBy(store, keysOf(), mode)).rejects.toMatchObject(failure('NotSealed', { keyId: null }))
    }
  })

  test('fails when its entry was removed, unless all keys of its person are destroyed', async () => {
    const { store, keys } = await withOneValue()
    const removed = await copyChanged(
      store,
      changedData((data) => delete data.$sealed['/a'])
    )
    await expect(readBy(removed, keys)).rejects.toMatchObject(failure('SealedEntryMissing', { keyId: null }))
    await expect(readBy(removed, keysOf())).rejects.toMatchObject(failure('SealedEntryMissing'))
    await destroyKeys(keys, 'buyer')
    expect(await readBy(removed, keys)).toEqual([{ a: erased('Destroyed') }])
  })

  test('fails when the keys are others', async () => {
    const rejects = await brokenBy((data) => data, keysOf())
    await rejects.toMatchObject(failure('KeyUnknown', { keyId: expect.stringMatching(/^k1_/) }))
  })

  test('fails when another key bears its id, or its key cannot be unwrapped', async () => {
    const { store, keys, entry } = await withOneValue()
    const [keyId, epoch] = [entry.kid as KeyId, '2026-W01' as EpochId]
    for (const [reason, error] of [
      ['WrongKey', { type: 'WrongKey', keyId }],
      ['KeyUnreadable', { type: 'KeyUnreadable', keyId, epoch }],
      ['KeyUnreadable', { type: 'EpochKeyMissing', epoch }]
    ] as const) {
      const failing = { ...keys, find: () => TaskEither.left(error) }
      await expect(readBy(store, failing)).rejects.toMatchObject(failure(reason, { keyId }))
    }
  })

  test('fails when a newer version wrote it', async () => {
    const rejects = await brokenBy(changedData((data) => Reflect.set(data.$sealed['/a'] ?? {}, 'v', 2)))
    await rejects.toMatchObject(failure('UnknownSealVersion'))
  })

  test('fails when the id of another person’s key was put in, although that key is destroyed', async () => {
    const { store, keys } = await withOneValue()
    right(await sealed(store, { keys, mode: 'open' }).append(order(), 0, [told({ a: personal(1, 'other-1') })])())
    const [, other] = await allOf(store.readStream(order()))
    const { kid } = ((other ?? expect.fail('no second event')).data as AtRest).$sealed['/a'] as Entry
    await destroyKeys(keys, 'other-1')
    const changed = await copyChanged(store, (text, { revision }) =>
      revision === 0 ? changedData((data) => Reflect.set(data.$sealed['/a'] ?? {}, 'kid', kid))(text) : text
    )
    await expect(readBy(changed, keys)).rejects.toMatchObject(failure('Tampered', { check: 'key', keyId: kid }))
  })

  test('ends there, and tells nothing of the value', async () => {
    const { store, keys } = await withOneValue()
    right(await sealed(store, { keys, mode: 'open' }).append(order(), 0, [told({}), told({})])())
    const changed = await copyChanged(store, (text, { revision }) =>
      revision === 1 ? '{"a":{"$sd":"x","subject":1}}' : text
    )
    const seen: Array<number> = []
    const reading = async () => {
      for await (const { revision } of sealed(changed, { keys, mode: 'closed' }).readAll(beginning)) seen.push(revision)
    }
    await expect(reading()).rejects.toMatchObject({ failure: { revision: 1, check: 'leaf' } })
    expect(seen).toEqual([0])
    const again = sealed(changed, { keys, mode: 'closed' }).readStream(order(), 1)[Symbol.asyncIterator]()
    await expect(again.next()).rejects.toThrow('SealBroken')
    expect(await again.next()).toEqual({ done: true, value: undefined })
  })
})

const masks = [0x01, 0x02, 0x04, 0x20]

describe('every byte of a sealed event', () => {
  test('is noticed when it is changed by any of four masks', async () => {
    const { keys, event, entry } = await withOneValue()
    const { $sd, subject } = event.data['a'] as { readonly $sd: string; readonly subject: string }
    const accepted: Array<string> = []
    let tried = 0
    for (const text of [entry.ct, entry.iv, entry.kid, $sd, subject]) {
      for (let at = 0; at < text.length; at += 1) {
        for (const mask of masks) {
          const other = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ mask) + text.slice(at + 1)
          const data: JsonObject = JSON.parse(
            JSON.stringify(event.data).replace(JSON.stringify(text), JSON.stringify(other))
          )
          tried += 1
          const read = await readEvent({ ...event, data }, keys)
          if (read !== 'SealBroken') accepted.push(`${text} ${at} ${mask}: ${read}`)
        }
      }
    }
    expect(accepted).toEqual([])
    expect(tried).toBe(4 * (entry.ct.length + entry.iv.length + entry.kid.length + $sd.length + subject.length))
  })

  test('is noticed when it stands elsewhere: other field, event, order or tenant', async () => {
    const tenants = ['shop-1', 'shop-2'].map((tenant) => ({ keys: keysOf(tenant), store: inMemoryEventStore() }))
    const fields = ['a', 'b', 'c']
    const places: Array<{ readonly event: RecordedEvent; readonly keys: KeyStore; readonly field: string }> = []
    for (const { keys, store } of tenants) {
      for (const stream of [order('1'), order('2')]) {
        const data = { a: personal('张三'), b: personal('李四'), c: personal('王五') }
        right(await sealed(store, { keys, mode: 'open' }).append(stream, 'any', [told(data), told(data), told(data)])())
        for (const event of await allOf(store.readStream(stream))) {
          for (const field of fields) places.push({ event, keys, field })
        }
      }
    }
    expect(places.length).toBe(36)
    const accepted: Array<string> = []
    for (const [index, { event, keys, field }] of places.entries()) {
      for (const [from, source] of places.entries()) {
        if (index === from) continue
        const other = source.event.data as AtRest
        for (const what of ['entry', 'digest', 'both'] as const) {
          const data = structuredClone(event.data) as AtRest
          if (what !== 'digest') data.$sealed[`/${field}`] = other.$sealed[`/${source.field}`] as Entry
          if (what !== 'entry') data[field] = other[source.field]
          const read = await readEvent({ ...event, data: data as JsonObject }, keys)
          if (read !== 'SealBroken') accepted.push(`${what} of ${from} at ${index}: ${read}`)
        }
      }
    }
    expect(accepted).toEqual([])
  })
})

const readEvent = async (event: RecordedEvent, keys: KeyStore): Promise<string> => {
  const store = inMemoryEventStore()
  const lying = { ...store, readStream: () => oneEvent(event) }
  try {
    return JSON.stringify(await readBy(lying, keys))
  } catch (caught) {
    return caught instanceof Error ? caught.message : 'thrown'
  }
}

async function* oneEvent(event: RecordedEvent) {
  yield event
}
