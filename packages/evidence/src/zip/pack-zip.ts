import type { BundleFiles } from '../bundle/bag.ts'
import { crc32 } from './crc32.ts'
import { centralHeader, endRecord, localHeader } from './zip-records.ts'

/**
 * A ZIP of these files, in pieces that follow one another; the same files give the same bytes. Everything lies in one folder, as RFC 8493 (section 5)
 * wants it: who unpacks the ZIP has a bundle in a folder. Nothing rests on the name of that folder, and no digest covers it.
 */
export const packZip = (top: string, files: BundleFiles): ReadonlyArray<Uint8Array> => {
  const pieces: Array<Uint8Array> = []
  const directory: Array<Buffer> = []
  let place = 0
  // The names have ASCII only, so this order is that of their bytes.
  for (const [path, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const entry = { name: `${top}/${path}`, crc: crc32(bytes), size: bytes.length }
    const header = localHeader(entry)
    pieces.push(header, bytes)
    directory.push(centralHeader(entry, place))
    place += header.length + bytes.length
  }
  const length = directory.reduce((sum, header) => sum + header.length, 0)
  return [...pieces, ...directory, endRecord(directory.length, length, place)]
}
