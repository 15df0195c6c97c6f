import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import {
  isJsonObject,
  type Json,
  type JsonObject,
  type LogPage,
  type RecordedEvent,
  type Revision,
  type StreamFilter,
  type StreamName,
  sequencePosition,
  storeReadFailure,
  streamName
} from '@readdress/event-store'

/** Rows of one page: large enough that the call costs little, small enough that nobody waits for it. */
export const pageSize = 1000

// A filter that matches little may look through so many rows at once.
const windowSize = 20_000

/** The reading half of an event file. It throws SQLite's errors, and a read failure for a row that makes no sense. */
export interface EventRows {
  readonly last: () => number
  readonly ofStream: (stream: StreamName, from: Revision) => ReadonlyArray<RecordedEvent>
  readonly page: (after: number, upTo: number, filter: StreamFilter) => LogPage
}

/** The prepared statements that read events over this connection. */
export const eventRows = (reader: DatabaseSync): EventRows => {
  const columns = 'position, stream, revision, type, id, metadata, data'
  const last = reader.prepare('SELECT max(position) AS last FROM event')
  const ofStream = reader.prepare(
    `SELECT ${columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${pageSize}`
  )
  const all = reader.prepare(
    `SELECT ${columns} FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ${pageSize}`
  )
  const filtered = reader.prepare(
    `SELECT ${columns} FROM event WHERE position > ?1 AND position <= ?2
     AND (?3 IS NULL OR type IN (SELECT value FROM json_each(?3)))
     AND substr(stream, 1, length(?4)) = ?4
     ORDER BY position LIMIT ${pageSize}`
  )
  return {
    last: () => Number(last.get()?.['last'] ?? 0),
    ofStream: (stream, from) => ofStream.all(stream, from).map(recordedEvent),
    page: (after, upTo, { eventTypes, streamPrefix = '' }) => {
      const end = Math.min(upTo, after + windowSize)
      const types = eventTypes === undefined ? null : JSON.stringify(eventTypes)
      const rows =
        types === null && streamPrefix === '' ? all.all(after, end) : filtered.all(after, end, types, streamPrefix)
      const lastRow = rows.at(-1)
      const through = rows.length === pageSize && lastRow !== undefined ? numberIn(lastRow, 'position') : end
      return { events: rows.map(recordedEvent), through }
    }
  }
}

type Row = Readonly<Record<string, SQLOutputValue>>

const recordedEvent = (row: Row): RecordedEvent => ({
  position: sequencePosition(numberIn(row, 'position')),
  stream: streamName(textIn(row, 'stream')),
  revision: numberIn(row, 'revision'),
  id: textIn(row, 'id'),
  type: textIn(row, 'type'),
  data: objectIn(row, 'data'),
  metadata: objectIn(row, 'metadata')
})

const numberIn = (row: Row, column: string): number => {
  const value = row[column]
  return typeof value === 'number' ? value : damaged()
}

const textIn = (row: Row, column: string): string => {
  const value = row[column]
  return typeof value === 'string' ? value : damaged()
}

const objectIn = (row: Row, column: string): JsonObject => {
  const value = jsonOf(textIn(row, column))
  return isJsonObject(value) ? value : damaged()
}

const jsonOf = (text: string): Json => {
  try {
    return JSON.parse(text)
  } catch {
    // The error of JSON.parse quotes the text, which may be personal.
    return damaged()
  }
}

// Only we write the file, and STRICT tables keep the types: what is read here was changed by a stranger.
const damaged = (): never => {
  throw storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
}
