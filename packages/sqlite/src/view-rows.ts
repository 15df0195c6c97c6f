import type { DatabaseSync } from 'node:sqlite'
import type { Json, Position } from '@readdress/event-store'
import type { IndexValue, Page, ProjectionId, StoredDocument, ValueRange, ViewStanding } from '@readdress/projections'
import { jsonIn, numberIn, positionIn, type Row, textIn } from './row.ts'

/** The reading half of a view file. All of it throws SQLite's errors, and those of damaged rows. */
export interface ViewRows {
  readonly checkpoint: (projection: ProjectionId) => Position | null
  readonly get: (projection: ProjectionId, key: string) => Json | undefined
  readonly getMany: (projection: ProjectionId, keys: ReadonlyArray<string>) => ReadonlyMap<string, Json>
  readonly find: (projection: ProjectionId, index: string, value: string, page: Page) => ReadonlyArray<StoredDocument>
  readonly values: (projection: ProjectionId, index: string, range: ValueRange) => ReadonlyArray<IndexValue>
  readonly list: (projection: ProjectionId, page: Page) => ReadonlyArray<StoredDocument>
  readonly standing: (projection: ProjectionId) => ViewStanding | null
  readonly versions: (name: string) => ReadonlyArray<number>
}

/** The prepared statements that read views over this connection. */
export const viewRows = (reader: DatabaseSync): ViewRows => {
  const projection = '(SELECT id FROM projection WHERE name = ? AND version = ?)'
  const checkpoint = reader.prepare('SELECT position FROM projection WHERE name = ? AND version = ?')
  const get = reader.prepare(`SELECT body FROM document WHERE projection = ${projection} AND key = ?`)
  const getMany = reader.prepare(
    `SELECT key, body FROM document WHERE projection = ${projection} AND key IN (SELECT value FROM json_each(?))`
  )
  const find = reader.prepare(
    `SELECT document.key, body FROM document_index
     JOIN document ON document.projection = document_index.projection AND document.key = document_index.key
     WHERE document_index.projection = ${projection} AND name = ? AND value = ? AND (? IS NULL OR document_index.key > ?)
     ORDER BY document_index.key LIMIT ?`
  )
  // Answered from the index alone, whose primary key begins with these columns in this order.
  const values = reader.prepare(
    `SELECT value, count(*) AS documents FROM document_index
     WHERE projection = ${projection} AND name = ? AND value >= ? AND value < ?
     GROUP BY value ORDER BY value LIMIT ?`
  )
  const list = reader.prepare(
    `SELECT key, body FROM document WHERE projection = ${projection} AND (? IS NULL OR key > ?) ORDER BY key LIMIT ?`
  )
  const standing = reader.prepare('SELECT id, position, changes_after FROM projection WHERE name = ? AND version = ?')
  const changed = reader.prepare('SELECT DISTINCT key FROM document_change WHERE projection = ? AND position > ?')
  const versions = reader.prepare('SELECT version FROM projection WHERE name = ? ORDER BY version')
  return {
    checkpoint: ({ name, version }) => {
      const row = checkpoint.get(name, version)
      return row === undefined ? null : positionIn(row, 'position')
    },
    get: ({ name, version }, key) => {
      const row = get.get(name, version, key)
      return row === undefined ? undefined : jsonIn(row, 'body')
    },
    getMany: ({ name, version }, keys) =>
      new Map(getMany.all(name, version, JSON.stringify(keys)).map((row) => [textIn(row, 'key'), jsonIn(row, 'body')])),
    find: ({ name, version }, index, value, { after = null, limit }) =>
      find.all(name, version, index, value, after, after, limit).map(storedDocument),
    values: ({ name, version }, index, { from, below, limit }) =>
      values
        .all(name, version, index, from, below, limit)
        .map((row) => ({ value: textIn(row, 'value'), documents: numberIn(row, 'documents') })),
    list: ({ name, version }, { after = null, limit }) =>
      list.all(name, version, after, after, limit).map(storedDocument),
    standing: ({ name, version }) => {
      const row = standing.get(name, version)
      if (row === undefined) return null
      const [id, complete] = [numberIn(row, 'id'), positionIn(row, 'changes_after')]
      return {
        identity: id,
        position: positionIn(row, 'position'),
        changedAfter: (after) => (after < complete ? 'any' : changed.all(id, after).map((one) => textIn(one, 'key')))
      }
    },
    versions: (name) => versions.all(name).map((row) => numberIn(row, 'version'))
  }
}

const storedDocument = (row: Row): StoredDocument => ({ key: textIn(row, 'key'), document: jsonIn(row, 'body') })
