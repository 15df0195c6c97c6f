import { type AppendError, type Appended, type ExpectedRevision, streamName } from '@readdress/event-store'
import type { EventStoreDbEventStore } from '@readdress/eventstoredb'
import type { EventStoreDbServer } from '@readdress/eventstoredb-server'
import type * as Either from 'fp-ts/lib/Either.js'

/** The stream of these tests. */
export const stream = streamName('order-1')
/** Short, for the faults are many. */
export const patience = { append: 150, read: 300, subscription: 300 }

/** So many events with ids of their own. */
export const events = (count: number) => {
  const [first, ...rest] = Array.from({ length: count }, (_, number) => ({
    id: crypto.randomUUID(),
    type: 'Counted',
    data: { number },
    metadata: {}
  }))
  if (first === undefined) throw new Error('at least one')
  return [first, ...rest] as const
}

/** Appends to the stream. */
export const append = (
  store: EventStoreDbEventStore,
  expected: ExpectedRevision = 'no-stream',
  batch = events(2)
): Promise<Either.Either<AppendError, Appended>> => store.append(stream, expected, batch)()

/** How many events the stream has at the server. */
export const stored = (server: EventStoreDbServer): number => server.log().ofStream(stream).length

/** Everything that a read yields. */
export const allOf = async <A>(read: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const items: Array<A> = []
  for await (const item of read) items.push(item)
  return items
}
