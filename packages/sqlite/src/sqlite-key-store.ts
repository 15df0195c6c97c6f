import { chmodSync, closeSync, openSync } from 'node:fs'
import { type KeyStore, type KeyStoreSettings, keyStoreOver } from '@readdress/privacy'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { keyFile } from './key-file.ts'
import { sqliteKeyTable } from './sqlite-key-table.ts'
import { openStoreFile, type StoreFile } from './store-file.ts'
import { type StoreFileUnusable, unusable } from './store-file-unusable.ts'

/** A key store in a file; `close` waits for what is under way and may be called again. */
export interface SqliteKeyStore extends KeyStore {
  readonly close: () => Promise<void>
}

/** Where the keys of a tenant lie: never in the file of the events, and in no backup that is kept for long. */
export interface SqliteKeyStoreSettings extends KeyStoreSettings {
  readonly file: string
}

/** Opens the key store in this file, or makes one, which nobody but its owner may read. Several processes may have it open at the same time. */
export const sqliteKeyStore = (
  settings: SqliteKeyStoreSettings
): TaskEither.TaskEither<StoreFileUnusable, SqliteKeyStore> =>
  pipe(
    TaskEither.fromIO<void, StoreFileUnusable>(() => makeForOwner(settings.file)),
    TaskEither.flatMap(() => openStoreFile(settings.file, keyFile)),
    TaskEither.flatMapEither((opened) => closedToOthers(opened, settings.file)),
    TaskEither.map((opened) => {
      const table = sqliteKeyTable(opened, settings.tenant)
      return { ...keyStoreOver(table, settings), close: table.close }
    })
  )

const ownerOnly = 0o600

// SQLite would make it for all to read; what lies beside it gets the rights of the file. Whatever goes wrong here, opening says.
const makeForOwner = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', ownerOnly))
  } catch {
    return
  }
}

// A file that was made otherwise, or copied, may be open to others.
const closedToOthers = (opened: StoreFile, file: string): Either.Either<StoreFileUnusable, StoreFile> => {
  try {
    for (const suffix of ['', '-wal', '-shm']) chmodSync(`${file}${suffix}`, ownerOnly)
    return Either.right(opened)
  } catch {
    opened.close()
    return Either.left(unusable(file, 'NotWritable'))
  }
}
