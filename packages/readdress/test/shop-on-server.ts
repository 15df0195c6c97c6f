import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStoreDbEventStore } from '@readdress/eventstoredb'
import { type EventStoreDbServer, type ServerSettings, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { type NotOpenedStore, openReaddress, type Readdress, type ReaddressSettings } from 'readdress'
import { onTestFinished } from 'vitest'
import { done } from './personal-shop.ts'
import { storeAt } from './store-at.ts'

/** A server, and folders beside it; all of it is gone when the test has ended. */
export interface ShopOnServer {
  readonly server: EventStoreDbServer
  readonly folder: string
  /** A client of its own to that server. */
  readonly events: () => EventStoreDbEventStore
  /** Opens the shop in a folder, the usual one if no other is said, with a client of its own. */
  readonly open: (folder?: string, rules?: Partial<ReaddressSettings>) => Promise<Readdress>
  /** Why it is not opened. */
  readonly notOpened: (folder?: string) => Promise<NotOpenedStore>
}

/** Starts a server for a shop. */
export const shopOnServer = async (settings: ServerSettings = {}): Promise<ShopOnServer> => {
  const server = await startEventStoreDbServer(settings)
  const place = await mkdtemp(join(tmpdir(), 'readdress-on-server-'))
  const shops: Array<Readdress> = []
  const clients: Array<EventStoreDbEventStore> = []
  onTestFinished(async () => {
    for (const shop of shops) await shop.close()
    for (const client of clients) await client.close()
    await server.close()
    await rm(place, { recursive: true })
  })
  const folder = join(place, 'shop')
  const events = (): EventStoreDbEventStore => {
    const client = storeAt(server.connectionString)
    clients.push(client)
    return client
  }
  return {
    server,
    folder,
    events,
    open: async (at = folder, rules = {}) => {
      const shop = await done(openReaddress({ store: { folder: at, events: events() }, ...rules }))
      shops.push(shop)
      return shop
    },
    notOpened: async (at = folder) => {
      const opened = await openReaddress({ store: { folder: at, events: events() } })()
      if (Either.isLeft(opened)) return opened.left
      await opened.right.close()
      throw new Error('it was opened')
    }
  }
}
