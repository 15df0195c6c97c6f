import {
  type Accepted,
  type CommandFailure,
  type CommandHandler,
  commandHandler,
  type EventStore,
  type JsonObject,
  type Revision,
  type Surroundings,
  streamName
} from '@readdress/event-store'
import {
  type CarrierProfile,
  type ChannelPolicy,
  type InContext,
  mayGive,
  type OrderCommand,
  type OrderError,
  type OrderEvent,
  type OrderState,
  order,
  orderStream,
  policyFor
} from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { orderRegistry } from './order-registry.ts'

/** Why a command was not taken: a rule of the order, a clock that is wrong, a caller who gave up, an event that cannot be read, or a store that does not answer. */
export type Refused = CommandFailure<OrderError>

/**
 * Gives a command to its order; the signal, as of `AbortSignal.timeout`, ends the waiting: see `Cancelled` and `OutcomeUnknown`. With the revision at which
 * the sender saw the order, it is taken only there: `RevisionConflict` says that the order has moved on.
 */
export type HandleOrder = (
  command: OrderCommand,
  signal?: AbortSignal,
  seenAt?: Revision
) => TaskEither<Refused, Accepted<OrderEvent>>

/** Gives commands to orders, and lets go of an order in memory. */
export type OrderHandler = HandleOrder & Pick<CommandHandler<never, never, never>, 'forget'>

/** The rules that a shop decides under. */
export interface Rules {
  readonly policies: ReadonlyArray<ChannelPolicy>
  readonly carriers: ReadonlyArray<CarrierProfile>
}

/** How long an order may be kept in memory, in milliseconds, and the clock that tells when something is recorded: for ever, and that of the machine, if not said. */
export interface Handling {
  readonly longestInMemory?: number
  readonly surroundings?: Surroundings
}

/** Commands for orders over a store: permissions by role, the policy of the order's platform, the profiles of the carriers. */
export const handleOrders = (store: EventStore, { policies, carriers }: Rules, handling: Handling = {}): OrderHandler =>
  commandHandler<OrderCommand, InContext<OrderCommand>, OrderState, OrderEvent, OrderError>({
    store,
    registry: orderRegistry,
    decider: order,
    envelope: (command) => ({
      stream: streamName(orderStream(command.orderId)),
      commandId: command.commandId,
      occurredAt: command.occurredAt,
      correlationId: command.correlationId ?? null,
      causationId: command.causationId ?? null,
      source: 'source' in command ? command.source : null
    }),
    permit: ({ actor, type }) =>
      mayGive(actor.role, type)
        ? Either.right(undefined)
        : Either.left({ type: 'ActorNotPermitted', role: actor.role, command: type }),
    complete: (command, state) =>
      Either.right({ ...command, context: { policy: policyFor(platformOf(command, state), policies), carriers } }),
    describe: (_command, { metadata }) => descriptionOf(metadata),
    ...handling
  })

const platformOf = (command: OrderCommand, state: OrderState): string => {
  if (state.status === 'Placed') return state.placement.platform
  return command.type === 'PlaceOrder' ? command.data.platform : ''
}

const descriptionOf = ({ actor, channel, policy }: OrderEvent['metadata']): JsonObject => ({
  actor: { role: actor.role, id: actor.id },
  channel,
  ...(policy === undefined ? {} : { policy: { id: policy.id, version: policy.version } })
})
