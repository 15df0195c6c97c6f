import { statSync } from 'node:fs'

/**
 * Whether an open file and its WAL are still what lies under their names.
 *
 * To SQLite a file that was deleted or replaced under it is as good as any: it goes on writing where nobody will find it again.
 */
export const filePlace = (file: string): (() => boolean) => {
  const names = [file, `${file}-wal`]
  const opened = names.map(identity)
  return () => names.every((name, index) => identity(name) === opened[index])
}

const identity = (name: string): string | null => {
  const stat = statSync(name, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.dev}-${stat.ino}`
}
