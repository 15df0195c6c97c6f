import type { Position } from '@readdress/event-store'
import { catchUp, type Projection, type ProjectionStopped } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Stores } from './stores.ts'

/** How a view is brought to the present end of the events: told after each portion, ended early by the signal. */
export interface Updating {
  readonly progressed?: (progress: { readonly events: number; readonly processed: Position }) => void
  readonly signal?: AbortSignal
}

/**
 * Brings a projection up to date; while one run is under way, others wait for it and then look again: together, for one look after they asked is enough
 * for all of them. Who asks without being told how far it is goes through so many events at most.
 */
export const upToDate = <Event, Document>(
  { events, views, leases }: Stores,
  projection: Projection<Event, Document>,
  atMost?: number
): ((updating?: Updating) => TaskEither<ProjectionStopped, void>) => {
  type Run = Promise<Either.Either<ProjectionStopped, void>>
  let running: Promise<unknown> = Promise.resolve()
  let next: Run | null = null
  const begin = (updating: Updating & { readonly atMost?: number }): Run => {
    const run = running.then(async () => {
      next = null
      const caughtUp = await runPastOthers(() => catchUp({ events, views, leases, projection, ...updating })())
      return Either.map(() => undefined)(caughtUp)
    })
    running = run.catch(() => undefined)
    return run
  }
  return (updating) => () => {
    // Whoever wants to be told, or may end it, has a run of his own.
    if (updating !== undefined) return begin(updating)
    next ??= begin(atMost === undefined ? {} : { atMost })
    return next
  }
}

// Another process may carry the same projection on: then what it has stored is the new start, as often as it has stored more.
const runPastOthers = async <A>(
  run: () => Promise<Either.Either<ProjectionStopped, A>>
): Promise<Either.Either<ProjectionStopped, A>> => {
  const seen = new Set<Position>()
  for (;;) {
    const result = await run()
    if (Either.isRight(result) || result.left.because.type !== 'CheckpointMoved') return result
    const { actual } = result.left.because
    if (seen.has(actual)) return result
    seen.add(actual)
  }
}
