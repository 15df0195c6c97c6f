import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import BetterSqlite from 'better-sqlite3'

/** A row as the drivers give it. */
export type Row = Record<string, SQLOutputValue>

/** What both drivers have in common, used without anything between. */
export interface SqliteConnection {
  readonly exec: (sql: string) => unknown
  readonly prepare: (sql: string) => {
    readonly run: (...values: ReadonlyArray<SQLInputValue>) => unknown
    readonly get: (...values: ReadonlyArray<SQLInputValue>) => Row | undefined
    readonly all: (...values: ReadonlyArray<SQLInputValue>) => ReadonlyArray<Row>
    readonly iterate: (...values: ReadonlyArray<SQLInputValue>) => Iterable<Row>
  }
  readonly close: () => unknown
}

/** Opens a file with WAL. FULL: a commit has reached the disk when it returns. */
export type OpenSqlite = (file: string, synchronous: 'FULL' | 'NORMAL') => SqliteConnection

/** The driver that comes with Node.js. */
export const nodeSqlite: OpenSqlite = (file, synchronous) => withWal(new DatabaseSync(file), synchronous)

/** The driver that most programs use, to know what another one would give. */
export const betterSqlite: OpenSqlite = (file, synchronous) => {
  const database = new BetterSqlite(file)
  return withWal(
    {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => database.prepare<Array<SQLInputValue>, Row>(sql),
      close: () => database.close()
    },
    synchronous
  )
}

const withWal = <Connection extends Pick<SqliteConnection, 'exec'>>(
  connection: Connection,
  synchronous: 'FULL' | 'NORMAL'
): Connection => {
  connection.exec('PRAGMA journal_mode = WAL')
  connection.exec(`PRAGMA synchronous = ${synchronous}`)
  return connection
}
