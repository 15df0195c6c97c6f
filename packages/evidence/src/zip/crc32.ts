import * as zlib from 'node:zlib'

// Node.js 18, and 20 before 20.15, have none of their own.
const ownOfNode: typeof zlib.crc32 | undefined = zlib.crc32

/** The CRC-32 by which a ZIP notices damage, 0 to 2³² − 1. */
export const crc32 = (bytes: Uint8Array): number => ownOfNode?.(bytes) ?? crc32ByTable(bytes)

/** The same by a table. Source: APPNOTE.TXT 6.3.10 of PKWARE, section 4.4.7. */
export const crc32ByTable = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
