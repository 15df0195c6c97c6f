import { accessSync, closeSync, constants, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import { type StoreFileUnusable, unusable } from './store-file-unusable.ts'

/** What a file must say of itself: which application's kind of file it is, and in which version of its tables. */
export interface FileMark {
  readonly applicationId: number
  readonly version: number
}

const headerLength = 100
const magic = 'SQLite format 3\0'

/**
 * Looks at a file without SQLite, which would touch it: a missing or empty file is fine, any other must bear the mark.
 *
 * Source: the database header in SQLite's file format document (https://sqlite.org/fileformat2.html).
 */
export const checkHeader = (file: string, mark: FileMark): Either.Either<StoreFileUnusable, void> => {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined && !isFolder(dirname(file))) return Either.left(unusable(file, 'FolderMissing'))
    // SQLite would open what it may not write, and fail at the first append. The WAL lies beside the file.
    accessSync(dirname(file), constants.W_OK)
    if (stat === undefined) return ok
    if (!stat.isFile()) return Either.left(unusable(file, 'Foreign'))
    accessSync(file, constants.R_OK | constants.W_OK)
    if (isInUse(file)) return ok
    const { header, size } = readHeader(file)
    return size === 0 ? ok : checkMark(file, header, size, mark)
  } catch {
    return Either.left(unusable(file, 'NotWritable'))
  }
}

// Whether the file is open somewhere, perhaps in this process, or was when its last user ended. Then only SQLite may look into it: whoever closes
// a file gives up all locks of his process on it, also those that a store holds there, and without them another process takes the WAL away under it
// (https://sqlite.org/howtocorrupt.html, 2.2).
const isInUse = (file: string): boolean => existsSync(`${file}-shm`)

const ok = Either.right(undefined)

const isFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false

const readHeader = (file: string): { readonly header: Buffer; readonly size: number } => {
  const descriptor = openSync(file, 'r')
  try {
    const header = Buffer.alloc(headerLength)
    readSync(descriptor, header, 0, headerLength, 0)
    return { header, size: fstatSync(descriptor).size }
  } finally {
    closeSync(descriptor)
  }
}

const checkMark = (
  file: string,
  header: Buffer,
  size: number,
  mark: FileMark
): Either.Either<StoreFileUnusable, void> => {
  if (header.toString('latin1', 0, magic.length) !== magic) return Either.left(unusable(file, 'Foreign'))
  if (size < headerLength) return Either.left(unusable(file, 'Damaged'))
  if (header.readUInt32BE(68) !== mark.applicationId) return Either.left(unusable(file, 'Foreign'))
  if (header.readUInt32BE(60) > mark.version) return Either.left(unusable(file, 'Newer'))
  return isCut(file, header, size) ? Either.left(unusable(file, 'Damaged')) : ok
}

// With a WAL beside it the file may rightly be shorter than it says: the rest is in the WAL.
const isCut = (file: string, header: Buffer, size: number): boolean => {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const isPageCountValid = header.readUInt32BE(24) === header.readUInt32BE(92)
  return isPageCountValid && size < header.readUInt32BE(28) * pageSize && !existsSync(`${file}-wal`)
}
