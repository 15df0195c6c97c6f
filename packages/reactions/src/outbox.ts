import type { Position } from '@readdress/event-store'
import type { Instant } from '@readdress/order'
import { spansUntil } from '@readdress/order-views'
import type { ViewChange, ViewStore, ViewStoreError } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { Intent, kept, outboxId } from './intent.ts'

/** What lies in the outbox is no intent: another program wrote it, or it is damaged. */
export interface OutboxUnreadable {
  readonly type: 'OutboxUnreadable'
  readonly intentId: string
}

/** Why the outbox did not answer. */
export type OutboxFailure = ViewStoreError | OutboxUnreadable

/** What is to be done and not done yet, with the position up to which events have been looked at for it. */
export interface Outbox {
  /** None where nothing was ever looked at. */
  readonly position: () => TaskEither.TaskEither<OutboxFailure, Option.Option<Position>>
  /** Keeps new intents together with the position that they come from. */
  readonly take: (
    intents: ReadonlyArray<Intent>,
    from: Position,
    to: Position
  ) => TaskEither.TaskEither<OutboxFailure, void>
  /** Keeps what has become of intents: others in their place, or null for those that are done. */
  readonly settle: (
    settled: ReadonlyMap<string, Intent | null>,
    at: Position
  ) => TaskEither.TaskEither<OutboxFailure, void>
  /** Waiting intents whose time has come, at most so many, those due first before the others; of one moment in the order of their ids. */
  readonly due: (at: Instant, most: number) => TaskEither.TaskEither<OutboxFailure, ReadonlyArray<Intent>>
  readonly parked: () => TaskEither.TaskEither<OutboxFailure, ReadonlyArray<Intent>>
  readonly all: () => TaskEither.TaskEither<OutboxFailure, ReadonlyArray<Intent>>
  readonly get: (intentId: string) => TaskEither.TaskEither<OutboxFailure, Intent | null>
}

const pageSize = 500

/**
 * The outbox in a store of its own. It cannot be made anew from the events: whoever loses it has forgotten what was done, so its file is no file of views.
 */
export const outboxIn = (store: ViewStore): Outbox => {
  const page =
    (
      ask: (after?: string) => TaskEither.TaskEither<ViewStoreError, ReadonlyArray<Stored>>
    ): TaskEither.TaskEither<OutboxFailure, ReadonlyArray<Intent>> =>
    async () => {
      const intents: Array<Intent> = []
      for (let after: string | undefined; ; ) {
        const found = await ask(after)()
        if (Either.isLeft(found)) return found
        const read = Either.traverseArray(decoded)(found.right)
        if (Either.isLeft(read)) return read
        intents.push(...read.right)
        after = found.right.at(-1)?.key
        if (after === undefined || found.right.length < pageSize) return Either.right(intents)
      }
    }
  const found = (index: string, value: string) =>
    page((after) =>
      store.find(outboxId, index, value, after === undefined ? { limit: pageSize } : { after, limit: pageSize })
    )

  return {
    position: () => store.checkpoint(outboxId),
    take: (intents, from, to) => store.apply(outboxId, intents.map(kept), { from, to }),
    settle: (settled, at) =>
      store.apply(
        outboxId,
        [...settled].map(([key, intent]): ViewChange => (intent === null ? { type: 'Remove', key } : kept(intent))),
        { from: at, to: at }
      ),
    due: (at, most) => async () => {
      const due: Array<Intent> = []
      for (const span of spansUntil(at)) {
        const within = await found('due', span)()
        if (Either.isLeft(within)) return within
        due.push(...within.right.filter(({ dueAt }) => dueAt.startsWith(span) && dueAt <= at))
        if (due.length >= most) break
      }
      return Either.right(due.toSorted(byTime).slice(0, most))
    },
    parked: () => found('parked', 'parked'),
    all: () =>
      page((after) => store.list(outboxId, after === undefined ? { limit: pageSize } : { after, limit: pageSize })),
    get: (intentId) =>
      pipe(
        store.get(outboxId, intentId),
        TaskEither.flatMapEither(
          (stored): Either.Either<OutboxFailure, Intent | null> =>
            Option.isNone(stored) ? Either.right(null) : decoded({ key: intentId, document: stored.value })
        )
      )
  }
}

interface Stored {
  readonly key: string
  readonly document: unknown
}

const decoded = ({ key, document }: Stored): Either.Either<OutboxUnreadable, Intent> =>
  Either.mapLeft((): OutboxUnreadable => ({ type: 'OutboxUnreadable', intentId: key }))(Intent.decode(document))

const byTime = (one: Intent, other: Intent): number =>
  one.dueAt === other.dueAt ? one.revision - other.revision : one.dueAt < other.dueAt ? -1 : 1
