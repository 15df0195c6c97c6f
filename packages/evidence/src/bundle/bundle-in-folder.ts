import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type BundleFiles, isBundlePath } from './bag.ts'
import {
  type BundleUnreadable,
  mostBytes,
  mostBytesInAll,
  mostFiles,
  unreadable,
  unreadableBy
} from './bundle-unreadable.ts'
import { namesMet } from './names-met.ts'

/** The files of a bundle in a folder. Nothing is followed, nothing is written, and nothing large is taken into memory. */
export const readBundleFolder =
  (folder: string): TaskEither<BundleUnreadable, BundleFiles> =>
  async () => {
    const files = new Map<string, Uint8Array>()
    const isFree = namesMet()
    let total = 0

    const read = async (path: string): Promise<BundleUnreadable | null> => {
      const place = join(folder, path)
      const found = await lstat(place)
      if (found.isDirectory()) return readAllIn(path)
      if (!found.isFile()) return unreadable('NotAFile', path)
      if (!isFree(path)) return unreadable('SameName', path)
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
      return Either.left(unreadableBy(caught))
    }
  }
