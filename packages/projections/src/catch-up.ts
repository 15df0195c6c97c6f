import { beginning, type Leases, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { buildAndSwitch, buildOf } from './build-view.ts'
import { forgetOlderVersions } from './older-versions.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import { type Progress, type Projecting, runProjection } from './run-projection.ts'

/** What a catch-up works on; `progressed` is told after each portion. With leases, older versions that nobody carries on are forgotten once this one is built. */
export interface CatchUp<Event, Document> extends Projecting<Event, Document> {
  readonly progressed?: (progress: Progress) => void
  readonly signal?: AbortSignal
  readonly leases?: Leases
  /** Of how many events at most: a view that lacks more, or is not there yet and has more to be built from, is left as it is, and `TooFarBehind` says how many it lacks. All of them, if not said. */
  readonly atMost?: number
}

/**
 * Brings a projection from its checkpoint to the present end of the events, and stops there; also when the signal is aborted.
 *
 * What it has processed is stored after each portion, so the next run goes on there. A view that is not there yet is built beside, and can be
 * read when it is complete.
 */
export const catchUp =
  <Event, Document>(settings: CatchUp<Event, Document>): TaskEither<ProjectionStopped, Progress> =>
  async () => {
    const { views, projection, signal, progressed = () => {} } = settings
    const checkpoint = await views.checkpoint(projection)()
    if (Either.isLeft(checkpoint)) return stoppedBy(projection, beginning, checkpoint.left)
    if (settings.atMost !== undefined) {
      const isNear = await isWithin(settings, settings.atMost, checkpoint.right)
      if (Either.isLeft(isNear)) return isNear
    }
    if (Option.isNone(checkpoint.right)) {
      const built = await buildAndSwitch(settings, signal, progressed)
      const isComplete = Either.isRight(built) && signal?.aborted !== true
      if (isComplete && settings.leases !== undefined) await forgetOlderVersions(views, settings.leases, projection)
      return built
    }
    return runProjection(settings, signal, (progress, isCaughtUp) => {
      progressed(progress)
      return isCaughtUp
    })
  }

const isWithin = async <Event, Document>(
  { events, views, projection }: CatchUp<Event, Document>,
  atMost: number,
  checkpoint: Option.Option<Position>
): Promise<Either.Either<ProjectionStopped, void>> => {
  const whole = await events.countAfter(beginning)()
  if (Either.isLeft(whole)) return stoppedBy(projection, beginning, whole.left)
  const of = whole.right
  if (of <= atMost) return Either.right(undefined)
  // How far a build has come is only told: to let a view take its place takes as long as the view is large, so that is left to whoever builds it.
  const begun = Option.isSome(checkpoint) ? Either.right(checkpoint) : await views.checkpoint(buildOf(projection))()
  if (Either.isLeft(begun)) return stoppedBy(projection, beginning, begun.left)
  const processed = Option.getOrElse(() => beginning)(begun.right)
  const remaining = await events.countAfter(processed)()
  if (Either.isLeft(remaining)) return stoppedBy(projection, processed, remaining.left)
  return Option.isSome(checkpoint) && remaining.right <= atMost
    ? Either.right(undefined)
    : stoppedBy(projection, processed, { type: 'TooFarBehind', remaining: remaining.right, of })
}
