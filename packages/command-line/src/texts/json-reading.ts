import type { Json } from 'readdress'

/** What stands at a path of names in a JSON value; null where there is nothing. */
export const at = (json: Json, ...path: ReadonlyArray<string>): Json =>
  path.reduce<Json>((value, name) => (isRecord(value) ? (value[name] ?? null) : null), json)

/** The text at a path; empty where there is none. */
export const textAt = (json: Json, ...path: ReadonlyArray<string>): string => {
  const found = at(json, ...path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** The list at a path; empty where there is none. */
export const listAt = (json: Json, ...path: ReadonlyArray<string>): ReadonlyArray<Json> => {
  const found = at(json, ...path)
  return Array.isArray(found) ? found : []
}

const isRecord = (json: Json): json is { readonly [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
