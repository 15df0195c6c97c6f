import * as Either from 'fp-ts/lib/Either.js'
import type { InContext } from './context.ts'
import { evolveTakenBack, takesBack } from './corrections.ts'
import { decision } from './decide.ts'
import { decisionEvents } from './decision-events.ts'
import type { EventMetadata } from './event.ts'
import { evolve } from './evolve.ts'
import type { OrderCommand } from './order-command.ts'
import type { OrderError } from './order-error.ts'
import type { Happened, OrderEvent } from './order-event.ts'
import { initialState, type OrderState } from './order-state.ts'

/** A command in a state comes to events with their metadata, or to the reason why not; no event means that it is so already. */
const decide = (
  command: InContext<OrderCommand>,
  state: OrderState
): Either.Either<OrderError, ReadonlyArray<OrderEvent>> =>
  Either.map((events: ReadonlyArray<Happened>) =>
    events.map((event) => ({ ...event, metadata: metadataOf(command, event) }))
  )(decision(command, state))

const metadataOf = (command: InContext<OrderCommand>, { type }: Happened): EventMetadata => {
  const { occurredAt, actor, channel, context } = command
  const source = 'source' in command ? { source: command.source } : {}
  const policy = decisionEvents.has(type) ? { policy: { id: context.policy.id, version: context.policy.version } } : {}
  return { occurredAt, actor, channel, ...source, ...policy }
}

/** Whether nothing can follow any more; an order stays open to disputes and erasure for years, so this is never said here. */
const isTerminal = (_state: OrderState): boolean => false

/** The order as a decider: what it starts from, what a command comes to, what an event changes and takes back, and when it ends. */
export const order = { initialState, decide, evolve, isTerminal, corrections: { takesBack, evolveTakenBack } }
