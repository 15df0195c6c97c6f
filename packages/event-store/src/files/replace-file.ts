import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { folderOnDisk } from './folder-on-disk.ts'
import type { NotWritten } from './new-file.ts'
import { removeUnfinished, unfinishedBeside } from './unfinished.ts'

/** Writes a file in the place of the one that is there, if there is one: whatever happens, one of the two is there whole. For nobody but its owner to read. */
export const replaceFile = async (path: string, content: string): Promise<Either.Either<NotWritten, void>> => {
  const unfinished = unfinishedBeside(path)
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await removeUnfinished(path)
    await writeFile(unfinished, content, { flag: 'wx', mode: 0o600, flush: true })
    await rename(unfinished, path)
    await folderOnDisk(dirname(path))
    return Either.right(undefined)
  } catch (caught) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    if (!(caught instanceof Error && 'code' in caught && typeof caught.code === 'string')) throw caught
    return Either.left({ type: 'NotWritten', path, code: caught.code })
  }
}
