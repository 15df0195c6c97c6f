import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { folderOnDisk, removeUnfinished, unfinishedBeside, writeNewFile } from '@readdress/event-store/files'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { packZip } from '../zip/pack-zip.ts'
import type { BundleFiles } from './bag.ts'

/** A place that is taken already, or cannot be written. Nothing was left behind. */
export interface BundleNotWritten {
  readonly type: 'BundleNotWritten'
  readonly reason: 'Exists' | 'NotWritable'
  readonly path: string
}

/** Writes a bundle as a new folder, whole or not at all, for nobody but its owner to read; the folder around it is made if it is missing. */
export const writeBundleFolder =
  (folder: string, files: BundleFiles): TaskEither<BundleNotWritten, void> =>
  async () => {
    const beside = unfinishedBeside(folder)
    try {
      const isThere = await lstat(folder).then(
        () => true,
        () => false
      )
      if (isThere) return notWritten('Exists', folder)
      await mkdir(beside, ownFolder)
      await removeUnfinished(folder)
      for (const [path, bytes] of files) {
        const place = join(beside, path)
        await mkdir(dirname(place), ownFolder)
        await writeFile(place, bytes, { flag: 'wx', mode: 0o600, flush: true })
      }
      await rename(beside, folder)
      await folderOnDisk(dirname(folder))
      return Either.right(undefined)
    } catch (caught) {
      await rm(beside, { recursive: true, force: true }).catch(() => undefined)
      if (!(caught instanceof Error && 'code' in caught)) throw caught
      return notWritten('NotWritable', folder)
    }
  }

/**
 * Writes a bundle as a new ZIP, whole or not at all, as a folder is written. The folder in it is named as the file is, without `.zip`.
 */
export const writeBundleZip =
  (path: string, files: BundleFiles): TaskEither<BundleNotWritten, void> =>
  async () => {
    const written = await writeNewFile(path, packZip(basename(path, '.zip'), files))
    return Either.isRight(written)
      ? written
      : notWritten(written.left.code === 'EEXIST' ? 'Exists' : 'NotWritable', path)
  }

const ownFolder = { recursive: true, mode: 0o700 } as const

const notWritten = (reason: BundleNotWritten['reason'], path: string): Either.Either<BundleNotWritten, never> =>
  Either.left({ type: 'BundleNotWritten', reason, path })
