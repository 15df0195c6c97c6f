import {
  beginning,
  type EventStore,
  type EventToAppend,
  inMemoryEventStore,
  type Json,
  type JsonObject,
  type RecordedEvent,
  streamName
} from '@readdress/event-store'
import { epochKeysFromEnvironment, inMemoryKeyStore, type KeyStore, sealed } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

/** Whatever is right in an answer, or the test fails. */
export const right = <E, A>(answer: Either.Either<E, A>): A =>
  Either.isRight(answer) ? answer.right : expect.fail(JSON.stringify(answer.left))

/** Keys of a tenant, in memory. */
export const keysOf = (tenant = 'shop-1', now: () => Date = () => new Date()): KeyStore => {
  const text = `2026-W48=${Buffer.alloc(32, 7).toString('base64url')}`
  const wrapper = right(epochKeysFromEnvironment({ READDRESS_EPOCH_KEYS: text }))
  return inMemoryKeyStore({ tenant, wrapper, now, graceDays: 0 })
}

/** The stream of an order. */
export const order = (name = '1') => streamName(`order-${name}`)

/** A value marked as personal. */
export const personal = (value: Json, subject = 'buyer'): JsonObject => ({ $personal: { subject, value } })

/** A value as whoever does not open it reads it. */
export const erased = (because: string, subject = 'buyer'): JsonObject => ({ $erased: { because, subject } })

/** An event with these data. */
export const told = (data: JsonObject): EventToAppend => ({ id: crypto.randomUUID(), type: 'Told', data, metadata: {} })

/** All that a read gives. */
export const allOf = async <A>(read: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const item of read) items.push(item)
  return items
}

/** The events as they lie in a store, changed in a copy of it; `change` gets the data as text, as a thief or a disk would see it. */
export const copyChanged = async (
  store: EventStore,
  change: (data: string, event: RecordedEvent) => string
): Promise<EventStore> => {
  const copy = inMemoryEventStore()
  for (const event of await allOf(store.readAll(beginning))) {
    const { id, type, metadata, stream } = event
    const data = JSON.parse(change(JSON.stringify(event.data), event))
    right(await copy.append(stream, 'any', [{ id, type, metadata, data }])())
  }
  return copy
}

/** Destroys the keys of a person in an order. */
export const destroyKeys = async (keys: KeyStore, subject: string, stream = order()): Promise<void> => {
  const records = right(await keys.keysOf({ stream })()).filter((record) => record.subject === subject)
  const at = new Date().toISOString()
  right(
    await keys.destroy({
      keyIds: records.map(({ keyId }) => keyId),
      ground: 'asked for',
      requestedBy: 'p-1',
      requestedAt: at,
      approvals: ['p-2', 'p-3'].map((by) => ({ by, at })),
      executor: 'p-4'
    })()
  )
}

/** The data that a reader gets of the events of a stream. */
export const readBy = async (store: EventStore, keys: KeyStore, mode: 'open' | 'closed' = 'open', stream = order()) =>
  (await allOf(sealed(store, { keys, mode }).readStream(stream))).map(({ data }) => data)

/** A store with two events of an order and the values of two persons, its keys, and the data as they were told. */
export const situation = async () => {
  const store = inMemoryEventStore()
  const keys = keysOf()
  const data = [{ a: personal('张三') }, { b: [personal({ c: 1 }, 'recipient-1'), personal(null)], total: 1.5 }]
  const [first, second] = data.map(told)
  if (first === undefined || second === undefined) throw new Error('two events')
  right(await sealed(store, { keys, mode: 'open' }).append(order(), 'no-stream', [first, second])())
  return { store, keys, data }
}
