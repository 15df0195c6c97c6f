import * as t from 'io-ts'
import { Code } from './code.ts'
import { Instant } from './instant.ts'
import { nullable } from './nullable.ts'

/** A reason why nothing of an order may be erased, as the order has it; until a moment, or until it is released. */
export const OpenHold = t.readonly(t.strict({ holdId: Code, ground: Code, until: nullable(Instant) }), 'OpenHold')
export interface OpenHold extends t.TypeOf<typeof OpenHold> {}

/** The holds that are in force at a moment. */
export const inForceAt = (holds: ReadonlyArray<OpenHold>, at: string): ReadonlyArray<OpenHold> =>
  holds.filter(({ until }) => until === null || at < until)
