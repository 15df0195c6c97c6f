import type { Instant } from '@readdress/order'
import type { ViewStore } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Intent } from './intent.ts'
import { type OutboxFailure, outboxIn } from './outbox.ts'

/** There is no such intent, or there is none any more: it was done, or discarded. */
export interface IntentUnknown {
  readonly type: 'IntentUnknown'
  readonly intentId: string
}

/** Lets an intent be tried again at once, as if it had not been tried before; what is to be done is found out anew. */
export const retryIntent = (
  outbox: ViewStore,
  intentId: string,
  now: Instant
): TaskEither<OutboxFailure | IntentUnknown, Intent> =>
  changed(outbox, intentId, (intent) => ({ ...intent, status: 'Waiting', attempts: 0, dueAt: now }))

/** Takes an intent out of the outbox without doing it: a person has done it by hand, or has decided that it need not be done. */
export const discardIntent = (outbox: ViewStore, intentId: string): TaskEither<OutboxFailure | IntentUnknown, Intent> =>
  changed(outbox, intentId, () => null)

const changed =
  (
    store: ViewStore,
    intentId: string,
    change: (intent: Intent) => Intent | null
  ): TaskEither<OutboxFailure | IntentUnknown, Intent> =>
  async () => {
    const outbox = outboxIn(store)
    const found = await outbox.get(intentId)()
    if (Either.isLeft(found)) return found
    const position = await outbox.position()()
    if (Either.isLeft(position)) return position
    const { right: intent } = found
    if (intent === null || Option.isNone(position.right)) return Either.left({ type: 'IntentUnknown', intentId })
    const settled = await outbox.settle(new Map([[intentId, change(intent)]]), position.right.value)()
    return Either.isLeft(settled) ? settled : Either.right(intent)
  }
