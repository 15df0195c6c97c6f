import { createHash } from 'node:crypto'

/** An id that follows from these texts, so that it is the same each time: a UUID of version 8 made of their SHA-256. */
export const derivedId = (...from: ReadonlyArray<string | number>): string => {
  const hex = createHash('sha256').update(JSON.stringify(from)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
