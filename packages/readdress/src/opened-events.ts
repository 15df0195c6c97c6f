import type { EventStore } from '@readdress/event-store'
import { type SqliteEventStore, type StoreFileUnusable, sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import { embeddedFiles } from './embedded-files.ts'
import { areElsewhere, lookElsewhere, type TakeOn } from './events-elsewhere.ts'
import { type EventsUnusable, eventsUnusable } from './events-unusable.ts'

/** The folder of a store, which holds everything: the events too, or else all but them. */
export interface StorePlace {
  readonly folder: string
  /** An open event store that holds the events, and nobody else's. Whoever opened it closes it, behind the shop. */
  readonly events?: EventStore
}

/** The events of a place. */
export interface OpenedEvents {
  readonly store: EventStore
  /** Whether what it acknowledges it has written now: see `chained` of `@readdress/evidence`. Of a store that was handed in this is not known. */
  readonly confirmsOwnWrites: boolean
  /** To be done when everything else of the place is known to be usable. */
  readonly takeOn: TakeOn
  /** Closes what was opened here. */
  readonly close: () => Promise<void>
}

/** Opens the events in a folder, or makes sure that those that were handed in are its own. */
export const openedEvents = async ({
  folder,
  events
}: StorePlace): Promise<Either.Either<EventsUnusable | StoreFileUnusable, OpenedEvents>> => {
  if (events !== undefined) {
    const looked = await lookElsewhere(folder, events)
    return Either.map((takeOn: TakeOn) => ({ store: events, confirmsOwnWrites: false, takeOn, close: async () => {} }))(
      looked
    )
  }
  if (areElsewhere(folder)) return Either.left(eventsUnusable(folder, 'Elsewhere'))
  const opened = await sqliteEventStore({ file: embeddedFiles(folder).events })()
  return Either.map((store: SqliteEventStore) => ({
    store,
    confirmsOwnWrites: true,
    takeOn: async () => Either.right(undefined),
    close: store.close
  }))(opened)
}
