import * as Either from 'fp-ts/lib/Either.js'
import { type BundleFiles, isBundlePath } from '../bundle/bag.ts'
import { type BundleUnreadable, mostBytes, mostBytesInAll, mostFiles, unreadable } from '../bundle/bundle-unreadable.ts'
import { namesMet } from '../bundle/names-met.ts'
import { crc32 } from './crc32.ts'
import { centralHeader, centralLength, endLength, endRecord, localHeader, type ZipEntry } from './zip-records.ts'

/**
 * The files of a ZIP as bundles are packed in, and of no other: its records are written again, and every byte compared. What it claims is held against
 * the bytes that are there, and nothing is allocated for it: the files are parts of these bytes.
 */
export const readZip = (bytes: Uint8Array): Either.Either<BundleUnreadable, BundleFiles> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(zip)
  if (end === null) return refused('NotAZip')
  if (end.count > mostFiles) return refused('TooMany')
  const files = new Map<string, Uint8Array>()
  const isFree = namesMet()
  let [at, place, total, before] = [end.place, 0, 0, '']
  let top: string | null = null
  while (files.size < end.count) {
    const entry = entryAt(zip, at)
    if (entry === null) return refused('NotAsPacked')
    const { name, size, crc } = entry
    const path = name.slice(name.indexOf('/') + 1)
    top ??= name.slice(0, name.length - path.length)
    if (!isTop(top)) return refused('NameNotAllowed')
    if (!isBundlePath(path)) return refused('NameNotAllowed', folderOf(path))
    if (!isFree(path)) return refused('SameName', path)
    if (isNoFile(zip, at)) return refused('NotAFile', path)
    total += size
    if (size > mostBytes || total > mostBytesInAll) return refused('TooLarge', path)
    if (name !== `${top}${path}` || name <= before) return refused('NotAsPacked', path)
    const [central, local] = [centralHeader(entry, place), localHeader(entry)]
    const begin = place + local.length
    const isPacked = liesAt(zip, at, central) && liesAt(zip, place, local) && begin + size <= end.place
    if (!isPacked) return refused('NotAsPacked', path)
    const file = zip.subarray(begin, begin + size)
    if (crc32(file) !== crc) return refused('Damaged', path)
    files.set(path, file)
    at += central.length
    place = begin + size
    before = name
  }
  return place === end.place && at === zip.length - endLength ? Either.right(files) : refused('NotAsPacked')
}

const refused = (reason: BundleUnreadable['reason'], path = ''): Either.Either<BundleUnreadable, never> =>
  Either.left(unreadable(reason, path))

const liesAt = (zip: Buffer, at: number, record: Buffer): boolean => zip.subarray(at, at + record.length).equals(record)

// The end has its length: a comment, or anything behind it, is not there.
const endOf = (zip: Buffer): { readonly count: number; readonly place: number } | null => {
  const at = zip.length - endLength
  if (at < 0) return null
  const [count, length, place] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 16)]
  return place + length === at && liesAt(zip, at, endRecord(count, length, place)) ? { count, place } : null
}

// A byte that is no ASCII never comes out as a name of ours.
const entryAt = (zip: Buffer, at: number): ZipEntry | null => {
  if (at + centralLength > zip.length - endLength) return null
  const begin = at + centralLength
  const name = zip.toString('latin1', begin, begin + zip.readUInt16LE(at + 28))
  return { name, crc: zip.readUInt32LE(at + 16), size: zip.readUInt32LE(at + 24) }
}

const isTop = (top: string): boolean => isBundlePath(top.slice(0, -1)) && top.indexOf('/') === top.length - 1

// A link, folder or device of Unix; what has no mode at all is none of these, and not as packed either.
const isNoFile = (zip: Buffer, at: number): boolean => ![0, 0o100000].includes(zip.readUInt16LE(at + 40) & 0o170000)

const folderOf = (path: string): string => {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return isBundlePath(folder) ? folder : ''
}
