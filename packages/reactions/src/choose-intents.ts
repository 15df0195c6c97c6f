import {
  derivedId,
  type EventRegistry,
  type EventStore,
  isStoreReadFailure,
  type Position,
  type ReadFailure,
  type UnreadableEvent
} from '@readdress/event-store'
import type { ChannelPolicy, Instant, OrderEvent, OrderId, OrderState } from '@readdress/order'
import { orderIdOf } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { newIdFor } from './derived-id.ts'
import type { Intent } from './intent.ts'
import { loadOrder } from './load-order.ts'
import { canBeDone, type Partners } from './partners.ts'
import type { Happened, ProcessPolicy, Step } from './process-policy.ts'

/** The rules of a platform, as `policyFor` finds them. */
export type PolicyOf = (platform: string) => ChannelPolicy

/** Where events are read from, what watches them, and who can do what it wants. */
export interface Choosing {
  readonly events: EventStore
  readonly registry: EventRegistry<OrderEvent>
  readonly policies: ReadonlyArray<ProcessPolicy>
  readonly partners: Partners
  /** The rules that a platform's orders are decided under. */
  readonly policyOf: PolicyOf
}

/** What some events come to, and how far they go; `isEnd` where there was no further one. */
export interface Chosen {
  readonly intents: ReadonlyArray<Intent>
  readonly through: Position
  readonly isEnd: boolean
}

const mostEvents = 500

/** The steps of one policy for one event, each with the id of its intent. */
export const stepsOf = (
  policy: ProcessPolicy,
  happened: Happened,
  state: OrderState,
  policyOf: PolicyOf
): ReadonlyMap<string, Step> => {
  const { id } = happened.recorded
  const steps =
    state.status === 'NotPlaced'
      ? []
      : policy.steps(happened, state, newIdFor(id, policy.name), policyOf(state.placement.platform))
  return new Map(steps.map((step) => [derivedId(id, policy.name, step.key), step]))
}

/** Looks at the next events behind a position, and says what is to be done because of them. */
export const chooseIntents = async (
  { events, registry, policies, partners, policyOf }: Choosing,
  after: Position,
  now: Instant
): Promise<Either.Either<ReadFailure | UnreadableEvent, Chosen>> => {
  const behind = await events.countAfter(after)()
  if (Either.isLeft(behind)) return behind
  // Looking for the end costs less than beginning to read, and most rounds find nothing new.
  if (behind.right === 0) return Either.right({ intents: [], through: after, isEnd: true })
  const eventTypes = registry.storedTypes([...new Set(policies.flatMap(({ watches }) => watches))])
  const orders = new Map<OrderId, OrderState>()
  const intents: Array<Intent> = []
  let through = after
  let looked = 0
  const leaving = new AbortController()
  try {
    for await (const item of events.subscribe(after, { streamPrefix: 'order-', eventTypes }, leaving.signal)) {
      if (item.type !== 'Event') {
        through = item.position
        if (item.type === 'CaughtUp') return Either.right({ intents, through, isEnd: true })
        continue
      }
      const event = registry.decode(item.event)
      if (Either.isLeft(event)) return event
      const orderId = orderIdOf(item.event)
      const known = orders.get(orderId)
      const loaded =
        known === undefined ? await loadOrder({ events, registry }, orderId) : Either.right({ state: known })
      if (Either.isLeft(loaded)) return loaded
      orders.set(orderId, loaded.right.state)
      intents.push(
        ...intentsOf(
          { policies, partners, policyOf },
          { event: event.right, recorded: item.event },
          orderId,
          loaded.right.state,
          now
        )
      )
      through = item.event.position
      looked += 1
      if (looked === mostEvents) return Either.right({ intents, through, isEnd: false })
    }
    return Either.right({ intents, through, isEnd: false })
  } catch (caught) {
    if (isStoreReadFailure(caught)) return Either.left(caught.failure)
    throw caught
  } finally {
    leaving.abort()
  }
}

const intentsOf = (
  { policies, partners, policyOf }: Pick<Choosing, 'policies' | 'partners' | 'policyOf'>,
  happened: Happened,
  orderId: OrderId,
  state: OrderState,
  now: Instant
): ReadonlyArray<Intent> =>
  policies.flatMap((policy) =>
    [...stepsOf(policy, happened, state, policyOf)]
      .filter(([, step]) => canBeDone(step, partners))
      .map(
        ([intentId, { key, notBefore }]): Intent => ({
          intentId,
          orderId,
          eventId: happened.recorded.id,
          revision: happened.recorded.revision,
          policy: policy.name,
          key,
          status: 'Waiting',
          dueAt: notBefore ?? now,
          attempts: 0,
          trouble: null
        })
      )
  )
