import type { JsonObject, Snapshots, StoreUnavailable } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { asAscii, asObject } from './row.ts'
import { snapshotFile } from './snapshot-file.ts'
import { asUnavailable } from './sqlite-error.ts'
import { openStoreFile, type StoreFile } from './store-file.ts'
import type { StoreFileUnusable } from './store-file-unusable.ts'
import { waitingForTheLock } from './waiting-for-the-lock.ts'

/** Snapshots in a file; `close` may be called again. */
export interface SqliteSnapshots extends Snapshots {
  readonly close: () => Promise<void>
}

/** Where snapshots lie. */
export interface SqliteSnapshotsSettings {
  readonly file: string
}

/** Opens the snapshots in this file, or makes one. Several processes may have it open at the same time. */
export const sqliteSnapshots = ({
  file
}: SqliteSnapshotsSettings): TaskEither.TaskEither<StoreFileUnusable, SqliteSnapshots> =>
  pipe(openStoreFile(file, snapshotFile), TaskEither.map(snapshotsOn))

const patience = 5000
const closed: StoreUnavailable = { type: 'StoreUnavailable', reason: 'closed' }

const snapshotsOn = ({ reader, writer, close }: StoreFile): SqliteSnapshots => {
  const find = reader.prepare('SELECT body FROM snapshot WHERE stream = ? AND schema = ?')
  const put = writer.prepare(
    `INSERT INTO snapshot (stream, schema, body) VALUES (?, ?, ?)
     ON CONFLICT (stream) DO UPDATE SET schema = excluded.schema, body = excluded.body`
  )
  let isClosed = false
  return {
    load: (stream, schema) => async () => {
      if (isClosed) return Either.left(closed)
      try {
        const row = find.get(stream, schema)
        return Either.right(row === undefined ? null : asObject(asAscii(row['body'], 'body'), 'body'))
      } catch (caught) {
        return Either.left(asUnavailable(caught))
      }
    },
    save: (stream, schema, snapshot) => async () => {
      const body = Buffer.from(asciiText(snapshot), 'latin1')
      try {
        return await waitingForTheLock(() => {
          if (isClosed) return Either.left(closed)
          put.run(stream, schema, body)
          return Either.right(undefined)
        }, patience)
      } catch (caught) {
        return Either.left(asUnavailable(caught))
      }
    },
    close: async () => {
      if (isClosed) return
      isClosed = true
      close()
    }
  }
}

// A single character beyond ASCII makes a whole long text several times slower to read and to parse.
const asciiText = (snapshot: JsonObject): string =>
  JSON.stringify(snapshot).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
