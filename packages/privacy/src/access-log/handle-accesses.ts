import {
  type Accepted,
  type CommandFailure,
  commandHandler,
  type EventStore,
  type Surroundings,
  streamName,
  systemSurroundings
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { circumstancesOf, originOf } from '../origin.ts'
import { dayOf } from '../values/instant.ts'
import { accessLog } from './access-log.ts'
import { accessRegistry } from './access-registry.ts'
import { accessStream } from './access-stream.ts'
import type { AccessCommand } from './commands.ts'
import type { UnderDisclosurePolicy } from './decision.ts'
import type { DisclosurePolicy } from './disclosure-policy.ts'
import type { AccessError } from './errors.ts'
import type { AccessEvent } from './events.ts'
import { genericDisclosurePolicy } from './generic-disclosure-policy.ts'
import type { AccessLogState } from './state.ts'

/** Why a command to the access log was not taken: a rule, a role, or a store that does not answer. */
export type AccessNotHandled = CommandFailure<AccessError>

/** Gives a command to the access log: of today or, where it follows another, of the day on which that was recorded. */
export type HandleAccess = (
  command: AccessCommand,
  signal?: AbortSignal
) => TaskEither.TaskEither<AccessNotHandled, Accepted<AccessEvent>>

/**
 * Commands to the access log over a store, under a policy; the generic one, if none is given.
 *
 * A disclosure that is refused is recorded first, and then answered with its error. Nothing may be shown before the answer has come.
 */
export const handleAccesses = (
  store: EventStore,
  {
    policy = genericDisclosurePolicy,
    surroundings = systemSurroundings
  }: { readonly policy?: DisclosurePolicy; readonly surroundings?: Surroundings } = {}
): HandleAccess => {
  const handle = commandHandler<AccessCommand, UnderDisclosurePolicy, AccessLogState, AccessEvent, AccessError>({
    store,
    registry: accessRegistry,
    decider: accessLog,
    envelope: (command) => ({
      // By the clock of the recorder: whoever says that it happened yesterday gets no second quota.
      stream: streamName(accessStream(recordedOn(command) ?? dayOf(surroundings.now().toISOString()))),
      ...originOf(command)
    }),
    permit: ({ actor: { role }, type }) =>
      type === 'RevealPersonalData' || policy.permitted[type].includes(role)
        ? Either.right(undefined)
        : Either.left({ type: 'ActorNotPermitted', role, command: type }),
    complete: (command) => Either.right({ ...command, policy }),
    describe: (_command, { metadata }) => circumstancesOf(metadata),
    surroundings
  })
  return (command, signal) => pipe(handle(command, signal), TaskEither.flatMapEither(refusedIfSo))
}

const recordedOn = ({ data }: AccessCommand): string | null => ('recordedOn' in data ? data.recordedOn : null)

const refusedIfSo = (accepted: Accepted<AccessEvent>): Either.Either<AccessError, Accepted<AccessEvent>> => {
  const [answer] = accepted.events
  return answer?.event.type === 'DisclosureRefused' ? Either.left(answer.event.data.error) : Either.right(accepted)
}
