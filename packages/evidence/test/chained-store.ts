import {
  type EventStore,
  type EventToAppend,
  inMemoryEventStore,
  type JsonObject,
  type RecordedEvent,
  type StreamName,
  streamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { chained } from '../src/chain/chained.ts'

/** Whatever is right in an answer, or the test fails. */
export const right = <E, A>(answer: Either.Either<E, A>): A =>
  Either.isRight(answer) ? answer.right : expect.fail(JSON.stringify(answer.left))

/** The stream of an order. */
export const order = (name = '1'): StreamName => streamName(`order-${name}`)

/** An event with these data. */
export const told = (data: JsonObject = {}): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'Told',
  data,
  metadata: { recordedAt: '2026-11-27T08:00:00.000Z' }
})

/** All that a read gives. */
export const allOf = async <A>(read: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const item of read) items.push(item)
  return items
}

/** The chain over a store in memory. */
export const chainOver = (store: EventStore, tenant = 'shop-1'): EventStore =>
  chained(store, { tenant, confirmsOwnWrites: true })

/** A store with a chained order of so many events, each numbered. */
export const orderOf = async (count: number, name = '1', store = inMemoryEventStore()): Promise<EventStore> => {
  const chain = chainOver(store)
  for (let number = 0; number < count; number += 1) {
    right(await chain.append(order(name), number === 0 ? 'no-stream' : number - 1, [told({ number })])())
  }
  return store
}

/** A store that gives these events of one stream, whatever they are, as a thief would leave them. */
export const storeWith = (events: ReadonlyArray<RecordedEvent>): EventStore => ({
  ...inMemoryEventStore(),
  readStream: (stream, from = 0) =>
    streamOf(events.filter((event) => event.stream === stream && event.revision >= from)),
  readAll: () => streamOf(events)
})

const streamOf = async function* <A>(items: ReadonlyArray<A>): AsyncGenerator<A> {
  yield* items
}

/** How reading a stream to its end fails: the fact, or null when it does not. */
export const failureOf = async (read: AsyncIterable<unknown>): Promise<unknown> => {
  try {
    await allOf(read)
    return null
  } catch (caught) {
    return Reflect.get(Object(caught), 'failure') ?? caught
  }
}
