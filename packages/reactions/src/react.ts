import {
  beginning,
  type Position,
  type ReadFailure,
  type Surroundings,
  systemSurroundings,
  type UnreadableEvent
} from '@readdress/event-store'
import { instantAt } from '@readdress/order'
import type { ViewStore } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { afterTry } from './after-a-try.ts'
import { carryOut } from './carry-out.ts'
import { type Choosing, chooseIntents } from './choose-intents.ts'
import { endOfEvents } from './end-of-events.ts'
import type { Intent } from './intent.ts'
import { loadOrder } from './load-order.ts'
import { type OutboxFailure, outboxIn } from './outbox.ts'
import type { Outcome } from './outcome.ts'
import type { CarryingOut } from './taking.ts'

/** What reactions work on. */
export interface Reacting extends Choosing, Pick<CarryingOut, 'give' | 'languageOf' | 'otherOrdersOfBuyer' | 'keeper'> {
  /** The outbox: a store of its own, which is no store of views, for it cannot be made anew. */
  readonly outbox: ViewStore
  /** From where on events are looked at, the first time: `end`, if not said, for whoever has a history does not want it acted on again. */
  readonly startAt?: 'beginning' | 'end'
  /** Is told what became of each try. */
  readonly tried?: (intent: Intent, outcome: Outcome) => void
  readonly surroundings?: Surroundings
}

/** The outbox stands at a position that the store of events has not: the events were moved, or an older backup was put in place. What happened behind it is not known. */
export interface OutboxOutOfPlace {
  readonly type: 'OutboxOutOfPlace'
  readonly position: Position
}

/** Why reactions do not go on. */
export type ReactionsStopped = OutboxFailure | OutboxOutOfPlace | ReadFailure | UnreadableEvent

/** What a round came to: events through which position, how many intents were kept and tried, and whether there may be more at once. */
export interface Round {
  readonly chosen: number
  readonly tried: number
  readonly hasMore: boolean
}

type Answer<A> = Promise<Either.Either<ReactionsStopped, A>>

const mostAtOnce = 16

/**
 * One round of reactions: looks at what has happened since the last one, keeps what is to be done because of it, and tries what is due. To be called by one
 * process at a time; what another does meanwhile is noticed, and nothing is kept twice.
 */
export const reactOnce = async (reacting: Reacting, signal: AbortSignal): Answer<Round> => {
  const { surroundings = systemSurroundings } = reacting
  const outbox = outboxIn(reacting.outbox)
  const started = await startOf(reacting)
  if (Either.isLeft(started)) return started
  const now = instantAt(surroundings.now())
  const chosen = await chooseIntents(reacting, started.right, now)
  if (Either.isLeft(chosen)) {
    const { left } = chosen
    return left.type === 'PositionUnknown' ? Either.left({ type: 'OutboxOutOfPlace', position: left.position }) : chosen
  }
  const { intents, through, isEnd } = chosen.right
  if (through !== started.right) {
    const taken = await outbox.take(intents, started.right, through)()
    if (Either.isLeft(taken)) return taken
  }
  const due = await outbox.due(now, mostAtOnce)()
  if (Either.isLeft(due)) return due
  const settled = await tryAll(due.right, reacting, surroundings, signal)
  if (Either.isLeft(settled)) return settled
  if (settled.right.size > 0) {
    const stored = await outbox.settle(settled.right, through)()
    if (Either.isLeft(stored)) return stored
  }
  return Either.right({
    chosen: intents.length,
    tried: due.right.length,
    hasMore: !isEnd || due.right.length === mostAtOnce
  })
}

const startOf = async ({ outbox, events, startAt = 'end' }: Reacting): Answer<Position> => {
  const position = await outboxIn(outbox).position()()
  if (Either.isLeft(position)) return position
  if (Option.isSome(position.right)) return Either.right(position.right.value)
  const first = startAt === 'beginning' ? Either.right(beginning) : await endOfEvents(events)
  if (Either.isLeft(first)) return first
  const begun = await outboxIn(outbox).take([], beginning, first.right)()
  return Either.isLeft(begun) ? begun : first
}

// Those of one order one after the other, as they came; those of different orders beside each other.
const tryAll = async (
  due: ReadonlyArray<Intent>,
  reacting: Reacting,
  surroundings: Surroundings,
  signal: AbortSignal
): Answer<ReadonlyMap<string, Intent | null>> => {
  const settled = new Map<string, Intent | null>()
  const orders = Map.groupBy(due, ({ orderId }) => orderId)
  const carrying: CarryingOut = { ...reacting, signal, now: () => instantAt(surroundings.now()) }
  const failures = await Promise.all(
    [...orders].map(async ([orderId, intents]): Promise<ReactionsStopped | null> => {
      for (const intent of intents.toSorted((one, other) => one.revision - other.revision)) {
        if (signal.aborted) return null
        const order = await loadOrder(reacting, orderId)
        if (Either.isLeft(order)) return order.left
        const outcome = await carryOut(intent, order.right, carrying)
        // What was broken off is tried again as if it had not been.
        if (signal.aborted && outcome.type === 'Later') return null
        reacting.tried?.(intent, outcome)
        settled.set(intent.intentId, afterTry(intent, outcome, surroundings))
      }
      return null
    })
  )
  const failure = failures.find((one) => one !== null)
  // What was done is kept all the same.
  return failure === undefined || settled.size > 0 ? Either.right(settled) : Either.left(failure)
}
