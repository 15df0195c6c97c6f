import * as Either from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { typesByTag } from './by-tag.ts'

/** The answer of a reader that leaves it to the codec to decode, or to say what is wrong. */
export const unread: unique symbol = Symbol('unread')

/** Reads what a codec decodes, to the same value; whatever is not surely right is `unread`. */
export type Reader = (input: unknown) => unknown

/**
 * The reader of a codec: the way of the many values that are right as they were stored.
 *
 * io-ts keeps account of every place on its way down, so that it can name a fault, and copies what it decodes; both cost more than all the rest of
 * reading. A reader only looks, and copies where a value inside becomes another one. An object with members that its codec does not know is left
 * to the codec.
 */
export const readerOf = (codec: t.Mixed): Reader => {
  if (hasReader(codec)) return codec.read
  if (codec instanceof t.StringType) return (input) => (typeof input === 'string' ? input : unread)
  if (codec instanceof t.NullType) return (input) => (input === null ? input : unread)
  if (codec instanceof t.KeyofType) return oneOf(Object.keys(codec.keys))
  if (codec instanceof t.LiteralType) return (input) => (input === codec.value ? input : unread)
  if (isLeaf(codec)) return (input) => (codec.is(input) ? input : unread)
  if (codec instanceof t.RefinementType) return refined(codec.type, codec.predicate)
  if (codec instanceof t.ReadonlyType) return readerOf(codec.type)
  if (codec instanceof t.ArrayType || codec instanceof t.ReadonlyArrayType) return list(readerOf(codec.type))
  if (codec instanceof t.UnionType) return union(codec.types)
  const [fields, isExact] = codec instanceof t.ExactType ? [codec.type, true] : [codec, false]
  const members = membersOf(fields)
  return members === null ? decoding(codec) : object(members, isExact)
}

/** A codec that brings its own reader. */
export interface WithReader {
  readonly read: Reader
}

const hasReader = (codec: object): codec is WithReader => 'read' in codec && typeof codec.read === 'function'

const isLeaf = (codec: t.Mixed): boolean => codec instanceof t.NumberType || codec instanceof t.BooleanType

const oneOf =
  (names: ReadonlyArray<unknown>): Reader =>
  (input) =>
    names.includes(input) ? input : unread

const decoding =
  (codec: t.Mixed): Reader =>
  (input) => {
    const decoded = codec.validate(input, [])
    return Either.isRight(decoded) ? decoded.right : unread
  }

const refined = (codec: t.Mixed, isFine: (value: unknown) => boolean): Reader => {
  // Most refinements are of texts.
  if (codec instanceof t.StringType) return (input) => (typeof input === 'string' && isFine(input) ? input : unread)
  const read = readerOf(codec)
  return (input) => {
    const value = read(input)
    return value !== unread && isFine(value) ? value : unread
  }
}

const union = (types: ReadonlyArray<t.Mixed>): Reader => {
  const tagged = typesByTag(types)
  if (tagged === null) return firstOf(types.map(readerOf))
  const { tag } = tagged
  const readers = new Map([...tagged.byTag].map(([value, codec]) => [value, readerOf(codec)]))
  return (input) => (isObject(input) ? (readers.get(input[tag])?.(input) ?? unread) : unread)
}

const firstOf = ([first, second, ...others]: ReadonlyArray<Reader>): Reader => {
  if (first === undefined) return () => unread
  if (second === undefined) return first
  const rest = firstOf([second, ...others])
  return (input) => {
    const value = first(input)
    return value === unread ? rest(input) : value
  }
}

const list =
  (read: Reader): Reader =>
  (input) => {
    if (!Array.isArray(input)) return unread
    let copy: Array<unknown> | null = null
    for (let index = 0; index < input.length; index += 1) {
      const value = read(input[index])
      if (value === unread) return unread
      if (value === input[index]) continue
      copy ??= [...input]
      copy[index] = value
    }
    return copy ?? input
  }

interface Member {
  readonly name: string
  readonly isOptional: boolean
  readonly read: Reader
}

const membersIn = (props: t.Props, isOptional: boolean): ReadonlyArray<Member> =>
  Object.entries(props).map(([name, codec]) => ({ name, isOptional, read: readerOf(codec) }))

// Null for what is no object, or speaks twice of one member.
const membersOf = (codec: t.Mixed): ReadonlyArray<Member> | null => {
  if (codec instanceof t.InterfaceType) return membersIn(codec.props, false)
  if (codec instanceof t.PartialType) return membersIn(codec.props, true)
  if (!(codec instanceof t.IntersectionType)) return null
  const parts: ReadonlyArray<ReadonlyArray<Member> | null> = codec.types.map(membersOf)
  const members = parts.flatMap((part) => part ?? [])
  const isPlain = !parts.includes(null) && new Set(members.map(({ name }) => name)).size === members.length
  return isPlain ? members : null
}

const object =
  (members: ReadonlyArray<Member>, isExact: boolean): Reader =>
  (input) => {
    if (!isObject(input)) return unread
    let copy: Record<string, unknown> | null = null
    let seen = 0
    for (const { name, isOptional, read } of members) {
      const member = input[name]
      if (member === undefined) {
        if (isOptional) continue
        return unread
      }
      seen += 1
      const value = read(member)
      if (value === member) continue
      if (value === unread) return unread
      copy ??= { ...input }
      copy[name] = value
    }
    return isExact && seen !== Object.keys(input).length ? unread : (copy ?? input)
  }

/** Whether something has named members; a list has not. */
export const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
