import type { DatabaseSync } from 'node:sqlite'
import { numberIn, textIn } from './row.ts'
import { isDamage } from './sqlite-error.ts'

/** Something that must not be in a file of events; positions and streams say where. */
export type IntegrityFault =
  /** SQLite finds its own structures damaged; its words. */
  | { readonly type: 'PagesDamaged'; readonly detail: string }
  /** Positions are not 1, 2, 3, …: events are missing. */
  | { readonly type: 'EventsMissing'; readonly events: number; readonly lastPosition: number }
  /** The revisions of a stream are not 0, 1, 2, …: events are missing or changed. */
  | {
      readonly type: 'RevisionsBroken'
      readonly stream: string
      readonly events: number
      readonly lastRevision: number
    }
  /** Data or metadata of an event are not JSON any more. */
  | { readonly type: 'EventUnreadable'; readonly position: number }

const mostFaults = 100

/** Looks through a whole file of events; at most a hundred faults of each kind are told. It reads everything, and nothing else runs meanwhile. */
export const integrityFaults = (reader: DatabaseSync): ReadonlyArray<IntegrityFault> => {
  const pages = damagedPages(reader)
  // Where the pages are damaged, what the tables seem to hold says nothing.
  return pages.length > 0 ? pages : [...missing(reader), ...broken(reader), ...unreadable(reader)]
}

const damagedPages = (reader: DatabaseSync): ReadonlyArray<IntegrityFault> => {
  try {
    return reader
      .prepare(`PRAGMA integrity_check(${mostFaults})`)
      .all()
      .map((row) => textIn(row, 'integrity_check'))
      .filter((detail) => detail !== 'ok')
      .map((detail) => ({ type: 'PagesDamaged', detail }))
  } catch (caught) {
    // Some damage ends the check itself.
    if (!isDamage(caught)) throw caught
    return [{ type: 'PagesDamaged', detail: 'the check could not read the file to its end' }]
  }
}

const missing = (reader: DatabaseSync): ReadonlyArray<IntegrityFault> => {
  const row = reader.prepare('SELECT count(*) AS events, ifnull(max(position), 0) AS last FROM event').get()
  if (row === undefined) return []
  const [events, lastPosition] = [numberIn(row, 'events'), numberIn(row, 'last')]
  return events === lastPosition ? [] : [{ type: 'EventsMissing', events, lastPosition }]
}

const broken = (reader: DatabaseSync): ReadonlyArray<IntegrityFault> =>
  reader
    .prepare(
      `SELECT stream, count(*) AS events, max(revision) AS last FROM event
       GROUP BY stream HAVING count(*) <> max(revision) + 1 OR min(revision) <> 0 LIMIT ${mostFaults}`
    )
    .all()
    .map((row) => ({
      type: 'RevisionsBroken',
      stream: textIn(row, 'stream'),
      events: numberIn(row, 'events'),
      lastRevision: numberIn(row, 'last')
    }))

const unreadable = (reader: DatabaseSync): ReadonlyArray<IntegrityFault> =>
  reader
    .prepare(
      `SELECT position FROM event WHERE NOT (json_valid(data) AND json_valid(metadata))
       ORDER BY position LIMIT ${mostFaults}`
    )
    .all()
    .map((row) => ({ type: 'EventUnreadable', position: numberIn(row, 'position') }))
