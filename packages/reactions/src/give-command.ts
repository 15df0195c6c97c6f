import { type Channel, decodeCommand, type Instant, type OrderCommand, type OrderId } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { GivenCommand } from './process-policy.ts'

/** Why a command came to nothing: an error of the order, or of the store. */
export interface NotGiven {
  readonly type: string
}

/** Gives a command to its order, like the handler of the facade. */
export type GiveCommand = (command: OrderCommand, signal?: AbortSignal) => TaskEither<NotGiven, unknown>

/** What a command is given for: the intent is its id, so that it has one effect however often it is given. */
export interface Cause {
  readonly commandId: string
  readonly orderId: OrderId
  readonly at: Instant
  /** The event that it is given for; left out where time alone is the cause. */
  readonly eventId?: string
  readonly correlationId?: string
}

/** Facts that come from our own doing name it as their source. */
const system = 'readdress'

/** How a command is given: `isFact` for what a partner answered, whose source is then our asking; and the way that something went to a person. */
export interface GivenBy {
  readonly isFact?: boolean
  readonly channel?: Channel
}

/** The command with its circumstances: given by the system, because of an event. Throws when it is no command, which is a bug of the policy. */
export const commandOf = (
  { type, data }: GivenCommand,
  { commandId, orderId, at, eventId, correlationId }: Cause,
  { isFact = false, channel = 'Internal' }: GivenBy = {}
): OrderCommand => {
  const command = decodeCommand({
    commandId,
    orderId,
    actor: { role: 'System', id: 'reactions' },
    channel,
    occurredAt: at,
    ...(eventId === undefined ? {} : { causationId: eventId }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(isFact ? { source: { system, eventId: commandId } } : {}),
    type,
    data
  })
  if (Either.isRight(command)) return command.right
  throw new TypeError(`A process policy gives ${type} wrongly: ${command.left.field}, ${command.left.problem}`)
}

// Nothing is wrong with the command: the store is busy, or nobody knows what became of it.
const passing: ReadonlySet<string> = new Set(['StoreUnavailable', 'OutcomeUnknown', 'RevisionConflict', 'Cancelled'])

/** Whether the same command may go through later. */
export const isPassingFailure = ({ type }: NotGiven): boolean => passing.has(type)
