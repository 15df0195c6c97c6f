import { beginning, type ReadFailure } from '@readdress/event-store'
import { buildOf, type Lag, lagAfter, type ProjectionId, type ViewStoreError } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Stores } from './stores.ts'

/** How a view stands: whether it shows everything, how far it is behind, and what a build beside it, if there is one, still has before it. */
export interface ViewStatus extends ProjectionId {
  readonly status: 'UpToDate' | 'Behind' | 'NotBuilt'
  readonly lag: Lag
  readonly build: { readonly remaining: number } | null
  /** Other versions of it that are still kept. */
  readonly otherVersions: ReadonlyArray<number>
}

/** Looks how a view stands at this moment. */
export const viewStatus =
  (
    { events, views }: Stores,
    { name, version }: ProjectionId,
    now: Date
  ): TaskEither<ViewStoreError | ReadFailure, ViewStatus> =>
  async () => {
    const projection = { name, version }
    const checkpoint = await views.checkpoint(projection)()
    if (Either.isLeft(checkpoint)) return checkpoint
    const lag = await lagAfter(events, Option.getOrElse(() => beginning)(checkpoint.right), now)()
    if (Either.isLeft(lag)) return lag
    const build = await views.checkpoint(buildOf(projection))()
    if (Either.isLeft(build)) return build
    const remaining = Option.isNone(build.right) ? null : await events.countAfter(build.right.value)()
    if (remaining !== null && Either.isLeft(remaining)) return remaining
    const versions = await views.versions(name)()
    if (Either.isLeft(versions)) return versions
    return Either.right({
      ...projection,
      status: Option.isNone(checkpoint.right) ? 'NotBuilt' : lag.right.events === 0 ? 'UpToDate' : 'Behind',
      lag: lag.right,
      build: remaining === null ? null : { remaining: remaining.right },
      otherVersions: versions.right.filter((one) => one !== version)
    })
  }
