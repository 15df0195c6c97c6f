import { isRecord, type Json } from './json.ts'

/** The marks of a personal leaf in the encoded form of an event: readable, or erased for this reader. */
const marks = ['$personal', '$erased']

/**
 * The data of an event as a view may keep it: each personal value gives way to `{ "$held": subject }`, which says that the event holds one
 * there, and about whom. A view so made need not change when values are sealed or erased.
 */
export const heldData = (data: Json): Json => {
  if (Array.isArray(data)) return data.map(heldData)
  if (!isRecord(data)) return data
  const [name, ...others] = Object.keys(data)
  if (name !== undefined && others.length === 0 && marks.includes(name)) {
    const leaf = data[name] ?? null
    return { $held: isRecord(leaf) ? (leaf['subject'] ?? null) : null }
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, heldData(value)]))
}
