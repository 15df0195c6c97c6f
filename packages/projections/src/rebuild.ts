import {
  beginning,
  type LeaseHeld,
  type Leases,
  type Position,
  type StoreUnavailable,
  type Surroundings,
  systemSurroundings,
  withLease
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { buildAndSwitch, buildBeside, buildOf } from './build-view.ts'
import { compareWithBuild } from './compare-with-build.ts'
import type { DocumentDifference } from './document-difference.ts'
import { forgetOlderVersions, leaseOf } from './older-versions.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import type { Progress, Projecting } from './run-projection.ts'

/** How far a rebuild has come, and about how many events of the store are still to be gone through. */
export interface RebuildProgress extends Progress {
  readonly remaining: number
}

/** What is rebuilt, and how. */
export interface Rebuild<Event, Document> extends Projecting<Event, Document> {
  readonly leases: Leases
  /** Before the switch, each document is compared with the one that is read under this version, if there is one, and each that differs is told. */
  readonly differs?: (difference: DocumentDifference) => void
  /** Nothing is switched, and what was built is forgotten. */
  readonly dryRun?: boolean
  /** What an earlier rebuild has left is forgotten first. */
  readonly anew?: boolean
  readonly progressed?: (progress: RebuildProgress) => void
  /** What was built until then stays, and the next rebuild goes on there. */
  readonly signal?: AbortSignal
  readonly surroundings?: Surroundings
}

/** What a rebuild came to: the rebuilt view is read from now on, or was only looked at, or the signal was aborted before. */
export interface Rebuilt {
  readonly status: 'Switched' | 'DryRun' | 'Aborted'
  readonly events: number
  readonly processed: Position
}

/**
 * Builds a view anew beside the one that is read, which goes on serving and following, and lets it take its place in one step.
 *
 * An event that cannot be read stops it, and nothing is switched. One process at a time rebuilds a view; the memory that it takes does not grow
 * with the view.
 */
export const rebuild =
  <Event, Document>(
    settings: Rebuild<Event, Document>
  ): TaskEither<ProjectionStopped | LeaseHeld | StoreUnavailable, Rebuilt> =>
  async () => {
    const { leases, projection, signal, surroundings = systemSurroundings } = settings
    const lease = leaseOf(buildOf(projection))
    const done = await withLease({ leases, surroundings }, lease, signal, (mine) => rebuildAlone(settings, mine))
    return Either.isLeft(done) ? done : done.right
  }

const rebuildAlone = async <Event, Document>(
  settings: Rebuild<Event, Document>,
  signal: AbortSignal
): Promise<Either.Either<ProjectionStopped, Rebuilt>> => {
  const { events, views, leases, projection, differs, dryRun = false, anew = false } = settings
  const build = buildOf(projection)
  if (anew) {
    const emptied = await views.truncate(build)()
    if (Either.isLeft(emptied)) return stoppedBy(projection, beginning, emptied.left)
  }
  const progressed = async (progress: Progress): Promise<void> => {
    if (settings.progressed === undefined) return
    const remaining = await events.countAfter(progress.processed)()
    if (Either.isRight(remaining)) settings.progressed({ ...progress, remaining: remaining.right })
  }

  const built = await buildBeside(settings, signal, progressed)
  if (Either.isLeft(built)) return built
  const ended = (status: Rebuilt['status'], { events: count, processed }: Progress) =>
    Either.right({ status, events: count, processed })
  if (differs !== undefined && !signal.aborted) {
    const read = await views.checkpoint(projection)()
    if (Either.isLeft(read)) return stoppedBy(projection, built.right.processed, read.left)
    const compared = Option.isSome(read.right) ? await compareWithBuild(settings, signal, differs) : built
    if (Either.isLeft(compared)) return compared
  }
  if (signal.aborted) return ended('Aborted', built.right)
  if (dryRun) {
    const emptied = await views.truncate(build)()
    return Either.isLeft(emptied)
      ? stoppedBy(projection, built.right.processed, emptied.left)
      : ended('DryRun', built.right)
  }
  const switched = await buildAndSwitch(settings, signal, () => {})
  if (Either.isLeft(switched)) return switched
  if (signal.aborted) return ended('Aborted', built.right)
  await forgetOlderVersions(views, leases, projection)
  const { events: more, processed } = switched.right
  return ended('Switched', { events: built.right.events + more, processed })
}
