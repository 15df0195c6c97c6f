import * as Either from 'fp-ts/lib/Either.js'
import type { Projection, ProjectionId } from './projection.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import { type Progress, type Projecting, runProjection } from './run-projection.ts'

/** Where a view is built beside the one that is read: a build that was ended early goes on there. */
export const buildOf = ({ name, version }: ProjectionId): ProjectionId => ({ name: `${name}~build`, version })

/** The projection as it is built beside the view that is read. */
export const builtBeside = <Event, Document>(projection: Projection<Event, Document>): Projection<Event, Document> => ({
  ...projection,
  ...buildOf(projection)
})

/** Builds beside, from the first event on or where an earlier build ended, to the present end of the events; told after each portion. */
export const buildBeside = async <Event, Document>(
  { events, views, projection }: Projecting<Event, Document>,
  signal: AbortSignal | undefined,
  progressed: (progress: Progress) => void | Promise<void>
): Promise<Either.Either<ProjectionStopped, Progress>> =>
  Either.orElse(
    ({ processed, because }: ProjectionStopped): Either.Either<ProjectionStopped, Progress> =>
      stoppedBy(projection, processed, because)
  )(
    await runProjection(
      { events, views, projection: builtBeside(projection) },
      signal,
      async (progress, isCaughtUp) => {
        await progressed(progress)
        return isCaughtUp
      }
    )
  )

/** Builds beside, and lets what was built take the place of the view that is read, unless the signal is aborted before. */
export const buildAndSwitch = async <Event, Document>(
  projecting: Projecting<Event, Document>,
  signal: AbortSignal | undefined,
  progressed: (progress: Progress) => void | Promise<void>
): Promise<Either.Either<ProjectionStopped, Progress>> => {
  const { views, projection } = projecting
  let events = 0
  for (;;) {
    const before = events
    const built = await buildBeside(projecting, signal, (progress) =>
      progressed({ ...progress, events: before + progress.events })
    )
    if (Either.isLeft(built)) return built
    events += built.right.events
    const progress = { events, processed: built.right.processed }
    if (signal?.aborted) return Either.right(progress)
    const switched = await views.swap(buildOf(projection), projection, progress.processed)()
    if (Either.isRight(switched)) return Either.right(progress)
    // What is read has been carried on meanwhile: catch up with it.
    if (!isAhead(switched.left, projection)) return stoppedBy(projection, progress.processed, switched.left)
  }
}

const isAhead = (failure: ProjectionStopped['because'], { name }: ProjectionId): boolean =>
  failure.type === 'CheckpointMoved' && failure.projection.name === name
