import * as Either from 'fp-ts/lib/Either.js'
import { openReaddress, type Readdress, type ReaddressSettings } from 'readdress'
import type { Settings } from './settings.ts'

/** A shop that is open, and how it is closed with all that it lies on. */
export interface OpenShop {
  readonly shop: Readdress
  readonly close: () => Promise<void>
}

/** Opens the shop of the settings; left, what to do about it, where it cannot be opened. A question brings its view on by so many events at most. */
export const openShop = async ({
  folder,
  server,
  ...bounds
}: Pick<Settings, 'folder' | 'server'> & Pick<ReaddressSettings, 'catchUpAtMost'>): Promise<
  Either.Either<string, OpenShop>
> => {
  if (server === null) {
    const opened = await openReaddress({ store: { folder }, ...bounds })()
    return Either.isLeft(opened)
      ? Either.left(opened.left.remedy)
      : Either.right({ shop: opened.right, close: opened.right.close })
  }
  // The client of the server is loaded where there is one, and only there.
  const { eventStoreDbEventStore } = await import('@readdress/eventstoredb')
  const events = eventStoreDbEventStore({ connectionString: server })
  if (Either.isLeft(events)) return Either.left(events.left.remedy)
  const opened = await openReaddress({ store: { folder, events: events.right }, ...bounds })()
  if (Either.isLeft(opened)) {
    await events.right.close()
    return Either.left(opened.left.remedy)
  }
  const shop = opened.right
  const close = async () => {
    await shop.close()
    await events.right.close() // whoever opened it closes it
  }
  return Either.right({ shop, close })
}
