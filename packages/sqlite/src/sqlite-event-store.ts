import { setImmediate } from 'node:timers/promises'
import {
  type EventStore,
  type EventToAppend,
  oneByOne,
  type RecordedEvent,
  type Revision,
  type StoreUnavailable,
  type StreamName,
  sequentialReading,
  storableEvents,
  storeReadFailure
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { acknowledgedMark } from './acknowledged-mark.ts'
import { backUp } from './backup.ts'
import { changeWatch } from './change-watch.ts'
import { eventFile } from './event-file.ts'
import { eventRows, pageSize } from './event-rows.ts'
import type { EventText } from './event-writer.ts'
import { groupCommit } from './group-commit.ts'
import { type IntegrityFault, integrityFaults } from './integrity.ts'
import { asUnavailable } from './sqlite-error.ts'
import { openStoreFile, type StoreFile } from './store-file.ts'
import type { StoreFileUnusable } from './store-file-unusable.ts'

/** An event store in a file; `close` waits for the appends under way and may be called again. */
export interface SqliteEventStore extends EventStore {
  /** Copies the file to another place while the store is in use; the copy opens as a store of its own. Replaces nothing. */
  readonly backup: (to: string) => TaskEither.TaskEither<StoreFileUnusable, void>
  /** Looks through the whole file for damage and missing events; none found is an empty list. */
  readonly integrity: () => TaskEither.TaskEither<StoreUnavailable, ReadonlyArray<IntegrityFault>>
  readonly close: () => Promise<void>
}

/** Where an event store lies, and how many milliseconds it waits while another process writes (5000 if not said). */
export interface SqliteEventStoreSettings {
  readonly file: string
  readonly patience?: number
}

/**
 * Opens the event store in this file, or makes one. Several processes may have it open at the same time.
 *
 * What it acknowledges has reached the disk (WAL, synchronous FULL).
 */
export const sqliteEventStore = ({
  file,
  patience = 5000
}: SqliteEventStoreSettings): TaskEither.TaskEither<StoreFileUnusable, SqliteEventStore> =>
  pipe(
    openStoreFile(file, eventFile),
    TaskEither.map((opened) => eventStoreOn(opened, file, patience))
  )

const closed: StoreUnavailable = { type: 'StoreUnavailable', reason: 'closed' }

/** The store over an open file, which it closes with itself; `path` is where the file lies. */
export const eventStoreOn = (file: StoreFile, path: string, patience: number): SqliteEventStore => {
  const rows = eventRows(file.reader)
  const watch = changeWatch(file.reader)
  const mark = acknowledgedMark(path)
  // Nobody has his answer before this, for who waits goes on only when it is done.
  const commits = groupCommit(file, patience, (last) => {
    mark.set(last)
    watch.committed()
  })
  let closing: Promise<void> | null = null

  const read = <A>(from: () => A): A => {
    if (closing !== null) throw storeReadFailure(closed)
    try {
      return from()
    } catch (caught) {
      throw storeReadFailure(asUnavailable(caught))
    }
  }

  const readStream = (stream: StreamName, from: Revision): AsyncIterable<RecordedEvent> => {
    let next: Revision | null = from
    return oneByOne(async () => {
      if (next === null) return null
      // A long read lets others have their turn.
      if (next !== from) await setImmediate()
      const start = next
      const events = read(() => rows.ofStream(stream, start))
      const last = events.at(-1)
      next = last === undefined || events.length < pageSize ? null : last.revision + 1
      return events
    })
  }

  const close = async (): Promise<void> => {
    await commits.idle()
    file.close()
    mark.close()
    watch.committed()
  }

  return {
    append: (stream, expected, events) => async () => {
      const storable = storableEvents(stream, events)
      if (Either.isLeft(storable)) return storable
      return closing === null
        ? commits.append({ stream, expected, events: storable.right.map(asText) })
        : Either.left(closed)
    },
    readStream: (stream, from = 0) => readStream(stream, from),
    ...sequentialReading({
      last: () => read(rows.last),
      page: async (after, upTo, filter) => {
        await setImmediate()
        return read(() => rows.page(after, upTo, filter))
      },
      grown: async (beyond, signal) => {
        while (signal?.aborted !== true && read(rows.last) === beyond) await watch.changed(signal)
      }
    }),
    backup: (to) => backUp(path, to),
    integrity: () => async () => {
      if (closing !== null) return Either.left(closed)
      try {
        return Either.right(integrityFaults(file.reader))
      } catch (caught) {
        return Either.left(asUnavailable(caught))
      }
    },
    close: () => {
      closing ??= close()
      return closing
    }
  }
}

const asText = ({ id, type, data, metadata }: EventToAppend): EventText => ({
  id,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata)
})
