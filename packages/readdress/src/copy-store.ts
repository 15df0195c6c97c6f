import { mkdir } from 'node:fs/promises'
import type { EventStore } from '@readdress/event-store'
import { type StoreFileUnusable, sqliteEventStore } from '@readdress/sqlite'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Copied, type Copying, copyEvents, type NotCopied } from './copy-events.ts'
import { embeddedFiles, holdsStore } from './embedded-files.ts'
import { areElsewhere, backInFolder } from './events-elsewhere.ts'
import { type EventsUnusable, eventsUnusable } from './events-unusable.ts'
import { type NoStore, noStore } from './no-store.ts'

/** The embedded store in a folder, or an open one, which whoever opened it closes. */
export type StoreToCopy = { readonly folder: string } | { readonly events: EventStore }

/** Whose events are copied, and where to. */
export interface StoresToCopy extends Copying {
  readonly from: StoreToCopy
  readonly to: StoreToCopy
}

/** Why a store was not copied whole; what was copied stays, and the next run goes on behind it. */
export type NotCopiedStore = NoStore | StoreFileUnusable | EventsUnusable | NotCopied

/**
 * Copies every event of a store into another, as it lies, and compares them all. The first store is not touched, and nothing may be written to it meanwhile.
 * Keys, evidence, attachments and settings are not events: see docs/how-to/run-on-eventstoredb.md.
 *
 * Interrupted, it goes on where it stopped when it is called again. Views that lie in the folder that is copied to are given up where its events had been in
 * another store.
 */
export const copyStore =
  ({ from, to, ...copying }: StoresToCopy): TaskEither<NotCopiedStore, Copied> =>
  async () => {
    if ('folder' in from && areElsewhere(from.folder)) return Either.left(eventsUnusable(from.folder, 'Elsewhere'))
    if ('folder' in from && !holdsStore(from.folder)) return Either.left(noStore(from.folder))
    return withEvents(from, (originals) =>
      withEvents(to, async (copies) => {
        const copied = await copyEvents(originals, copies, copying)()
        const isBack = Either.isRight(copied) && copied.right.status === 'Complete' && 'folder' in to
        if (isBack) await backInFolder(to.folder)
        return copied
      })
    )
  }

const withEvents = async <E, A>(
  store: StoreToCopy,
  work: (events: EventStore) => Promise<Either.Either<E, A>>
): Promise<Either.Either<E | StoreFileUnusable, A>> => {
  if ('events' in store) return work(store.events)
  await mkdir(store.folder, { recursive: true }).catch(() => undefined)
  const opened = await sqliteEventStore({ file: embeddedFiles(store.folder).events })()
  if (Either.isLeft(opened)) return opened
  try {
    return await work(opened.right)
  } finally {
    await opened.right.close()
  }
}
