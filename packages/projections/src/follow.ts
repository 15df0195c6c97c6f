import { beginning, type Position } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionStopped } from './projection-stopped.ts'
import { type Projecting, runProjection } from './run-projection.ts'

/** What is followed, and the signal that ends it. */
export interface Follow<Event, Document> extends Projecting<Event, Document> {
  readonly signal: AbortSignal
}

/** A projection that runs along. */
export interface Following {
  /** Resolves once the view shows everything up to this position, at once if it does already; left, if it will not come that far. */
  readonly whenProcessed: (position: Position) => TaskEither<ProjectionStopped, void>
  /** Resolves when the projection does not go on: right when the signal was aborted, left otherwise. It rejects for a bug in the projection. */
  readonly ended: Promise<Either.Either<ProjectionStopped, void>>
}

interface Waiting {
  readonly position: Position
  readonly answer: (answer: Promise<Either.Either<ProjectionStopped, void>>) => void
}

/** Keeps a projection up to date from its checkpoint on, until the signal is aborted or something is in its way. */
export const follow = <Event, Document>(settings: Follow<Event, Document>): Following => {
  const { name, version } = settings.projection
  let processed = beginning
  let hasEnded = false
  let waiting: ReadonlyArray<Waiting> = []

  const run = runProjection(settings, settings.signal, (progress) => {
    processed = progress.processed
    const due = waiting.filter(({ position }) => position <= processed)
    waiting = waiting.filter(({ position }) => position > processed)
    for (const { answer } of due) answer(Promise.resolve(Either.right(undefined)))
    return false
  })

  // What those are told who wait for more than will come; for a bug it rejects, as `ended` does.
  const notComing = run.then((result): Either.Either<ProjectionStopped, void> => {
    if (Either.isLeft(result)) return result
    const because = { type: 'Aborted' } as const
    return Either.left({ type: 'ProjectionStopped', projection: { name, version }, processed, because })
  })
  const dismiss = (): void => {
    hasEnded = true
    for (const { answer } of waiting) answer(notComing)
    waiting = []
  }
  run.then(dismiss, dismiss)

  return {
    whenProcessed: (position) => () => {
      if (position <= processed) return Promise.resolve(Either.right(undefined))
      if (hasEnded) return notComing
      return new Promise((answer) => {
        waiting = [...waiting, { position, answer }]
      })
    },
    ended: run.then(Either.map(() => undefined))
  }
}
