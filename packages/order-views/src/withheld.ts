import type { DataSubject } from '@readdress/order'
import { isRecord, type Json } from './json.ts'

/** The encoded data of an event without its personal values: in the place of each stands whose it is, and that this reader may not have it. */
export const withheld = (data: Json): Json => withLeaves(data, withheldLeaf)

const withheldLeaf = (leaf: Leaf): Json =>
  leaf.isErased ? leaf.whole : { $erased: { because: 'Withheld', subject: leaf.subject } }

/** The same once the keys of a person are destroyed: what was withheld of him can never be read again. */
export const destroyed = (subject: DataSubject, data: Json): Json =>
  withLeaves(data, (leaf) =>
    leaf.subject === subject ? { $erased: { because: 'Destroyed', subject: leaf.subject } } : leaf.whole
  )

interface Leaf {
  readonly whole: Json
  readonly subject: Json
  readonly isErased: boolean
}

const withLeaves = (data: Json, replaced: (leaf: Leaf) => Json): Json => {
  if (Array.isArray(data)) return data.map((one) => withLeaves(one, replaced))
  if (!isRecord(data)) return data
  const { $personal, $erased } = data
  const marked = isRecord($personal) ? $personal : $erased
  return isRecord(marked)
    ? replaced({ whole: data, subject: marked['subject'] ?? 'buyer', isErased: isRecord($erased) })
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withLeaves(value, replaced)]))
}
