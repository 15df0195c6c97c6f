import type { DatabaseSync } from 'node:sqlite'

/** Does the work in one transaction, or undoes all of it when it throws. */
export const inTransaction = <A>(writer: DatabaseSync, work: () => A): A => {
  writer.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    writer.exec('COMMIT')
    return result
  } catch (caught) {
    if (writer.isTransaction) writer.exec('ROLLBACK')
    throw caught
  }
}
