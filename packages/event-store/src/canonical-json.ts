/** The text that these functions write is hashed and sealed: it never changes. */
import * as Either from 'fp-ts/lib/Either.js'
import { escapedName, pointerFromTheEnd } from './json-pointer.ts'
import { isPlainObject } from './plain-object.ts'

/**
 * A value without canonical text: why, and the JSON pointer of the place, which never tells the value.
 *
 * A name with half a surrogate pair is refused at the place of its object.
 */
export interface NotCanonical {
  readonly type: 'NotCanonical'
  readonly reason: 'LoneSurrogate' | 'NumberOutOfProfile' | 'NotJson' | 'TooDeep' | 'ReservedKey'
  readonly at: string
}

const deepest = 64

/**
 * The canonical text of a JSON value by RFC 8785: no white space, names in the order of their UTF-16 code units.
 *
 * Refused are what JSON has no text for, more than 64 nested containers, and the name `__proto__`, which copying an object loses.
 *
 * @example
 * assert.deepEqual(canonicalJson({ b: 1.5, a: 'é' }), Either.right('{"a":"é","b":1.5}'))
 */
export const canonicalJson = (value: unknown): Either.Either<NotCanonical, string> => written(value, Number.isFinite)

/**
 * The canonical text under the profile Evidence JSON v1, by which everything is hashed and sealed: its numbers are safe integers.
 *
 * @example
 * assert.deepEqual(evidenceJson([1, null]), Either.right('[1,null]'))
 * assert.deepEqual(evidenceJson({ weight: 1.5 }), Either.left({ type: 'NotCanonical', reason: 'NumberOutOfProfile', at: '/weight' }))
 */
export const evidenceJson = (value: unknown): Either.Either<NotCanonical, string> =>
  written(value, Number.isSafeInteger)

interface Writing {
  readonly isAllowed: (value: number) => boolean
  /** The names on the way to the place that was refused, noted while returning. */
  readonly pathFromTheEnd: Array<string>
  reason: NotCanonical['reason']
}

const written = (value: unknown, isAllowed: Writing['isAllowed']): Either.Either<NotCanonical, string> => {
  const writing: Writing = { isAllowed, pathFromTheEnd: [], reason: 'NotJson' }
  const text = textOf(value, writing, 0)
  return text === undefined
    ? Either.left({ type: 'NotCanonical', reason: writing.reason, at: pointerFromTheEnd(writing.pathFromTheEnd) })
    : Either.right(text)
}

// undefined says that the value is refused.
const refuse = (writing: Writing, reason: NotCanonical['reason']): undefined => {
  writing.reason = reason
  return undefined
}

const textOf = (value: unknown, writing: Writing, depth: number): string | undefined => {
  switch (typeof value) {
    case 'string':
      // The escapes of JSON.stringify are those of RFC 8785.
      return value.isWellFormed() ? JSON.stringify(value) : refuse(writing, 'LoneSurrogate')
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      return writing.isAllowed(value) ? String(value) : refuse(writing, 'NumberOutOfProfile')
    case 'object':
      if (value === null) return 'null'
      if (depth === deepest) return refuse(writing, 'TooDeep')
      return Array.isArray(value) ? textOfArray(value, writing, depth) : textOfObject(value, writing, depth)
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      return refuse(writing, 'NotJson')
  }
}

const textOfArray = (values: ReadonlyArray<unknown>, writing: Writing, depth: number): string | undefined => {
  let text = ''
  for (let index = 0; index < values.length; index += 1) {
    const item = textOf(values[index], writing, depth + 1)
    if (item === undefined) {
      writing.pathFromTheEnd.push(String(index))
      return undefined
    }
    text += index === 0 ? item : `,${item}`
  }
  return `[${text}]`
}

const textOfObject = (value: object, writing: Writing, depth: number): string | undefined => {
  if (!isPlainObject(value)) return refuse(writing, 'NotJson')
  let text = ''
  for (const name of sorted(Object.keys(value))) {
    const nameText = textOfName(name)
    if (nameText === undefined) return refuse(writing, 'LoneSurrogate')
    const member = name === '__proto__' ? refuse(writing, 'ReservedKey') : textOf(value[name], writing, depth + 1)
    if (member === undefined) {
      writing.pathFromTheEnd.push(escapedName(name))
      return undefined
    }
    text += text === '' ? nameText + member : `,${nameText}${member}`
  }
  return `{${text}}`
}

// By UTF-16 code units (RFC 8785). The names of an object are few: a sort that inserts each at its place takes less than two thirds of the time of the language's own.
const sorted = (names: Array<string>): ReadonlyArray<string> => {
  if (names.length > fewNames) return names.sort()
  for (let next = 1; next < names.length; next += 1) {
    const name = names[next] ?? ''
    let place = next
    for (let before = names[place - 1]; before !== undefined && before > name; before = names[place - 1]) {
      names[place] = before
      place -= 1
    }
    names[place] = name
  }
  return names
}

const fewNames = 24

// The same few names come in every event: to look one up takes a tenth of writing it.
const known = new Map<string, string>()
const mostKnown = 1000

const textOfName = (name: string): string | undefined => {
  const before = known.get(name)
  if (before !== undefined) return before
  if (!name.isWellFormed()) return undefined
  const text = `${JSON.stringify(name)}:`
  if (known.size < mostKnown) known.set(name, text)
  return text
}
