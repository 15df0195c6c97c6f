import * as Either from 'fp-ts/lib/Either.js'
import type { ErasureCommand } from './commands.ts'
import type { ErasurePolicy } from './erasure-policy.ts'
import type { ErasureError } from './errors.ts'
import type { ErasureEvent } from './events.ts'

/** An event of an erasure before it is given its metadata. */
export type ErasureHappened<Event extends ErasureEvent = ErasureEvent> = Event extends ErasureEvent
  ? Pick<Event, 'type' | 'data'>
  : never

/** What a command about an erasure comes to: events, or the reason why not. No event at all means: already so. */
export type ErasureDecision = Either.Either<ErasureError, ReadonlyArray<ErasureHappened>>

/** A command about an erasure together with the rules that it is to be decided under. */
export type UnderErasurePolicy<Command extends ErasureCommand = ErasureCommand> = Command & {
  readonly policy: ErasurePolicy
}

/** Takes the command: these events happened. */
export const accept = (...events: ReadonlyArray<ErasureHappened>): ErasureDecision => Either.right(events)

/** Refuses the command with the facts a reader would ask for next. */
export const refuse = (error: ErasureError): ErasureDecision => Either.left(error)
