import {
  type Accepted,
  type CommandFailure,
  commandHandler,
  type EventStore,
  type Surroundings,
  streamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { circumstancesOf, originOf } from '../origin.ts'
import type { ErasureCommand } from './commands.ts'
import type { UnderErasurePolicy } from './decision.ts'
import { erasure } from './erasure.ts'
import { type ErasurePolicy, genericErasurePolicy } from './erasure-policy.ts'
import { erasureRegistry } from './erasure-registry.ts'
import { erasureStream } from './erasure-stream.ts'
import type { ErasureError } from './errors.ts'
import type { ErasureEvent } from './events.ts'
import { permitErasure } from './permit-erasure.ts'
import type { ErasureState } from './state.ts'

/** Why a command about an erasure was not taken: a rule, a role, or a store that does not answer. */
export type ErasureNotHandled = CommandFailure<ErasureError>

/** Gives a command to the erasure that it names. */
export type HandleErasure = (
  command: ErasureCommand,
  signal?: AbortSignal
) => TaskEither<ErasureNotHandled, Accepted<ErasureEvent>>

/** Commands about erasures over a store, under a policy; the generic one, if none is given. */
export const handleErasures = (
  store: EventStore,
  {
    policy = genericErasurePolicy,
    ...around
  }: { readonly policy?: ErasurePolicy; readonly surroundings?: Surroundings } = {}
): HandleErasure =>
  commandHandler<ErasureCommand, UnderErasurePolicy, ErasureState, ErasureEvent, ErasureError>({
    store,
    registry: erasureRegistry,
    decider: erasure,
    envelope: (command) => ({
      stream: streamName(erasureStream(command.erasureId)),
      ...originOf(command)
    }),
    permit: permitErasure(policy),
    complete: (command) => Either.right({ ...command, policy }),
    describe: (_command, { metadata }) => circumstancesOf(metadata),
    ...around
  })
