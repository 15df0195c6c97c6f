import * as t from 'io-ts'
import type { EpochId } from './epoch-id.ts'
import type { KeyId } from './key-id.ts'
import type { KeyScope } from './key-scope.ts'

/** *Active*: used; *Restricted*: stored under, but not read; *Destroyed*: a tombstone, for ever. */
export const KeyStatus = t.keyof({ Active: null, Restricted: null, Destroyed: null }, 'KeyStatus')
export type KeyStatus = t.TypeOf<typeof KeyStatus>

/** What is known of a data key, without its bytes. Instants are in ISO 8601; a tombstone has no person any more. */
export interface KeyRecord extends KeyScope {
  readonly keyId: KeyId
  readonly generation: number
  /** Who that is across orders; known here only, and gone with the key. */
  readonly person: string | null
  readonly epoch: EpochId | null
  readonly status: KeyStatus
  readonly createdAt: string
  readonly restrictedAt: string | null
  readonly destroyedAt: string | null
  /** Why it is restricted or was destroyed. */
  readonly ground: string | null
}

/** What remains of a destroyed key. From `effectiveBy` on no backup of the keys has it either. */
export interface Tombstone extends KeyRecord {
  readonly status: 'Destroyed'
  readonly destroyedAt: string
  readonly effectiveBy: string
}

/** Nothing of an order is erased while a hold on it is in force; until a moment, or until it is released. */
export interface LegalHold {
  readonly holdId: string
  readonly stream: string
  readonly ground: string
  readonly until: string | null
}
