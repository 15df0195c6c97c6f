import { field } from './field.ts'
import type { ReadItem } from './read-item.ts'

const mostBytes = 2 ** 23

/** Of each item in turn, whether its page is now so large that it is not to hold more. */
export const largePage = (): ((item: ReadItem) => boolean) => {
  let bytes = 0
  return (item) => {
    if (item.type === 'Record') bytes += sizeOf(field(item.event, 'data')) + sizeOf(field(item.event, 'metadata'))
    return bytes >= mostBytes
  }
}

// About as many bytes as its JSON text has, at a small part of the cost of writing it.
const sizeOf = (value: unknown): number => {
  if (typeof value === 'string' || value instanceof Uint8Array) return value.length + 2
  if (typeof value !== 'object' || value === null) return 8
  let size = 2
  for (const name in value) size += name.length + 4 + sizeOf(field(value, name))
  return size
}
