import { link, lstat, mkdir, open, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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

/** Writes a bundle as a new folder, whole or not at all. */
export const writeBundleFolder =
  (folder: string, files: BundleFiles): TaskEither<BundleNotWritten, void> =>
  async () => {
    const beside = unfinished(folder)
    try {
      const isThere = await lstat(folder).then(
        () => true,
        () => false
      )
      if (isThere) return notWritten('Exists', folder)
      for (const [path, bytes] of files) {
        const place = join(beside, path)
        await mkdir(dirname(place), { recursive: true })
        await writeFile(place, bytes)
      }
      await rename(beside, folder)
      return Either.right(undefined)
    } catch (caught) {
      await rm(beside, { recursive: true, force: true }).catch(() => undefined)
      return notWrittenBy(caught, folder)
    }
  }

/** Writes a bundle as a new ZIP, whole or not at all. The folder in it is named as the file is, without `.zip`. */
export const writeBundleZip =
  (path: string, files: BundleFiles): TaskEither<BundleNotWritten, void> =>
  async () => {
    const beside = unfinished(path)
    try {
      // What an interrupted writing has left is in nobody's way.
      await rm(beside, { force: true })
      const file = await open(beside, 'wx')
      try {
        for (const piece of packZip(basename(path, '.zip'), files)) await file.writeFile(piece)
        await file.sync()
        // Unlike a renaming, it fails where something lies already.
        await link(beside, path)
      } finally {
        await file.close()
        await unlink(beside).catch(() => undefined)
      }
      return Either.right(undefined)
    } catch (caught) {
      return notWrittenBy(caught, path)
    }
  }

const unfinished = (path: string): string => `${path}.${process.pid}.unfinished`

const notWritten = (reason: BundleNotWritten['reason'], path: string): Either.Either<BundleNotWritten, never> =>
  Either.left({ type: 'BundleNotWritten', reason, path })

const notWrittenBy = (caught: unknown, path: string): Either.Either<BundleNotWritten, never> => {
  if (!(caught instanceof Error && 'code' in caught)) throw caught
  return notWritten(caught.code === 'EEXIST' ? 'Exists' : 'NotWritable', path)
}
