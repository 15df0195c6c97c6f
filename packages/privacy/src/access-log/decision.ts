import * as Either from 'fp-ts/lib/Either.js'
import type { AccessCommand } from './commands.ts'
import type { DisclosurePolicy } from './disclosure-policy.ts'
import type { AccessError } from './errors.ts'
import type { AccessEvent } from './events.ts'

/** An event of the access log before it is given its metadata. */
export type AccessHappened<Event extends AccessEvent = AccessEvent> = Event extends AccessEvent
  ? Pick<Event, 'type' | 'data'>
  : never

/** What a command to the access log comes to: events, or the reason why not. No event at all means: already so. */
export type AccessDecision = Either.Either<AccessError, ReadonlyArray<AccessHappened>>

/** A command to the access log together with the rules that it is to be decided under. */
export type UnderDisclosurePolicy<Command extends AccessCommand = AccessCommand> = Command & {
  readonly policy: DisclosurePolicy
}

/** Takes the command: these events happened. */
export const accept = (...events: ReadonlyArray<AccessHappened>): AccessDecision => Either.right(events)

/** Refuses the command with the facts a reader would ask for next. */
export const refuse = (error: AccessError): AccessDecision => Either.left(error)
