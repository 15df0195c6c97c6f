import { deepest, isKeptNumber } from './frozen-json.ts'
import type { Json } from './json.ts'
import { isPlainObject } from './plain-object.ts'

/** Whether a value survives as JSON text, by the rules of `frozenJson`, which copies it and names the place: several times as fast. */
export const survivesAsJson = (value: unknown): value is Json => survives(value, 0)

const survives = (value: unknown, depth: number): boolean => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed()
    case 'boolean':
      return true
    case 'number':
      return isKeptNumber(value)
    case 'object':
      if (value === null) return true
      if (depth === deepest) return false
      return Array.isArray(value) ? everyItem(value, depth + 1) : everyMember(value, depth + 1)
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      return false
  }
}

// By index: `every` would pass over what is missing.
const everyItem = (values: ReadonlyArray<unknown>, depth: number): boolean => {
  for (let index = 0; index < values.length; index += 1) {
    if (!survives(values[index], depth)) return false
  }
  return true
}

const everyMember = (value: object, depth: number): boolean => {
  if (!isPlainObject(value)) return false
  for (const name of Object.keys(value)) {
    if (name === '__proto__' || !name.isWellFormed() || !survives(Reflect.get(value, name), depth)) return false
  }
  return true
}
