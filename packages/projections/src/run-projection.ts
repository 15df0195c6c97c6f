import { beginning, type EventStore, isStoreReadFailure, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { projectPortion } from './project-portion.ts'
import type { Projection, ProjectionId } from './projection.ts'
import type { ProjectionStopped } from './projection-stopped.ts'
import { readAhead } from './read-ahead.ts'
import type { ViewStore, ViewStoreError } from './view-store.ts'

/** What a runner works on. */
export interface Projecting<Event, Document> {
  readonly events: Pick<EventStore, 'subscribe'>
  readonly views: ViewStore
  readonly projection: Projection<Event, Document>
}

/** How far a run has come: the events that it has processed so far, and the position behind which it goes on. */
export interface Progress {
  readonly events: number
  readonly processed: Position
}

// The larger, the fewer times a document is read and written again; the smaller, the shorter others wait for their turn.
const portionSize = 2000

/** Runs from the checkpoint on until `isEnough` says so after a portion, or the signal is aborted. */
export const runProjection = async <Event, Document>(
  { events, views, projection }: Projecting<Event, Document>,
  signal: AbortSignal | undefined,
  isEnough: (progress: Progress, isCaughtUp: boolean) => boolean
): Promise<Either.Either<ProjectionStopped, Progress>> => {
  const { name, version } = projection
  let progress: Progress = { events: 0, processed: beginning }
  const stopped = (because: ProjectionStopped['because']): Either.Either<ProjectionStopped, never> =>
    Either.left({ type: 'ProjectionStopped', projection: { name, version }, processed: progress.processed, because })

  const start = await checkpointAfterPruning(views, { name, version })
  if (Either.isLeft(start)) return stopped(start.left)
  progress = { events: 0, processed: start.right }

  // The subscription must also end when this run ends by itself.
  const run = new AbortController()
  const either = signal === undefined ? run.signal : AbortSignal.any([run.signal, signal])
  try {
    const subscription = events.subscribe(progress.processed, projection.filter, either)
    for await (const portion of readAhead(subscription, portionSize)) {
      const projected = await projectPortion(views, projection, progress.processed, portion)
      if (Either.isLeft(projected)) return stopped(projected.left)
      const { processed, obstacle } = projected.right
      progress = { events: progress.events + projected.right.events, processed }
      const isCaughtUp = portion.some(({ type }) => type === 'CaughtUp')
      if (isEnough(progress, isCaughtUp && obstacle === null)) return Either.right(progress)
      if (obstacle !== null) return stopped(obstacle)
    }
    return Either.right(progress)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return stopped(caught.failure)
    throw caught
  } finally {
    run.abort()
  }
}

// What older versions had built is of no use to anybody any more.
const checkpointAfterPruning = async (
  views: ViewStore,
  { name, version }: ProjectionId
): Promise<Either.Either<ViewStoreError, Position>> => {
  const versions = await views.versions(name)()
  if (Either.isLeft(versions)) return versions
  for (const older of versions.right.filter((stored) => stored < version)) {
    const truncated = await views.truncate({ name, version: older })()
    if (Either.isLeft(truncated)) return truncated
  }
  const checkpoint = await views.checkpoint({ name, version })()
  return Either.isLeft(checkpoint) ? checkpoint : Either.right(Option.getOrElse(() => beginning)(checkpoint.right))
}
