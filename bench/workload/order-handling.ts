import { type CommandHandling, commandHandler, type EventStore, streamName } from '@readdress/event-store'
import {
  carrierProfiles,
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
import { orderRegistry } from './order-registry.ts'

/** A command with the rules that it is decided under. */
export const inContext = (command: OrderCommand): InContext<OrderCommand> => ({
  ...command,
  context: { policy: policyFor('shopify'), carriers: carrierProfiles }
})

type Settings = Pick<
  CommandHandling<OrderCommand, InContext<OrderCommand>, OrderState, OrderEvent, OrderError>,
  'streamsInMemory' | 'snapshots'
>

/** Commands for orders over any store, wired as the facade does it. */
export const ordersOver = (store: EventStore, settings: Settings = {}) =>
  commandHandler<OrderCommand, InContext<OrderCommand>, OrderState, OrderEvent, OrderError>({
    ...settings,
    store,
    registry: orderRegistry,
    decider: order,
    envelope: ({ orderId, commandId, occurredAt, correlationId, causationId }) => ({
      stream: streamName(orderStream(orderId)),
      commandId,
      occurredAt,
      correlationId: correlationId ?? null,
      causationId: causationId ?? null,
      source: null
    }),
    permit: ({ actor, type }) =>
      mayGive(actor.role, type)
        ? Either.right(undefined)
        : Either.left({ type: 'ActorNotPermitted', role: actor.role, command: type }),
    complete: (command) => Either.right(inContext(command)),
    describe: (_command, { metadata: { actor, channel } }) => ({ actor: { ...actor }, channel })
  })

/** Decides without a library around it; a refusal would be a fault of the bench. */
export const decided = (command: OrderCommand, state: OrderState): ReadonlyArray<OrderEvent> => {
  const events = order.decide(inContext(command), state)
  if (Either.isLeft(events)) throw new Error(`refused: ${events.left.type}`)
  return events.right
}
