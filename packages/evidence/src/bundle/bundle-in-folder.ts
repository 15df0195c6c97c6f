import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type BundleFiles, isBundlePath } from './bag.ts'

/** Why a folder cannot be read as a bundle; `path` is the place in it, empty for the folder itself. */
export interface BundleUnreadable {
  readonly type: 'BundleUnreadable'
  /** `Missing`: nothing there; `NotAFile`: a link, a device or worse; `NameNotAllowed`: a name that no bundle has; `TooLarge`, `TooMany`: beyond what is read. */
  readonly reason: 'Missing' | 'NotAFile' | 'NameNotAllowed' | 'TooLarge' | 'TooMany' | 'NotReadable'
  readonly path: string
}

const megabyte = 1024 * 1024
const mostBytes = 64 * megabyte
const mostBytesInAll = 512 * megabyte
const mostFiles = 10_000

/** The files of a bundle in a folder. Nothing is followed, nothing is written, and nothing large is taken into memory. */
export const readBundleFolder =
  (folder: string): TaskEither<BundleUnreadable, BundleFiles> =>
  async () => {
    const files = new Map<string, Uint8Array>()
    let total = 0

    const read = async (path: string): Promise<BundleUnreadable | null> => {
      const place = join(folder, path)
      const found = await lstat(place)
      if (found.isDirectory()) return readAllIn(path)
      if (!found.isFile()) return unreadable('NotAFile', path)
      total += found.size
      if (found.size > mostBytes || total > mostBytesInAll) return unreadable('TooLarge', path)
      if (files.size === mostFiles) return unreadable('TooMany', path)
      files.set(path, await readFile(place))
      return null
    }

    const readAllIn = async (path: string): Promise<BundleUnreadable | null> => {
      for (const name of (await readdir(join(folder, path))).sort()) {
        const inner = path === '' ? name : `${path}/${name}`
        if (!isBundlePath(inner)) return unreadable('NameNotAllowed', path)
        const fault = await read(inner)
        if (fault !== null) return fault
      }
      return null
    }

    try {
      if (!(await lstat(folder)).isDirectory()) return Either.left(unreadable('NotAFile', ''))
      const fault = await readAllIn('')
      return fault === null ? Either.right(files) : Either.left(fault)
    } catch (caught) {
      if (!(caught instanceof Error && 'code' in caught)) throw caught
      return Either.left(unreadable(caught.code === 'ENOENT' ? 'Missing' : 'NotReadable', ''))
    }
  }

const unreadable = (reason: BundleUnreadable['reason'], path: string): BundleUnreadable => ({
  type: 'BundleUnreadable',
  reason,
  path
})

/** A folder that is there already, or cannot be written. Nothing was left behind. */
export interface BundleNotWritten {
  readonly type: 'BundleNotWritten'
  readonly reason: 'Exists' | 'NotWritable'
  readonly folder: string
}

/** Writes a bundle as a new folder, whole or not at all. */
export const writeBundleFolder =
  (folder: string, files: BundleFiles): TaskEither<BundleNotWritten, void> =>
  async () => {
    const beside = `${folder}.${process.pid}.unfinished`
    try {
      const isThere = await lstat(folder).then(
        () => true,
        () => false
      )
      if (isThere) return Either.left({ type: 'BundleNotWritten', reason: 'Exists', folder })
      for (const [path, bytes] of files) {
        const place = join(beside, path)
        await mkdir(dirname(place), { recursive: true })
        await writeFile(place, bytes)
      }
      await rename(beside, folder)
      return Either.right(undefined)
    } catch (caught) {
      await rm(beside, { recursive: true, force: true }).catch(() => undefined)
      if (!(caught instanceof Error && 'code' in caught)) throw caught
      return Either.left({ type: 'BundleNotWritten', reason: 'NotWritable', folder })
    }
  }
