import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { type EventStoreDbServer, type ServerSettings, startEventStoreDbServer } from './index.ts'

/** The real client on a server of its own; it uses the classic append only, as the adapter does. */
export const withClient = async (
  use: (client: EventStoreDBClient, server: EventStoreDbServer) => Promise<void>,
  settings: ServerSettings = {}
): Promise<void> => {
  const server = await startEventStoreDbServer(settings)
  const client = clientOf(server.connectionString)
  try {
    await use(client, server)
  } finally {
    await client.dispose()
    await server.close()
  }
}

/** A client that opens no batch append. */
export const clientOf = (connectionString: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString([connectionString] as never)
  Object.defineProperty(client, 'supports', { value: async () => false })
  return client
}

/** So many events with ids of their own. */
export const events = (count: number, type = 'Counted') =>
  Array.from({ length: count }, (_, number) => jsonEvent({ type, data: { number }, metadata: { number } }))

/** What a read yields, read to its end. */
export const allOf = async <A>(read: AsyncIterable<A>): Promise<Array<A>> => {
  const items: Array<A> = []
  for await (const item of read) items.push(item)
  return items
}

/** The type of the error that a promise is rejected with. */
export const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error) => error.type
  )
