import { beginning, type EventStore, isStoreReadFailure, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { portionAfter } from './portion.ts'
import type { Projection, ProjectionId } from './projection.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import { readAhead } from './read-ahead.ts'
import type { ViewStore, ViewStoreError } from './view-store.ts'

/** What a runner works on. */
export interface Projecting<Event, Document> {
  readonly events: Pick<EventStore, 'subscribe' | 'countAfter'>
  readonly views: ViewStore
  readonly projection: Projection<Event, Document>
}

/** How far a run has come: the events that it has processed so far, and the position behind which it goes on. */
export interface Progress {
  readonly events: number
  readonly processed: Position
}

// What lies ready to be folded at once.
const mostAtOnce = 500

// The larger, the fewer times a document is read and written again; the smaller, the shorter others wait for their turn.
const portionSize = 5000

/** Runs from the checkpoint on until `isEnough` says so after a portion, or the signal is aborted. */
export const runProjection = async <Event, Document>(
  { events, views, projection }: Projecting<Event, Document>,
  signal: AbortSignal | undefined,
  isEnough: (progress: Progress, isCaughtUp: boolean) => boolean | Promise<boolean>
): Promise<Either.Either<ProjectionStopped, Progress>> => {
  let progress: Progress = { events: 0, processed: beginning }
  const stopped = (because: ProjectionStopped['because']): Either.Either<ProjectionStopped, never> =>
    stoppedBy(projection, progress.processed, because)

  const start = await startOf(views, projection)
  if (Either.isLeft(start)) return stopped(start.left)
  progress = { events: 0, processed: start.right }

  // The subscription must also end when this run ends by itself.
  const run = new AbortController()
  const either = signal === undefined ? run.signal : AbortSignal.any([run.signal, signal])
  let portion = portionAfter(views, projection, progress.processed)

  const store = async (): Promise<Either.Either<ViewStoreError, void>> => {
    const { processed, events } = portion.folded()
    const stored = await portion.store()
    if (Either.isLeft(stored)) return stored
    progress = { events: progress.events + events, processed }
    portion = portionAfter(views, projection, processed)
    return stored
  }

  let isFollowing = false
  try {
    const subscription = events.subscribe(progress.processed, projection.filter, either)
    for await (const items of readAhead(subscription, mostAtOnce)) {
      const folded = await portion.fold(items)
      if (Either.isLeft(folded)) return stopped(folded.left)
      const { obstacle } = folded.right
      const isCaughtUp = items.some(({ type }) => type === 'CaughtUp')
      isFollowing ||= isCaughtUp
      // A checkpoint stands for all that was passed over, and who follows what happens now waits for nothing more.
      const isWorthStoring = isFollowing || items.some(({ type }) => type === 'Checkpoint')
      if (!isWorthStoring && obstacle === null && folded.right.events < portionSize) continue
      const stored = await store()
      if (Either.isLeft(stored)) return stopped(stored.left)
      if (await isEnough(progress, isCaughtUp && obstacle === null)) return Either.right(progress)
      if (obstacle !== null) return stopped(obstacle)
    }
    // The signal was aborted: what has been done so far need not be done again.
    const stored = await store()
    return Either.isLeft(stored) ? stopped(stored.left) : Either.right(progress)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return stopped(caught.failure)
    throw caught
  } finally {
    run.abort()
  }
}

// From now on the view is there, be it without a document.
const startOf = async (
  views: ViewStore,
  projection: ProjectionId
): Promise<Either.Either<ViewStoreError, Position>> => {
  const checkpoint = await views.checkpoint(projection)()
  if (Either.isLeft(checkpoint)) return checkpoint
  if (checkpoint.right._tag === 'Some') return Either.right(checkpoint.right.value)
  const made = await views.apply(projection, [], { from: beginning, to: beginning })()
  return Either.isLeft(made) ? made : Either.right(beginning)
}
