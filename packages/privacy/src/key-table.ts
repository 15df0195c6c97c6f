import type { StoreUnavailable } from '@readdress/event-store'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import * as t from 'io-ts'
import type { EpochId } from './epoch-id.ts'
import type { KeyId } from './key-id.ts'
import type { KeyRecord, LegalHold } from './key-record.ts'

/** A data key as it is kept: its record, and its root wrapped under the epoch key; null once it is destroyed. */
export interface KeyRow extends KeyRecord {
  readonly wrapped: Uint8Array | null
}

/** A hold as it is kept; a released one stays. */
export interface HoldRow extends LegalHold {
  readonly releasedAt: string | null
  readonly releasedBecause: string | null
}

/** Of all epochs one is current, and a former one is retiring until its key is destroyed. */
export const EpochStatus = t.keyof({ Current: null, Retiring: null, Destroyed: null }, 'EpochStatus')
export type EpochStatus = t.TypeOf<typeof EpochStatus>

/** An epoch that keys are or were wrapped under. */
export interface EpochRow {
  readonly epoch: EpochId
  readonly status: EpochStatus
}

/** Which keys are wanted: all of the orders of these, all of one order, all of one person, or the living ones behind an id, in the order of the ids. */
export type WantedKeys =
  | { readonly ordersOf: ReadonlyArray<KeyId> }
  | { readonly stream: string }
  | { readonly person: string }
  | { readonly livingAfter: KeyId | null; readonly first: number }
  | { readonly holdId: string }

/** What was found: the keys wanted, the holds on their orders (or on the order that was asked for), and all epochs. */
export interface FoundKeys {
  readonly keys: ReadonlyArray<KeyRow>
  readonly holds: ReadonlyArray<HoldRow>
  readonly epochs: ReadonlyArray<EpochRow>
}

/** The answer to a change, and the rows to be kept in place of those with the same id. */
export interface KeyChange<A> {
  readonly answer: A
  readonly keys?: ReadonlyArray<KeyRow>
  readonly holds?: ReadonlyArray<HoldRow>
  readonly epochs?: ReadonlyArray<EpochRow>
  /** What stood in the rows before must be nowhere in the files of the store when the change is answered. */
  readonly forget?: boolean
}

/** The port to the rows of one tenant, which are never those of another. A key store is made over it by `keyStoreOver`. */
export interface KeyTable {
  readonly read: (wanted: WantedKeys) => TaskEither<StoreUnavailable, FoundKeys>
  /** Reads, decides and writes in one transaction; nothing is written with a refusal. What is acknowledged is durable. */
  readonly change: <E, A>(
    wanted: WantedKeys,
    decide: (found: FoundKeys) => Either<E, KeyChange<A>>
  ) => TaskEither<E | StoreUnavailable, A>
  /** Whether a living key of any tenant is wrapped under this epoch. */
  readonly isEpochUsed: (epoch: EpochId) => TaskEither<StoreUnavailable, boolean>
}
