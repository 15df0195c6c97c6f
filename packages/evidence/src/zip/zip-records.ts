/**
 * The one form of ZIP that bundles are packed in: stored, names sorted by bytes, 1980-01-01, UTF-8, mode 0644, no extra field, no comment.
 * These bytes are a public format, and never change. Source: APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
 */

/** A file in a ZIP. */
export interface ZipEntry {
  /** With the folder that everything lies in. */
  readonly name: string
  readonly crc: number
  readonly size: number
}

const localLength = 30
/** How many bytes the entry of a file in the directory has, without its name. */
export const centralLength = 46
/** How many bytes the end of a ZIP has. */
export const endLength = 22

const version = 20
const byUnix = 3 << 8
const inUtf8 = 0x0800
const stored = 0
const midnight = 0
const firstDay = 0x0021
const plainFile = 0o100644

/** What stands before the bytes of a file. */
export const localHeader = (entry: ZipEntry): Buffer => named('PK\x03\x04', localLength, commonOf(entry), entry.name)

/** What the directory says of a file that begins at this place. */
export const centralHeader = (entry: ZipEntry, place: number): Buffer => {
  const header = named('PK\x01\x02', centralLength, [u16(version | byUnix), ...commonOf(entry)], entry.name)
  header.writeUInt16LE(plainFile, 40)
  header.writeUInt32LE(place, 42)
  return header
}

/** The end of a ZIP of so many files, whose directory begins at this place. */
export const endRecord = (count: number, directoryLength: number, place: number): Buffer =>
  Buffer.concat([
    Buffer.from('PK\x05\x06'),
    ...[0, 0, count, count].map(u16),
    ...[directoryLength, place].map(u32),
    u16(0)
  ])

const commonOf = ({ name, crc, size }: ZipEntry): ReadonlyArray<Buffer> => [
  ...[version, inUtf8, stored, midnight, firstDay].map(u16),
  ...[crc, size, size].map(u32),
  u16(Buffer.byteLength(name))
]

// Whatever follows the length of the name is zero: extra field, comment, disk.
const named = (signature: string, length: number, parts: ReadonlyArray<Buffer>, name: string): Buffer => {
  const written = Buffer.concat([Buffer.from(signature), ...parts])
  return Buffer.concat([written, Buffer.alloc(length - written.length), Buffer.from(name)])
}

const u16 = (number: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(number)
  return bytes
}

const u32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
