import * as Either from 'fp-ts/lib/Either.js'
import type { Json } from './json.ts'
import { escapedName, pointerFromTheEnd } from './json-pointer.ts'
import { isPlainObject } from './plain-object.ts'

/** A value that JSON text would lose or change; `at` is the JSON pointer (RFC 6901) of the place, and the value is not told. */
export interface NotJson {
  readonly at: string
}

/** So many containers within one another are taken. */
export const deepest = 64

/**
 * A frozen copy of a value that survives as JSON text, or the place of the first part of it that would not.
 *
 * Refused are `undefined`, functions, symbols, BigInt, NaN, infinities, integers beyond 2^53, texts with half a surrogate pair,
 * instances of classes, a member named `__proto__`, and more than 64 nested containers (so also every circle). Minus zero
 * becomes zero, as JSON makes it.
 */
export const frozenJson = (value: unknown): Either.Either<NotJson, Json> => {
  const pathFromTheEnd: Array<string> = []
  const copy = copyOf(value, pathFromTheEnd, 0)
  return copy === undefined ? Either.left({ at: pointerFromTheEnd(pathFromTheEnd) }) : Either.right(copy)
}

// undefined says that the value is refused; the names on the way to the place are noted while returning.
const copyOf = (value: unknown, path: Array<string>, depth: number): Json | undefined => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : undefined
    case 'boolean':
      return value
    case 'number':
      return isKeptNumber(value) ? value + 0 : undefined
    case 'object':
      if (value === null) return null
      if (depth === deepest) return undefined
      return Array.isArray(value) ? copyOfArray(value, path, depth) : copyOfObject(value, path, depth)
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      return undefined
  }
}

/** Whether a number is read from its JSON text as it was. */
export const isKeptNumber = (value: number): boolean =>
  Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value))

const copyOfArray = (
  values: ReadonlyArray<unknown>,
  path: Array<string>,
  depth: number
): ReadonlyArray<Json> | undefined => {
  const copies: Array<Json> = []
  for (let index = 0; index < values.length; index += 1) {
    const copy = copyOf(values[index], path, depth + 1)
    if (copy === undefined) {
      path.push(String(index))
      return undefined
    }
    copies.push(copy)
  }
  return Object.freeze(copies)
}

const copyOfObject = (value: object, path: Array<string>, depth: number): Json | undefined => {
  if (!isPlainObject(value)) return undefined
  const copies: Record<string, Json> = {}
  for (const name of Object.keys(value)) {
    const copy = name === '__proto__' || !name.isWellFormed() ? undefined : copyOf(value[name], path, depth + 1)
    if (copy === undefined) {
      path.push(escapedName(name))
      return undefined
    }
    copies[name] = copy
  }
  return Object.freeze(copies)
}
