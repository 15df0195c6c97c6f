import { beginning, Position } from '@readdress/event-store'
import { written } from '@readdress/order'
import type { ProjectionId, UnreadableDocument, ViewStore, ViewStoreError } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { RefusedWebhook } from './refused-webhook.ts'

/** Webhooks that were refused, as many as there is room for: a new one takes the place of the oldest. */
export interface RefusedWebhooks {
  readonly keep: (refused: RefusedWebhook) => TaskEither<ViewStoreError, void>
  /** The newest first. */
  readonly all: () => TaskEither<ViewStoreError | UnreadableDocument, ReadonlyArray<RefusedWebhook>>
}

// Whoever knows the address can send what is signed by nobody, as often as he likes: it must not push out what is genuine.
const genuine = { id: { name: 'refused-webhooks', version: 1 }, room: 900 }
const unsigned = { id: { name: 'unsigned-webhooks', version: 1 }, room: 100 }

/** Refused webhooks in a store of their own. How many there ever were stands in the place of a position, so two processes cannot take one number. */
export const refusedWebhooksIn = (store: ViewStore): RefusedWebhooks => ({
  keep: (refused) => () => keepIn(store, refused, mostTries),
  all: () => async () => {
    const all: Array<RefusedWebhook> = []
    for (const { id, room } of [genuine, unsigned]) {
      const listed = await store.list(id, { limit: room })()
      if (Either.isLeft(listed)) return listed
      for (const { key, document } of listed.right) {
        const decoded = RefusedWebhook.decode(document)
        if (Either.isLeft(decoded)) return unreadable(id, key)
        all.push(decoded.right)
      }
    }
    return Either.right(all.toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1)))
  }
})

const mostTries = 20

const keepIn = async (
  store: ViewStore,
  refused: RefusedWebhook,
  triesLeft: number
): Promise<Either.Either<ViewStoreError, void>> => {
  const { id, room } = refused.because.startsWith('Signature') ? unsigned : genuine
  const counted = await store.checkpoint(id)()
  if (Either.isLeft(counted)) return counted
  const from = Option.getOrElse(() => beginning)(counted.right)
  const count = Number(from)
  const put = { type: 'Put', key: String(count % room), document: RefusedWebhook.encode(refused), indexes: {} } as const
  const kept = await store.apply(id, [put], { from, to: positionOf(count + 1) })()
  const isOvertaken = Either.isLeft(kept) && kept.left.type === 'CheckpointMoved'
  return isOvertaken && triesLeft > 0 ? keepIn(store, refused, triesLeft - 1) : kept
}

// Positions are compared as text.
const positionOf = (count: number): Position => written(Position, String(count).padStart(16, '0'))

const unreadable = (projection: ProjectionId, key: string): Either.Either<UnreadableDocument, never> =>
  Either.left({ type: 'UnreadableDocument', projection, key, at: '', expected: RefusedWebhook.name })
