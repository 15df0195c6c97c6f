import type { DatabaseSync } from 'node:sqlite'
import type { Position } from '@readdress/event-store'
import type { ViewChange } from '@readdress/projections'

// A screen shows fewer documents than that; whoever has missed more loads anew.
const mostAtOnce = 100
const mostKept = 1000

/** Notes which documents of a projection changed, for those who follow it; inside a transaction that the caller holds. It keeps about the last thousand. */
export const changeWriter = (
  writer: DatabaseSync
): ((projection: number, changes: ReadonlyArray<ViewChange>, at: Position) => void) => {
  const note = writer.prepare('INSERT INTO document_change (projection, position, key) VALUES (?, ?, ?)')
  const oldest = 'SELECT position FROM document_change WHERE projection = ? ORDER BY position DESC LIMIT 1 OFFSET ?'
  const cut = writer.prepare(
    `UPDATE projection SET changes_after = max(changes_after, ifnull((${oldest}), '')) WHERE id = ?`
  )
  const cutAt = writer.prepare('UPDATE projection SET changes_after = ? WHERE id = ?')
  const forget = writer.prepare(
    `DELETE FROM document_change WHERE projection = ?
     AND position <= (SELECT changes_after FROM projection WHERE id = ?)`
  )
  let notedSinceCut = 0

  return (projection, changes, at) => {
    if (changes.length > mostAtOnce) {
      cutAt.run(at, projection)
      forget.run(projection, projection)
      return
    }
    for (const { key } of changes) note.run(projection, at, key)
    notedSinceCut += changes.length
    if (notedSinceCut < mostKept) return
    notedSinceCut = 0
    cut.run(projection, mostKept, projection)
    forget.run(projection, projection)
  }
}
