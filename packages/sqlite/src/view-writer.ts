import type { DatabaseSync } from 'node:sqlite'
import { beginning } from '@readdress/event-store'
import type { CheckpointMove, CheckpointMoved, ProjectionId, ViewChange } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { numberIn, positionIn } from './row.ts'

/** The writing half of a view file, to be called inside a transaction that the caller holds. */
export interface ViewWriter {
  readonly apply: (
    projection: ProjectionId,
    changes: ReadonlyArray<ViewChange>,
    move: CheckpointMove
  ) => Either.Either<CheckpointMoved, void>
  readonly truncate: (projection: ProjectionId) => void
}

/** The prepared statements that write views over this connection. */
export const viewWriter = (writer: DatabaseSync): ViewWriter => {
  const find = writer.prepare('SELECT id, position FROM projection WHERE name = ? AND version = ?')
  const add = writer.prepare('INSERT INTO projection (name, version, position) VALUES (?, ?, ?) RETURNING id')
  const advance = writer.prepare('UPDATE projection SET position = ? WHERE id = ?')
  const insert = writer.prepare('INSERT INTO document (projection, key, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const update = writer.prepare('UPDATE document SET body = ? WHERE projection = ? AND key = ?')
  const remove = writer.prepare('DELETE FROM document WHERE projection = ? AND key = ?')
  const clear = writer.prepare('DELETE FROM document_index WHERE projection = ? AND key = ?')
  const index = writer.prepare(
    'INSERT INTO document_index (projection, name, value, key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
  )
  const removals = ['document', 'document_index'].map((table) =>
    writer.prepare(`DELETE FROM ${table} WHERE projection = ?`)
  )
  const removeProjection = writer.prepare('DELETE FROM projection WHERE id = ?')

  const change = (id: number, one: ViewChange): void => {
    switch (one.type) {
      case 'Remove':
        clear.run(id, one.key)
        remove.run(id, one.key)
        return
      case 'Put': {
        const body = JSON.stringify(one.document)
        // Most documents are new, and a new one has no entries in the indexes to clear.
        if (insert.run(id, one.key, body).changes === 0) {
          clear.run(id, one.key)
          update.run(body, id, one.key)
        }
        for (const [name, values] of Object.entries(one.indexes)) {
          for (const value of values) index.run(id, name, value, one.key)
        }
      }
    }
  }

  return {
    apply: ({ name, version }, changes, { from, to }) => {
      const row = find.get(name, version)
      const actual = row === undefined ? beginning : positionIn(row, 'position')
      if (actual !== from) {
        return Either.left({ type: 'CheckpointMoved', projection: { name, version }, expected: from, actual })
      }
      const id = numberIn(row ?? add.get(name, version, to) ?? {}, 'id')
      for (const one of changes) change(id, one)
      advance.run(to, id)
      return Either.right(undefined)
    },
    truncate: ({ name, version }) => {
      const row = find.get(name, version)
      if (row === undefined) return
      const id = numberIn(row, 'id')
      for (const removal of removals) removal.run(id)
      removeProjection.run(id)
    }
  }
}
