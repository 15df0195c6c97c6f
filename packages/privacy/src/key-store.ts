import type { StoreUnavailable } from '@readdress/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { DataKey } from './data-key.ts'
import type { EpochId } from './epoch-id.ts'
import type { KeyId } from './key-id.ts'
import type { KeyRecord, LegalHold, Tombstone } from './key-record.ts'
import type { KeyScope } from './key-scope.ts'
import type { DestructionRefused, KeyNotFound, KeyUnavailable, ValueErased, WrongKey } from './key-store-error.ts'
import type { EpochStatus } from './key-table.ts'

/** What a key store knows of a key. *Unknown* is a fault: whatever was sealed under a key has left a row or a tombstone. */
export type KeyFinding =
  | { readonly status: 'Available'; readonly key: DataKey }
  | { readonly status: 'Restricted'; readonly record: KeyRecord }
  | { readonly status: 'Destroyed'; readonly tombstone: Tombstone }
  | { readonly status: 'Unknown' }

/** One person's yes to a destruction; `by` is a pseudonym, `at` an instant in ISO 8601. */
export interface ErasureApproval {
  readonly by: string
  readonly at: string
}

/** The order to destroy keys, with all that must be so before; all generations of their persons and orders go with them. */
export interface DestructionOrder {
  readonly keyIds: ReadonlyArray<KeyId>
  readonly ground: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly approvals: ReadonlyArray<ErasureApproval>
  readonly executor: string
}

/** A key that the record of events says to be destroyed. */
export interface DestroyedKey extends KeyScope {
  readonly keyId: KeyId
  readonly destroyedAt: string
  readonly ground: string
}

/** What a reconciliation did: keys that had come back and were destroyed again, and keys of which it had to be noted that they were. */
export interface ReconcileReport {
  readonly destroyedAgain: ReadonlyArray<KeyId>
  readonly noted: ReadonlyArray<KeyId>
}

/** An epoch, and how many living keys are wrapped under its key. */
export interface EpochInUse {
  readonly epoch: EpochId
  /** `Retiring`: another took its place, and its key is not destroyed yet. */
  readonly status: EpochStatus
  readonly keys: number
}

/** How far a re-wrapping has come: keys looked at, and keys wrapped anew. */
export interface RewrapProgress {
  readonly looked: number
  readonly rewrapped: number
}

/** What a re-wrapping did; the epochs in `kept` are no longer used, and their owner must destroy their keys. */
export interface RewrapReport extends RewrapProgress {
  readonly destroyed: ReadonlyArray<EpochId>
  readonly kept: ReadonlyArray<EpochId>
}

/**
 * The port to the data keys of one tenant. Every key store keeps the contract of `@readdress/privacy/testing`.
 *
 * Opened keys are kept in memory for at most five minutes: so long may another process go on using a key that this one restricts or destroys.
 */
export interface KeyStore {
  readonly tenant: string
  /** The key to seal under; it is made when the scope has none. A restricted key still seals. */
  readonly current: (scope: KeyScope) => TaskEither<KeyUnavailable | ValueErased, DataKey>
  /** The key to open with. A restricted one is given only under a hold in force on its order. */
  readonly find: (keyId: KeyId, underHold?: string) => TaskEither<KeyUnavailable, KeyFinding>
  readonly keysOf: (
    whose: { readonly stream: string } | { readonly person: string }
  ) => TaskEither<StoreUnavailable, ReadonlyArray<KeyRecord>>
  /** Notes who this is across orders; the scope gets a key if it has none. */
  readonly link: (scope: KeyScope, person: string) => TaskEither<KeyUnavailable | ValueErased, void>
  /** Makes the next generation of a key for what is sealed from now on; what was sealed under it stays readable. Of two who ask after the same key, both get the same new one. */
  readonly rotate: (after: DataKey) => TaskEither<KeyUnavailable | ValueErased, DataKey>
  readonly restrict: (
    keyIds: ReadonlyArray<KeyId>,
    ground: string
  ) => TaskEither<KeyNotFound | StoreUnavailable, ReadonlyArray<KeyRecord>>
  readonly unrestrict: (
    keyIds: ReadonlyArray<KeyId>
  ) => TaskEither<KeyNotFound | StoreUnavailable, ReadonlyArray<KeyRecord>>
  readonly hold: (hold: LegalHold) => TaskEither<StoreUnavailable, void>
  readonly release: (holdId: string, because: string) => TaskEither<StoreUnavailable, void>
  readonly holdsOn: (stream: string) => TaskEither<StoreUnavailable, ReadonlyArray<LegalHold>>
  readonly destroy: (order: DestructionOrder) => TaskEither<DestructionRefused, ReadonlyArray<Tombstone>>
  /** Every epoch that keys are or were wrapped under. */
  readonly status: TaskEither<StoreUnavailable, ReadonlyArray<EpochInUse>>
  /** Wraps every living key under another epoch key, and destroys the former ones. Interrupted at any place, it is run again. */
  readonly rewrap: (
    to: EpochId,
    progress?: (progress: RewrapProgress) => void
  ) => TaskEither<KeyUnavailable | WrongKey, RewrapReport>
  /** After a restored backup, before anything is read: destroys again whatever was destroyed. */
  readonly reconcile: (destroyed: ReadonlyArray<DestroyedKey>) => TaskEither<StoreUnavailable, ReconcileReport>
}
