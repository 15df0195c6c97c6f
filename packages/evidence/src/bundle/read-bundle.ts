import { lstat, readFile } from 'node:fs/promises'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { readZip } from '../zip/read-zip.ts'
import type { BundleFiles } from './bag.ts'
import { readBundleFolder } from './bundle-in-folder.ts'
import { type BundleUnreadable, mostBytesInAll, unreadable, unreadableBy } from './bundle-unreadable.ts'

// What the records of the most files take, and more.
const mostOfRecords = 8 * 1024 * 1024

/** The files of a bundle in a folder or in a ZIP, whichever lies there. Nothing is unpacked, followed or written. */
export const readBundle =
  (path: string): TaskEither<BundleUnreadable, BundleFiles> =>
  async () => {
    try {
      const found = await lstat(path)
      if (found.isDirectory()) return readBundleFolder(path)()
      if (!found.isFile()) return Either.left(unreadable('NotAFile', ''))
      if (found.size > mostBytesInAll + mostOfRecords) return Either.left(unreadable('TooLarge', ''))
      return readZip(await readFile(path))
    } catch (caught) {
      return Either.left(unreadableBy(caught))
    }
  }
