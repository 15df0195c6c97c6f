import { beginning, type Leases } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { buildAndSwitch } from './build-view.ts'
import { forgetOlderVersions } from './older-versions.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import { type Progress, type Projecting, runProjection } from './run-projection.ts'

/** What a catch-up works on; `progressed` is told after each portion. With leases, older versions that nobody carries on are forgotten once this one is built. */
export interface CatchUp<Event, Document> extends Projecting<Event, Document> {
  readonly progressed?: (progress: Progress) => void
  readonly signal?: AbortSignal
  readonly leases?: Leases
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
