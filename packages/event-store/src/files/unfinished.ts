import { randomBytes } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where a file or a folder is written before it has its name: beside it, under a name that nobody else takes and no killed run has left. */
export const unfinishedBeside = (path: string): string => `${path}.${randomBytes(8).toString('hex')}.unfinished`

/**
 * Removes what killed runs have left beside a path; or beside all paths that begin so, as `…/search-key-`. It may hold values in clear. What is younger than an
 * hour somebody may just be writing; what cannot be removed is in nobody's way.
 */
export const removeUnfinished = async (path: string): Promise<void> => {
  try {
    for (const name of await readdir(dirname(path))) {
      if (!name.startsWith(basename(path)) || !form.test(name)) continue
      const left = join(dirname(path), name)
      const { mtimeMs } = await lstat(left)
      if (Date.now() - mtimeMs > anHour) await rm(left, { recursive: true, force: true })
    }
  } catch {
    // What is written next tells of a folder that is of no use.
  }
}

const form = /\.[0-9a-f]{16}\.unfinished$/
const anHour = 60 * 60_000
