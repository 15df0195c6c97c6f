import { link, open, stat, unlink } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { folderOnDisk, removeUnfinished, unfinishedBeside } from '@readdress/event-store/files'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type StoreFileUnusable, unusable } from './store-file-unusable.ts'

/**
 * Copies an open database file to another place while it is read and written; the copy holds what was committed when it began.
 *
 * Refused when there is something at that place already. The copy gets its name only once it is whole and on the disk.
 */
export const backUp =
  (file: string, to: string): TaskEither<StoreFileUnusable, void> =>
  async () => {
    const target = resolve(to)
    const part = unfinishedBeside(target)
    if (await exists(target)) return Either.left(unusable(target, 'Exists'))
    if (!(await exists(dirname(target)))) return Either.left(unusable(target, 'FolderMissing'))
    try {
      await removeUnfinished(target)
      await copied(file, part)
      // A link is never made over a file that came there meanwhile.
      await link(part, target)
      await folderOnDisk(dirname(target))
      return Either.right(undefined)
    } catch {
      return Either.left(unusable(target, (await exists(target)) ? 'Exists' : 'NotWritable'))
    } finally {
      await unlink(part).catch(() => undefined)
    }
  }

// All pages in one step: the copy is of one moment, and a busy writer cannot make it begin again and again.
const allPages = 2_147_483_647

const copied = async (file: string, part: string): Promise<void> => {
  // A connection of its own, for the step runs beside this thread and would keep readers waiting.
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    await backup(source, part, { rate: allPages })
  } finally {
    source.close()
  }
  const written = await open(part, 'r+')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )
