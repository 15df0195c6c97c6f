import type { ErasureCommandType } from '@readdress/privacy'
import { type ErasureName, erasures } from './erasure-under-test.ts'

/** What a command comes to in each erasure; the last entry holds for every erasure that no other one names. */
export interface ErasureRow {
  readonly command: ErasureCommandType
  readonly how?: string
  readonly data?: object
  readonly by?: string
  readonly comesTo: ReadonlyArray<readonly [outcome: string, ...erasures: ReadonlyArray<ErasureName>]>
}

const every = Object.keys(erasures) as ReadonlyArray<ErasureName>

/** The erasures that a row does not name. */
export const others = (...named: ReadonlyArray<ErasureName>) => every.filter((name) => !named.includes(name))

/** The erasures that are made. */
export const destroyed = ['destroyed', 'destroyed, and the last backup is gone', 'effective'] as const
/** The erasures that nobody asks for. */
export const notRequested = ['untouched', 'restricted', 'withdrawn'] as const
/** The erasures that somebody asks for, and that are not made. */
export const requested = others(...notRequested, ...destroyed)
