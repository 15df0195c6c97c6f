import { escapedName, isJsonObject, type Json, type JsonObject } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { isDataSubject } from './key-scope.ts'
import { SealedEntry, type SealedLeaf } from './sealed-form.ts'

/** A sealed leaf of a stored event: its place, and its entry in `$sealed`, which is missing when it was removed. */
export interface StoredLeaf {
  readonly pointer: string
  readonly leaf: SealedLeaf
  readonly entry: SealedEntry | null
}

/** What is wrong with the sealing of an event as it is stored, and the JSON pointer of the place in its data. */
export interface BrokenLeaf {
  readonly reason: 'NotSealed' | 'Tampered' | 'UnknownSealVersion'
  readonly check: 'leaf' | 'entry' | null
  readonly at: string
  readonly keyId: string | null
}

interface Search {
  readonly entries: JsonObject
  readonly leaves: Array<StoredLeaf>
  withEntry: number
  fault: BrokenLeaf | null
}

/** The sealed leaves of stored data, or the first thing in it that sealing never writes. */
export const storedLeavesIn = (data: JsonObject): Either.Either<BrokenLeaf, ReadonlyArray<StoredLeaf>> => {
  const { $sealed: sealed = {} } = data
  if (!isJsonObject(sealed)) return Either.left(tamperedAt('/$sealed', 'entry'))
  const search: Search = { entries: sealed, leaves: [], withEntry: 0, fault: null }
  lookInObject(data, '', search)
  if (search.fault !== null) return Either.left(search.fault)
  // An entry without a leaf: the leaf was taken away, or the entry moved.
  if (search.withEntry < Object.keys(sealed).length) return Either.left(tamperedAt('/$sealed', 'entry'))
  return Either.right(search.leaves)
}

const tamperedAt = (at: string, check: 'leaf' | 'entry', keyId: string | null = null): BrokenLeaf => ({
  reason: 'Tampered',
  check,
  at,
  keyId
})

const look = (value: Json, pointer: string, search: Search): void => {
  if (typeof value !== 'object' || value === null || search.fault !== null) return
  if (isJsonObject(value)) lookInObject(value, pointer, search)
  else for (const [index, item] of value.entries()) look(item, `${pointer}/${index}`, search)
}

const lookInObject = (value: JsonObject, pointer: string, search: Search): void => {
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('$')) {
      if (pointer === '' && name === '$sealed') continue
      noteMarked(name, value, pointer, search)
      return
    }
    // Most members are texts and numbers, for which no pointer need be made.
    if (typeof member === 'object' && member !== null) look(member, `${pointer}/${escapedName(name)}`, search)
  }
}

const noteMarked = (name: string, node: JsonObject, pointer: string, search: Search): void => {
  const { $sd, subject } = node
  if (name === '$personal') {
    search.fault ??= { reason: 'NotSealed', check: null, at: pointer, keyId: null }
  } else if (typeof $sd !== 'string' || !isDataSubject(subject) || Object.keys(node).length !== 2) {
    search.fault ??= tamperedAt(pointer, 'leaf')
  } else {
    noteLeaf({ $sd, subject }, pointer, search)
  }
}

const noteLeaf = (leaf: SealedLeaf, pointer: string, search: Search): void => {
  const entry = Object.hasOwn(search.entries, pointer) ? search.entries[pointer] : undefined
  if (entry === undefined) {
    search.leaves.push({ pointer, leaf, entry: null })
    return
  }
  search.withEntry += 1
  if (isEntry(entry)) {
    search.leaves.push({ pointer, leaf, entry })
  } else if (isJsonObject(entry) && entry['v'] !== 1) {
    search.fault ??= { reason: 'UnknownSealVersion', check: null, at: pointer, keyId: null }
  } else {
    search.fault ??= tamperedAt(pointer, 'entry')
  }
}

const isEntry = (entry: Json): entry is Json & SealedEntry =>
  SealedEntry.is(entry) && Object.keys(entry).length === entryMembers

const entryMembers = 4
