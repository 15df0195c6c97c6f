import type { StoreUnavailable } from './append-error.ts'
import type { Position } from './position.ts'

/** A position that the store never gave: of another store, or of this one before it lost its data. */
export interface PositionUnknown {
  readonly type: 'PositionUnknown'
  readonly position: Position
}

/** Why a read ended before its end. */
export type ReadFailure = StoreUnavailable | PositionUnknown

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
