import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { acknowledgedIn } from './acknowledged-mark.ts'
import { checkHeader, type FileMark } from './file-header.ts'
import { filePlace } from './file-place.ts'
import { isBusy, isDamage, sqliteCode } from './sqlite-error.ts'
import { type StoreFileUnusable, unusable } from './store-file-unusable.ts'
import { inTransaction } from './transaction.ts'
import { waitingForTheLock } from './waiting-for-the-lock.ts'

/** A kind of file: its mark, its tables in version 1 with what each later version adds to them, and whether each commit must have reached the disk before it is acknowledged. */
export interface FileKind extends FileMark {
  readonly tables: string
  readonly upgrades: ReadonlyArray<string>
  /** In bytes, of a file that is made; one that is there keeps its own. */
  readonly pageSize: number
  readonly synchronous: 'FULL' | 'NORMAL'
  /** The SQL that gives the number of the last event as `last`; null where nobody relies on what was committed. */
  readonly lastEvent: string | null
}

/** An open file: one connection that writes and never waits, and one that reads beside it. */
export interface StoreFile {
  readonly writer: DatabaseSync
  readonly reader: DatabaseSync
  /** Whether what is written can be found again: see `filePlace`. */
  readonly isInPlace: () => boolean
  readonly close: () => void
}

const patienceOnOpening = 5000
const pagesInWal = 4000

/** Opens or makes a file of this kind; what is refused is not touched. */
export const openStoreFile =
  (path: string, kind: FileKind): TaskEither<StoreFileUnusable, StoreFile> =>
  async () => {
    const file = resolve(path)
    const header = checkHeader(file, kind)
    if (Either.isLeft(header)) return header
    try {
      return await waitingForTheLock(() => connect(file, kind), patienceOnOpening)
    } catch (caught) {
      if (sqliteCode(caught) === null && !isDamage(caught)) throw caught
      const because = isBusy(caught) ? 'Busy' : isDamage(caught) ? 'Damaged' : 'NotWritable'
      return Either.left(unusable(file, because))
    }
  }

const connect = (file: string, kind: FileKind): Either.Either<StoreFileUnusable, StoreFile> => {
  const opened: Array<DatabaseSync> = []
  // The last connection to close tidies the WAL up, so the one that may write closes last.
  const close = (): void => {
    for (const connection of opened.toReversed()) connection.close()
  }
  try {
    const because = obstacleIn(file, kind)
    if (because !== null) return Either.left(unusable(file, because))
    const writer = new DatabaseSync(file, { timeout: 0 })
    opened.push(writer)
    makeTables(writer, kind)
    // The newest version may stand in the WAL, where the header of the file does not show it.
    if (pragma(writer, 'user_version') !== kind.version) {
      close()
      return Either.left(unusable(file, 'Newer'))
    }
    // SQLite remembers WAL but not how durable it was asked to be: a file that is opened without this is weaker than it was made.
    writer.exec('PRAGMA journal_mode = WAL')
    writer.exec(`PRAGMA synchronous = ${kind.synchronous}`)
    // A page that many commits change goes into the file once for all of them: a fifth less time for each commit than with SQLite's own 1,000.
    writer.exec(`PRAGMA wal_autocheckpoint = ${pagesInWal}`)
    const reader = new DatabaseSync(file, { readOnly: true, timeout: patienceOnOpening })
    opened.push(reader)
    // The first look makes the WAL.
    pragma(reader, 'user_version')
    return Either.right({ writer, reader, isInPlace: filePlace(file), close })
  } catch (caught) {
    close()
    throw caught
  }
}

const obstacleIn = (file: string, { applicationId, lastEvent }: FileKind): 'Foreign' | 'SetBack' | null => {
  const acknowledged = lastEvent === null ? 0 : acknowledgedIn(file)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return acknowledged > 0 ? 'SetBack' : null
  // A connection that may not write leaves a WAL as it is, also when it is the last to close; and to what is called immutable it adds none.
  const place = existsSync(`${file}-wal`) ? file : new URL(`${pathToFileURL(file)}?immutable=1`)
  const looking = new DatabaseSync(place, { readOnly: true })
  try {
    if (pragma(looking, 'application_id') !== applicationId) return 'Foreign'
    if (lastEvent === null || acknowledged === 0) return null
    return acknowledged > Number(looking.prepare(lastEvent).get()?.['last']) ? 'SetBack' : null
  } finally {
    looking.close()
  }
}

// Before the file turns to WAL, so that its header bears the mark whatever happens later.
const makeTables = (writer: DatabaseSync, kind: FileKind): void => {
  if (storedVersion(writer) >= kind.version) return
  writer.exec(`PRAGMA page_size = ${kind.pageSize}`)
  inTransaction(writer, () => {
    const stored = storedVersion(writer)
    if (stored >= kind.version) return
    if (stored === 0) writer.exec(kind.tables)
    for (const upgrade of kind.upgrades.slice(Math.max(0, stored - 1))) writer.exec(upgrade)
    writer.exec(`PRAGMA application_id = ${kind.applicationId}`)
    writer.exec(`PRAGMA user_version = ${kind.version}`)
  })
}

const storedVersion = (writer: DatabaseSync): number => Number(pragma(writer, 'user_version'))

const pragma = (connection: DatabaseSync, name: string): unknown => connection.prepare(`PRAGMA ${name}`).get()?.[name]
