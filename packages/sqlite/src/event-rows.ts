import type { DatabaseSync } from 'node:sqlite'
import {
  type LogPage,
  type RecordedEvent,
  type Revision,
  type StreamFilter,
  type StreamName,
  sequencePosition
} from '@readdress/event-store'
import { asNumber, asObject, asStream, asText, countedFrom, listing, type Values } from './row.ts'

/** Rows of one page: large enough that the call costs little, small enough that nobody waits for it. */
export const pageSize = 250

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
  const columns = 'position, revision, type, id, metadata, data'
  const last = reader.prepare('SELECT max(position) AS last FROM event')
  const list = (query: string) => listing(reader.prepare(query))
  const ofStream = list(
    `SELECT ${columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${pageSize}`
  )
  const all = list(
    `SELECT ${columns}, stream FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ${pageSize}`
  )
  // One statement for each number of types: SQLite looks a type up in a list of its own many times as fast as in one that it must read from JSON.
  const statements = new Map<number | null, ReturnType<typeof list>>()
  const filtered = (types: number | null): ReturnType<typeof list> => {
    const known = statements.get(types)
    if (known !== undefined) return known
    const ofTypes = types === null ? '' : `AND type IN (${Array.from({ length: types }, () => '?').join(', ')})`
    // Plain question marks, some values given twice: Node.js 22 does not bind numbered parameters.
    const statement = list(
      `SELECT ${columns}, stream FROM event WHERE position > ? AND position <= ? ${ofTypes}
       AND substr(stream, 1, length(?)) = ?
       ORDER BY position LIMIT ${pageSize}`
    )
    statements.set(types, statement)
    return statement
  }
  return {
    last: () => Number(last.get()?.['last'] ?? 0),
    ofStream: (stream, from) =>
      countedFrom(ofStream(stream, from), 1, 'revision', from).map((row) => recordedEvent(row, stream)),
    page: (after, upTo, { eventTypes, streamPrefix = '' }) => {
      const end = Math.min(upTo, after + windowSize)
      const rows =
        eventTypes === undefined && streamPrefix === ''
          ? countedFrom(all(after, end), 0, 'position', after + 1)
          : filtered(eventTypes?.length ?? null)(after, end, ...(eventTypes ?? []), streamPrefix, streamPrefix)
      const [lastPosition] = rows.at(-1) ?? []
      const through = rows.length === pageSize ? asNumber(lastPosition, 'position') : end
      return { events: ofStreams(rows), through }
    }
  }
}

// Events of one stream often lie side by side.
const ofStreams = (rows: ReadonlyArray<Values>): ReadonlyArray<RecordedEvent> => {
  let before: StreamName | null = null
  return rows.map((row) => {
    const stream: StreamName = before !== null && row[6] === before ? before : asStream(row[6], 'stream')
    before = stream
    return recordedEvent(row, stream)
  })
}

const recordedEvent = ([position, revision, type, id, metadata, data]: Values, stream: StreamName): RecordedEvent => ({
  position: sequencePosition(asNumber(position, 'position')),
  stream,
  revision: asNumber(revision, 'revision'),
  id: asText(id, 'id'),
  type: asText(type, 'type'),
  data: asObject(data, 'data'),
  metadata: asObject(metadata, 'metadata')
})
