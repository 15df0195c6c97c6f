import { type Surroundings, systemSurroundings } from '@readdress/event-store'
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
import { instantOf } from './instant-of.ts'

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
      outbox.store,
      TaskEither.flatMap((store) => outboxIn(store).all())
    ),
  retry: (intentId) =>
    pipe(
      outbox.store,
      TaskEither.flatMap((store) => retryIntent(store, intentId, instantOf(surroundings)))
    ),
  discard: (intentId) =>
    pipe(
      outbox.store,
      TaskEither.flatMap((store) => discardIntent(store, intentId))
    )
})
