import type { StoreUnavailable } from './append-error.ts'
import type { EvidenceBroken } from './evidence-broken.ts'
import type { Position } from './position.ts'
import type { Revision } from './revision.ts'
import type { StreamName } from './stream-name.ts'

/** A position that the store never gave: of another store, or of this one before it lost its data. */
export interface PositionUnknown {
  readonly type: 'PositionUnknown'
  readonly position: Position
}

/**
 * A personal value in a stored event that is neither readable nor erased: the event, the JSON pointer of the place in its data, and the id of its key.
 *
 * It never tells the value.
 */
export interface SealBroken {
  readonly type: 'SealBroken'
  /**
   * `NotSealed`: the store was written without sealing; `SealedEntryMissing`: removed although its key was not destroyed; `KeyUnknown`: the keys
   * are lost, or others; `KeyUnreadable`: wrapped under another key, or damaged; `WrongKey`: another key bears its id; `Tampered`: altered or
   * moved; `UnknownSealVersion`: sealed by a newer version.
   */
  readonly reason:
    | 'NotSealed'
    | 'SealedEntryMissing'
    | 'KeyUnknown'
    | 'KeyUnreadable'
    | 'WrongKey'
    | 'Tampered'
    | 'UnknownSealVersion'
  /** Which check found that it was altered; null for every other reason. */
  readonly check: string | null
  readonly stream: StreamName
  readonly revision: Revision
  readonly at: string
  readonly keyId: string | null
}

/** Why a read ended before its end. */
export type ReadFailure = StoreUnavailable | PositionUnknown | SealBroken | EvidenceBroken

/** The one thing that reading a store throws: an `Error` that carries the fact in `failure`. A read that ends without it is complete. */
export interface StoreReadFailure extends Error {
  readonly failure: ReadFailure
}

/** The error to throw for a failed read. */
export const storeReadFailure = (failure: ReadFailure): StoreReadFailure =>
  Object.assign(new Error(failure.type), { name: 'StoreReadFailure', failure })

/** Whether something caught is a failed read; everything else is a bug and to be thrown on. */
export const isStoreReadFailure = (caught: unknown): caught is StoreReadFailure =>
  caught instanceof Error && caught.name === 'StoreReadFailure' && 'failure' in caught
