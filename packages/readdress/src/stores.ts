import { mkdir } from 'node:fs/promises'
import { type EventStore, inMemoryEventStore, inMemoryLeases, type Leases } from '@readdress/event-store'
import { inMemoryViewStore, type ViewStore } from '@readdress/projections'
import { type StoreFileUnusable, sqliteEventStore, sqliteViewStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { embeddedFiles } from './embedded-files.ts'
import { leasesWhenNeeded } from './leases-when-needed.ts'

/** The stores that orders are kept in. */
export interface Stores {
  readonly events: EventStore
  readonly views: ViewStore
  readonly leases: Leases
  readonly close: () => Promise<void>
}

/** Stores that live as long as the process. */
export const inMemoryStores = (): Stores => ({
  events: inMemoryEventStore(),
  views: inMemoryViewStore(),
  leases: inMemoryLeases(),
  close: async () => {}
})

/** The stores in a folder, made if they are missing. */
export const storesIn = async (folder: string): Promise<Either.Either<StoreFileUnusable, Stores>> => {
  // A folder that cannot be made is told by the file that cannot be opened in it.
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  const files = embeddedFiles(folder)
  const events = await sqliteEventStore({ file: files.events })()
  if (Either.isLeft(events)) return events
  const views = await sqliteViewStore({ file: files.views })()
  if (Either.isLeft(views)) {
    await events.right.close()
    return views
  }
  const leases = leasesWhenNeeded(files.leases)
  const close = async (): Promise<void> => {
    await events.right.close()
    await views.right.close()
    await leases.close()
  }
  return Either.right({ events: events.right, views: views.right, leases, close })
}
