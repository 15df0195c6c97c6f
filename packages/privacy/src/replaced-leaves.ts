import { escapedName, isJsonObject, type Json, type JsonObject } from '@readdress/event-store'

/** The same data with other JSON in some places, given by their JSON pointers. Only what leads to them is copied, and frozen. */
export const replacedLeaves = (data: JsonObject, replacements: ReadonlyMap<string, Json>): JsonObject => {
  const replaced = replacedIn(data, '', replacements)
  return isJsonObject(replaced) ? replaced : data
}

const replacedIn = (value: Json, pointer: string, replacements: ReadonlyMap<string, Json>): Json => {
  if (typeof value !== 'object' || value === null) return value
  const replacement = replacements.get(pointer)
  if (replacement !== undefined) return replacement
  return isJsonObject(value)
    ? replacedInObject(value, pointer, replacements)
    : replacedInArray(value, pointer, replacements)
}

const replacedInArray = (
  values: ReadonlyArray<Json>,
  pointer: string,
  replacements: ReadonlyMap<string, Json>
): ReadonlyArray<Json> => {
  const copies = values.map((value, index) => replacedIn(value, `${pointer}/${index}`, replacements))
  return copies.every((copy, index) => copy === values[index]) ? values : Object.freeze(copies)
}

const replacedInObject = (value: JsonObject, pointer: string, replacements: ReadonlyMap<string, Json>): JsonObject => {
  let copy: Record<string, Json> | null = null
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'object' || member === null) continue
    const replaced = replacedIn(member, `${pointer}/${escapedName(name)}`, replacements)
    if (replaced === member) continue
    copy ??= { ...value }
    copy[name] = replaced
  }
  return copy === null ? value : Object.freeze(copy)
}
