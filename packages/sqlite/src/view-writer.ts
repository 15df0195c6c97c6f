import type { DatabaseSync } from 'node:sqlite'
import { beginning, type Position } from '@readdress/event-store'
import type { CheckpointMove, CheckpointMoved, ProjectionId, ViewChange } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { changeWriter } from './change-writer.ts'
import { indexWriter } from './index-writer.ts'
import { numberIn, positionIn } from './row.ts'

/** The writing half of a view file, to be called inside a transaction that the caller holds. */
export interface ViewWriter {
  readonly apply: (
    projection: ProjectionId,
    changes: ReadonlyArray<ViewChange>,
    move: CheckpointMove
  ) => Either.Either<CheckpointMoved, void>
  readonly swap: (built: ProjectionId, replaced: ProjectionId, at: Position) => Either.Either<CheckpointMoved, void>
  /** Makes it invisible; `sweep` frees its room. */
  readonly truncate: (projection: ProjectionId) => void
  /** Deletes a part of what is invisible, and says whether there may be more. */
  readonly sweep: () => boolean
}

interface Standing {
  readonly id: number
  readonly position: Position
}

/** The prepared statements that write views over this connection. */
export const viewWriter = (writer: DatabaseSync): ViewWriter => {
  const find = writer.prepare('SELECT id, position FROM projection WHERE name = ? AND version = ?')
  const add = writer.prepare('INSERT INTO projection (name, version, position) VALUES (?, ?, ?) RETURNING id, position')
  const advance = writer.prepare('UPDATE projection SET position = ? WHERE id = ?')
  const rename = writer.prepare('UPDATE projection SET name = ?, version = ?, changes_after = position WHERE id = ?')
  const insert = writer.prepare('INSERT INTO document (projection, key, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const update = writer.prepare('UPDATE document SET body = ? WHERE projection = ? AND key = ?')
  const remove = writer.prepare('DELETE FROM document WHERE projection = ? AND key = ?')
  const indexed = indexWriter(writer)
  const noted = changeWriter(writer)
  const sweep = sweeper(writer)

  const standing = ({ name, version }: ProjectionId): Standing | null => {
    const row = find.get(name, version)
    return row === undefined ? null : { id: numberIn(row, 'id'), position: positionIn(row, 'position') }
  }

  const change = (id: number, one: ViewChange): void => {
    switch (one.type) {
      case 'Remove':
        indexed(id, one.key, {})
        remove.run(id, one.key)
        return
      case 'Put': {
        const body = JSON.stringify(one.document)
        const isNew = insert.run(id, one.key, body).changes > 0
        if (!isNew) update.run(body, id, one.key)
        indexed(id, one.key, one.indexes, isNew)
      }
    }
  }

  const truncate = (projection: ProjectionId): void => {
    const found = standing(projection)
    if (found !== null) rename.run(invisible, found.id, found.id)
  }

  return {
    apply: (projection, changes, { from, to }) => {
      const found = standing(projection)
      const actual = found?.position ?? beginning
      if (actual !== from) return Either.left(moved(projection, from, actual))
      const id = found?.id ?? numberIn(add.get(projection.name, projection.version, to) ?? {}, 'id')
      for (const one of changes) change(id, one)
      noted(id, changes, to)
      advance.run(to, id)
      return Either.right(undefined)
    },
    swap: (built, replaced, at) => {
      const found = standing(built)
      if (found?.position !== at) return Either.left(moved(built, at, found?.position ?? beginning))
      const before = standing(replaced)?.position ?? beginning
      if (before > at) return Either.left(moved(replaced, at, before))
      truncate(replaced)
      rename.run(replaced.name, replaced.version, found.id)
      return Either.right(undefined)
    },
    truncate,
    sweep
  }
}

// A name that no projection has. A row keeps its number, so that no other gets it while documents of it are left.
const invisible = '~removed'
const sweptAtOnce = 2000

const moved = ({ name, version }: ProjectionId, expected: Position, actual: Position): CheckpointMoved => ({
  type: 'CheckpointMoved',
  projection: { name, version },
  expected,
  actual
})

// In parts, so that others who write need not wait until a million documents are gone.
const sweeper = (writer: DatabaseSync): (() => boolean) => {
  const removed = writer.prepare('SELECT id FROM projection WHERE name = ? LIMIT 1')
  const parts = [
    'DELETE FROM document WHERE rowid IN (SELECT rowid FROM document WHERE projection = ? LIMIT ?)',
    `DELETE FROM document_index WHERE (projection, name, value, key) IN
     (SELECT projection, name, value, key FROM document_index WHERE projection = ? LIMIT ?)`,
    'DELETE FROM document_change WHERE id IN (SELECT id FROM document_change WHERE projection = ? LIMIT ?)'
  ].map((part) => writer.prepare(part))
  const forget = writer.prepare('DELETE FROM projection WHERE id = ?')
  return () => {
    const row = removed.get(invisible)
    if (row === undefined) return false
    const id = numberIn(row, 'id')
    const deleted = parts.reduce((sum, part) => sum + Number(part.run(id, sweptAtOnce).changes), 0)
    if (deleted === 0) forget.run(id)
    return true
  }
}
