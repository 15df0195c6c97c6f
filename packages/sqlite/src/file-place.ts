import { existsSync, statSync } from 'node:fs'

// Asking a file for its identity makes the next write to it slower (by a quarter of a commit on ext4), asking whether it is there does not.
const longestTrust = 100

/**
 * Whether an open file and its WAL are still what lies under their names; a replacement is noticed after at most a tenth of a second.
 *
 * To SQLite a file that was deleted or replaced under it is as good as any: it goes on writing where nobody will find it again.
 */
export const filePlace = (file: string): (() => boolean) => {
  const names = [file, `${file}-wal`]
  const opened = names.map(identity)
  let looked = performance.now()
  return () => {
    if (!names.every((name) => existsSync(name))) return false
    if (performance.now() - looked < longestTrust) return true
    const isSame = names.every((name, index) => identity(name) === opened[index])
    if (isSame) looked = performance.now()
    return isSame
  }
}

const identity = (name: string): string | null => {
  const stat = statSync(name, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.dev}-${stat.ino}`
}
