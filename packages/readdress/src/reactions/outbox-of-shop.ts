import { type Surroundings, systemSurroundings } from '@readdress/event-store'
import { instantAt } from '@readdress/order'
import type { ViewStore } from '@readdress/projections'
import {
  discardIntent,
  type Intent,
  type IntentUnknown,
  type OutboxFailure,
  outboxIn,
  retryIntent
} from '@readdress/reactions'
import { pipe } from 'fp-ts/lib/function.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import type { Stores } from '../stores.ts'

/** What is to be done and is not done yet. */
export interface OutboxOfShop {
  readonly list: () => TaskEither.TaskEither<OutboxFailure, ReadonlyArray<Intent>>
  /** Lets an intent be tried again at once, as if it had not been tried before. */
  readonly retry: (intentId: string) => TaskEither.TaskEither<OutboxFailure | IntentUnknown, Intent>
  /** Takes an intent out: a person has done it by hand, or has decided that it need not be done. */
  readonly discard: (intentId: string) => TaskEither.TaskEither<OutboxFailure | IntentUnknown, Intent>
}

/** The outbox of a shop, for people. */
export const outboxOfShop = (
  { outbox }: Pick<Stores, 'outbox'>,
  surroundings: Surroundings = systemSurroundings
): OutboxOfShop => ({
  list: () =>
    pipe(
      outbox.ifThere,
      TaskEither.flatMap((store) => (store === null ? TaskEither.right([]) : outboxIn(store).all()))
    ),
  retry: (intentId) =>
    changed(outbox, intentId, (store) => retryIntent(store, intentId, instantAt(surroundings.now()))),
  discard: (intentId) => changed(outbox, intentId, (store) => discardIntent(store, intentId))
})

const changed = (
  { ifThere }: Stores['outbox'],
  intentId: string,
  change: (store: ViewStore) => TaskEither.TaskEither<OutboxFailure | IntentUnknown, Intent>
): TaskEither.TaskEither<OutboxFailure | IntentUnknown, Intent> =>
  pipe(
    ifThere,
    TaskEither.flatMap<ViewStore | null, OutboxFailure | IntentUnknown, Intent>((store) =>
      store === null ? TaskEither.left({ type: 'IntentUnknown', intentId }) : change(store)
    )
  )
