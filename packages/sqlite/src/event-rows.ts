import type { DatabaseSync } from 'node:sqlite'
import {
  type LogPage,
  type RecordedEvent,
  type Revision,
  type StreamFilter,
  type StreamName,
  sequencePosition,
  streamName
} from '@readdress/event-store'
import { numberIn, objectIn, type Row, textIn } from './row.ts'

/** Rows of one page: large enough that the call costs little, small enough that nobody waits for it. */
export const pageSize = 1000

// A filter that matches little may look through so many rows at once.
const windowSize = 20_000

/** The reading half of an event file. All of it throws SQLite's errors, and those of damaged rows. */
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
  // Plain question marks, some values given twice: Node.js 22 does not bind numbered parameters.
  const filtered = reader.prepare(
    `SELECT ${columns} FROM event WHERE position > ? AND position <= ?
     AND (? IS NULL OR type IN (SELECT value FROM json_each(?)))
     AND substr(stream, 1, length(?)) = ?
     ORDER BY position LIMIT ${pageSize}`
  )
  return {
    last: () => Number(last.get()?.['last'] ?? 0),
    ofStream: (stream, from) => ofStream.all(stream, from).map(recordedEvent),
    page: (after, upTo, { eventTypes, streamPrefix = '' }) => {
      const end = Math.min(upTo, after + windowSize)
      const types = eventTypes === undefined ? null : JSON.stringify(eventTypes)
      const rows =
        types === null && streamPrefix === ''
          ? all.all(after, end)
          : filtered.all(after, end, types, types, streamPrefix, streamPrefix)
      const lastRow = rows.at(-1)
      const through = rows.length === pageSize && lastRow !== undefined ? numberIn(lastRow, 'position') : end
      return { events: rows.map(recordedEvent), through }
    }
  }
}

const recordedEvent = (row: Row): RecordedEvent => ({
  position: sequencePosition(numberIn(row, 'position')),
  stream: streamName(textIn(row, 'stream')),
  revision: numberIn(row, 'revision'),
  id: textIn(row, 'id'),
  type: textIn(row, 'type'),
  data: objectIn(row, 'data'),
  metadata: objectIn(row, 'metadata')
})
