import { escapedName, isJsonObject, type Json, type JsonObject, type SealingRefused } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { isDataSubject } from './key-scope.ts'

/** A personal value in the data of an event on its way into the store, and the JSON pointer of its place. */
export interface ClearLeaf {
  readonly pointer: string
  readonly subject: string
  readonly value: Json
}

/** Why data cannot be sealed, and the JSON pointer of the place in it. */
export interface Unsealable {
  readonly reason: SealingRefused['reason']
  readonly at: string
}

const deepest = 64

// The search goes on beside its answer, so its steps give nothing.
interface Search {
  readonly leaves: Array<ClearLeaf>
  refusal: Unsealable | null
}

/** The personal values in the data of an event, in the order of their places, or the first thing that keeps the data from being sealed. */
export const clearLeavesIn = (data: JsonObject): Either.Either<Unsealable, ReadonlyArray<ClearLeaf>> => {
  const search: Search = { leaves: [], refusal: null }
  look(data, '', 1, search)
  return search.refusal === null ? Either.right(search.leaves) : Either.left(search.refusal)
}

const refuse = (search: Search, reason: Unsealable['reason'], at: string): null => {
  search.refusal ??= { reason, at }
  return null
}

const look = (value: Json, pointer: string, depth: number, search: Search): null => {
  if (typeof value !== 'object' || value === null || search.refusal !== null) return null
  if (depth > deepest) return refuse(search, 'TooDeep', pointer)
  if (!isJsonObject(value)) {
    for (const [index, item] of value.entries()) look(item, `${pointer}/${index}`, depth + 1, search)
    return null
  }
  const names = Object.keys(value)
  for (const name of names) {
    const isOnly = names.length === 1
    if (name === '$personal' && isOnly) return note(value[name], pointer, depth + 1, search)
    if (name === '$erased' && isOnly) return refuse(search, 'NoValueToSeal', pointer)
    const isReserved = name.startsWith('$') || name === '__proto__'
    if (isReserved) return refuse(search, 'ReservedKey', `${pointer}/${escapedName(name)}`)
    const member = value[name]
    // Most members are texts and numbers, for which no pointer need be made.
    if (typeof member === 'object' && member !== null) {
      look(member, `${pointer}/${escapedName(name)}`, depth + 1, search)
    }
  }
  return null
}

const note = (marked: Json | undefined, pointer: string, depth: number, search: Search): null => {
  // The data itself is no leaf, for beside it there must be room for what was sealed.
  if (pointer === '' || !isJsonObject(marked)) return refuse(search, 'NotPersonal', pointer)
  const { subject, value } = marked
  if (Object.keys(marked).length !== 2 || !isDataSubject(subject) || value === undefined) {
    return refuse(search, 'NotPersonal', pointer)
  }
  const inside: Search = { leaves: [], refusal: null }
  look(value, `${pointer}/$personal/value`, depth + 1, inside)
  const nested = inside.leaves[0]
  if (nested !== undefined) return refuse(search, 'NestedPersonal', nested.pointer)
  if (inside.refusal !== null) return refuse(search, inside.refusal.reason, inside.refusal.at)
  search.leaves.push({ pointer, subject, value })
  return null
}

/** The place of the first personal value in metadata, where none may stand; null when there is none. */
export const personalIn = (value: Json, pointer = ''): string | null => {
  if (typeof value !== 'object' || value === null) return null
  if (isJsonObject(value) && Object.hasOwn(value, '$personal')) return pointer
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'object') continue
    const found = personalIn(member, `${pointer}/${escapedName(name)}`)
    if (found !== null) return found
  }
  return null
}
