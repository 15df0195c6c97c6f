import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionStopped } from './projection-stopped.ts'
import { type Progress, type Projecting, runProjection } from './run-projection.ts'

/** What a catch-up works on; `progressed` is told after each portion. */
export interface CatchUp<Event, Document> extends Projecting<Event, Document> {
  readonly progressed?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/**
 * Brings a projection from its checkpoint to the present end of the events, and stops there; also when the signal is aborted.
 *
 * What it has processed is stored after each portion, so the next run goes on there.
 */
export const catchUp =
  <Event, Document>(settings: CatchUp<Event, Document>): TaskEither<ProjectionStopped, Progress> =>
  () =>
    runProjection(settings, settings.signal, (progress, isCaughtUp) => {
      settings.progressed?.(progress)
      return isCaughtUp
    })
