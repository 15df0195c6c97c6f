import * as Either from 'fp-ts/lib/Either.js'
import type { Named } from './any-command-errors.ts'
import type { OrderError } from './order-error.ts'
import type { Happened } from './order-event.ts'

/** What a command comes to: events, or the reason why not. No event at all means: already so. */
export type Decision = Either.Either<OrderError, ReadonlyArray<Happened>>

/** Takes the command: these events happened. */
export const accept = (...events: ReadonlyArray<Happened>): Decision => Either.right(events)

/** Refuses the command with the facts a reader would ask for next. */
export const refuse = (error: OrderError): Decision => Either.left(error)

/** Refuses a command that names what this order does not have. */
export const unknownReference = (kind: Named, id: string): Decision => refuse({ type: 'UnknownReference', kind, id })
