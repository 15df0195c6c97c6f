import { EventStoreDBClient, FORWARDS, jsonEvent, NO_STREAM, type ResolvedEvent, START } from '@eventstore/db-client'
import { getEventStoreDBEventStore } from '@readdress/bench-emmett-on-eventstoredb'
import { beginning, type EventToAppend, type StreamName } from '@readdress/event-store'
import { eventStoreDbEventStore } from '@readdress/eventstoredb'
import * as Either from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import { markOf } from '../workload.ts'

/** What one way to use EventStoreDB offers; what it cannot do is null. Each read tells the marks of the events, one by one. */
export interface OnEventStoreDb {
  readonly append: (stream: StreamName, events: ReadonlyNonEmptyArray<EventToAppend>) => Promise<unknown>
  readonly readStream: (stream: StreamName) => AsyncIterable<number>
  readonly readAll: (() => AsyncIterable<number>) | null
  /** Without end. */
  readonly subscribe: (() => AsyncIterable<number>) | null
  readonly close: () => Promise<void>
}

/** One way to use it: how it is opened. */
export type WayOnEventStoreDb = (connectionString: string) => OnEventStoreDb

/** The client used directly, by the same calls as ours: it is kept from batch append. */
export const clientDirectly: WayOnEventStoreDb = (connectionString) => using(openClient(connectionString))

/** The client as it comes: it appends by batch append, an error on which can end the process. */
export const clientAsItComes: WayOnEventStoreDb = (connectionString) =>
  using(EventStoreDBClient.connectionString(connectionString))

const using = (client: EventStoreDBClient): OnEventStoreDb => {
  return {
    append: (stream, events) => client.appendToStream(stream, events.map(asSent), { expectedRevision: NO_STREAM }),
    readStream: (stream) => marksOf(client.readStream(stream, { direction: FORWARDS, fromRevision: START })),
    readAll: () => marksOf(client.readAll({ direction: FORWARDS, fromPosition: START })),
    subscribe: () => marksOf(client.subscribeToAll({ fromPosition: START })),
    close: () => client.dispose()
  }
}

/** Emmett's adapter, over a client that is kept from batch append as well. */
export const emmettOnEventStoreDb: WayOnEventStoreDb = (connectionString) => {
  const client = openClient(connectionString)
  const store = getEventStoreDBEventStore(client)
  return {
    append: (stream, events) =>
      store.appendToStream(stream, events.map(asSent), { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' }),
    readStream: async function* (stream) {
      const { events } = await store.readStream(stream)
      for (const { type, data, metadata } of events) yield markIn(type, data, metadata)
    },
    readAll: null,
    subscribe: null,
    close: () => client.dispose()
  }
}

/** Our adapter. */
export const readdressOnEventStoreDb: WayOnEventStoreDb = (connectionString) => {
  const opened = eventStoreDbEventStore({ connectionString })
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  const store = opened.right
  return {
    append: async (stream, events) => {
      const appended = await store.append(stream, 'no-stream', events)()
      if (Either.isLeft(appended)) throw new Error(appended.left.type)
    },
    readStream: async function* (stream) {
      for await (const { type, data, metadata } of store.readStream(stream)) yield markOf(type, data, metadata)
    },
    readAll: async function* () {
      for await (const { type, data, metadata } of store.readAll(beginning)) yield markOf(type, data, metadata)
    },
    subscribe: async function* () {
      for await (const item of store.subscribe(beginning)) {
        if (item.type === 'Event') yield markOf(item.event.type, item.event.data, item.event.metadata)
      }
    },
    close: store.close
  }
}

const openClient = (connectionString: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connectionString)
  Object.defineProperty(client, 'supports', { value: async () => false })
  return client
}

const asSent = ({ id, type, data, metadata }: EventToAppend) => jsonEvent({ id, type, data, metadata })

async function* marksOf(events: AsyncIterable<ResolvedEvent>): AsyncGenerator<number> {
  for await (const { event } of events) {
    if (event !== undefined) yield markIn(event.type, event.data, event.metadata)
  }
}

// A wrong event makes a wrong mark, and so a wrong proof.
const markIn = (type: string, data: unknown, metadata: unknown): number => markOf(type, Object(data), Object(metadata))
