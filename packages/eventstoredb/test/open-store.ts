import type { DurableStore } from '@readdress/event-store/testing'
import { type EventStoreDbEventStore, type EventStoreDbSettings, eventStoreDbEventStore } from '@readdress/eventstoredb'
import { type EventStoreDbServer, type ServerSettings, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'

/** The store on this server. */
export const storeOn = (
  { connectionString }: Pick<EventStoreDbServer, 'connectionString'>,
  settings: Partial<EventStoreDbSettings> = {}
): EventStoreDbEventStore => {
  const opened = eventStoreDbEventStore({ connectionString, ...settings })
  if (Either.isLeft(opened)) throw new Error(opened.left.remedy)
  return opened.right
}

/** Does something with a store on a server of its own, of which no call may stay open. */
export const withStore = async (
  use: (store: EventStoreDbEventStore, server: EventStoreDbServer) => Promise<void>,
  settings: Partial<EventStoreDbSettings> = {},
  ofServer: ServerSettings = {}
): Promise<void> => {
  const server = await startEventStoreDbServer(ofServer)
  const store = storeOn(server, settings)
  try {
    await use(store, server)
  } finally {
    await store.close()
    await server.close()
  }
}

/** For the contract: the store of a server that lives on while the store is closed and opened again. */
export const openDurable = (
  server: Pick<EventStoreDbServer, 'connectionString'>,
  mostAppendBytes: number
): DurableStore => {
  const store = storeOn(server, { mostAppendBytes })
  return { store, close: store.close, reopen: async () => openDurable(server, mostAppendBytes) }
}
