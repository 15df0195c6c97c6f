import type { DatabaseSync } from 'node:sqlite'
import type { ViewChange } from '@readdress/projections'
import { textIn } from './row.ts'

type Indexes = Extract<ViewChange, { readonly type: 'Put' }>['indexes']

/**
 * Enters by which values a document is found, in place of those that it had; inside a transaction that the caller holds.
 *
 * A document often changes and is found by the same values as before. To write those again would cost more than all else.
 */
export const indexWriter = (
  writer: DatabaseSync
): ((projection: number, key: string, indexes: Indexes, isNew?: boolean) => void) => {
  const entered = writer.prepare('SELECT name, value FROM document_index WHERE projection = ? AND key = ?')
  const remove = writer.prepare(
    'DELETE FROM document_index WHERE projection = ? AND name = ? AND value = ? AND key = ?'
  )
  const enter = writer.prepare(
    'INSERT INTO document_index (projection, name, value, key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
  )
  return (projection, key, indexes, isNew = false) => {
    const wanted = new Map(Object.entries(indexes).map(([name, values]) => [name, new Set(values)]))
    for (const row of isNew ? [] : entered.all(projection, key)) {
      const [name, value] = [textIn(row, 'name'), textIn(row, 'value')]
      if (!wanted.get(name)?.delete(value)) remove.run(projection, name, value, key)
    }
    for (const [name, values] of wanted) for (const value of values) enter.run(projection, name, value, key)
  }
}
