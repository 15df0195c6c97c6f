import type { EventOfW } from '../workload.ts'
import { markOf } from '../workload.ts'
import type { Row, SqliteConnection } from './sqlite-connection.ts'

const columns = 'position, stream, revision, type, id, metadata, data'

/** Inserts one event by a prepared statement, inside the transaction of the caller. */
export const eventInserter = (connection: SqliteConnection): ((event: EventOfW) => void) => {
  const insert = connection.prepare(
    'INSERT INTO event (stream, revision, type, id, metadata, data) VALUES (?, ?, ?, ?, ?, ?)'
  )
  return ({ stream, revision, event: { type, id, metadata, data } }) => {
    insert.run(stream, revision, type, id, JSON.stringify(metadata), JSON.stringify(data))
  }
}

/** Does the work in one transaction. */
export const transaction = (connection: SqliteConnection, work: () => void): void => {
  connection.exec('BEGIN IMMEDIATE')
  work()
  connection.exec('COMMIT')
}

/** The mark of a row: both texts are parsed. */
export const markOfRow = ({ type, data, metadata }: Row): number =>
  markOf(String(type), JSON.parse(String(data)), JSON.parse(String(metadata)))

/** Reads the whole log row by row. */
export const iterateAll = (connection: SqliteConnection): Iterable<Row> =>
  connection.prepare(`SELECT ${columns} FROM event ORDER BY position`).iterate()

/** Reads the whole log in pages of 1,000 rows. */
export function* pagesOfAll(connection: SqliteConnection): Generator<Row> {
  const page = connection.prepare(`SELECT ${columns} FROM event WHERE position > ? ORDER BY position LIMIT 1000`)
  for (let after = 0; ; ) {
    const rows = page.all(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = Number(last['position'])
  }
}

/** Reads one stream. */
export const streamReader = (connection: SqliteConnection): ((stream: string) => ReadonlyArray<Row>) => {
  const read = connection.prepare(`SELECT ${columns} FROM event WHERE stream = ? ORDER BY revision`)
  return (stream) => read.all(stream)
}
