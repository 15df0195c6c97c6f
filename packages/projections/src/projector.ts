import {
  beginning,
  type EventStore,
  type Leases,
  type Position,
  type Surroundings,
  systemSurroundings,
  withLease
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { buildAndSwitch } from './build-view.ts'
import { isNothingBehind } from './nothing-behind.ts'
import { forgetOlderVersions, leaseOf } from './older-versions.ts'
import { isPassing, pauseBefore } from './passing-fault.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import type { ProjectorState } from './projector-state.ts'
import { type Progress, type Projecting, runProjection } from './run-projection.ts'
import { waitingRoom } from './waiting-room.ts'

/** What a projector works on, until the signal is aborted; `changed` is told each state that it comes to. */
export interface ProjectorSettings<Event, Document> extends Projecting<Event, Document> {
  readonly events: Pick<EventStore, 'subscribe' | 'countAfter' | 'readAll'>
  readonly leases: Leases
  readonly signal: AbortSignal
  readonly changed?: (state: ProjectorState) => void
  readonly surroundings?: Surroundings
}

/** A projection that is kept up to date. */
export interface Projector {
  readonly state: () => ProjectorState
  /** Resolves once the view shows everything up to this position, at once if it does already; left, if it will not come that far. */
  readonly whenProcessed: (position: Position) => TaskEither<ProjectionStopped, void>
  /** Resolves once the view has come to an end of the events for the first time; left, if it will not. */
  readonly whenCaughtUp: () => TaskEither<ProjectionStopped, void>
  /** Resolves when the projection does not go on: right when the signal was aborted, left otherwise. It rejects for a bug in the projection. */
  readonly ended: Promise<Either.Either<ProjectionStopped, void>>
}

type Ended = Either.Either<ProjectionStopped, void>

/**
 * Keeps a projection up to date from its checkpoint on, until the signal is aborted or something is in its way that does not pass.
 *
 * Of several processes one does it, by its lease; the others stand by, know how far it has come, and take over when it ends. What a former
 * holder of the lease still writes is refused by the checkpoint.
 */
export const projector = <Event, Document>(settings: ProjectorSettings<Event, Document>): Projector => {
  const { events, views, projection, leases, signal, changed = () => {} } = settings
  const { surroundings = systemSurroundings } = settings
  let state: ProjectorState = { status: 'Starting', processed: beginning }
  let attempt = 0
  const waiting = waitingRoom({ processed: beginning, isLive: false })

  const enter = (next: ProjectorState, isLive = next.status === 'Live'): void => {
    state = next
    waiting.tell({ processed: next.processed, isLive })
    changed(next)
  }

  const stopped = (because: ProjectionStopped['because']): Either.Either<ProjectionStopped, never> =>
    stoppedBy(projection, state.processed, because)

  const carryOn = async (mine: AbortSignal): Promise<Either.Either<ProjectionStopped, unknown>> => {
    const began = surroundings.now().getTime()
    const progressed = ({ events: count, processed }: Progress, isLive = false): void => {
      attempt = 0
      const elapsed = Math.max(1, surroundings.now().getTime() - began)
      if (isLive || state.status === 'Live') enter({ status: 'Live', processed })
      else enter({ status: 'CatchingUp', processed, events: count, rate: (count * 1000) / elapsed })
    }
    const checkpoint = await views.checkpoint(projection)()
    if (Either.isLeft(checkpoint)) return stopped(checkpoint.left)
    if (Option.isNone(checkpoint.right)) {
      // What is being built beside is not shown yet, so nobody may be told that it is.
      const built = await buildAndSwitch(settings, mine, (progress) =>
        progressed({ ...progress, processed: beginning })
      )
      if (Either.isLeft(built) || mine.aborted) return built
    }
    await forgetOlderVersions(views, leases, projection)
    return runProjection(settings, mine, (progress, isCaughtUp) => {
      progressed(progress, isCaughtUp)
      return false
    })
  }

  // What another has stored is known from its checkpoint.
  const standBy = async (expiresAt: number): Promise<void> => {
    const checkpoint = await views.checkpoint(projection)()
    const known = Either.isRight(checkpoint) ? Option.toNullable(checkpoint.right) : null
    const processed = known ?? state.processed
    // Nobody asks the store as long as nobody waits for the answer.
    const isLive = known !== null && !waiting.isEmpty() && (await isNothingBehind(events, known, projection.filter))
    enter({ status: 'StandingBy', processed, expiresAt }, isLive)
    await surroundings.wait(lookEvery, signal)
  }

  const step = async (): Promise<Either.Either<ProjectionStopped, unknown>> => {
    const held = await withLease({ leases, surroundings }, leaseOf(projection), signal, carryOn)
    if (Either.isRight(held)) return held.right
    if (held.left.type === 'StoreUnavailable') return stopped(held.left)
    await standBy(held.left.expiresAt)
    return Either.right(undefined)
  }

  const run = async (): Promise<Ended> => {
    while (!signal.aborted) {
      const result = await step()
      // Aborted, or the lease is lost, or another still has it.
      if (Either.isRight(result)) continue
      const { because } = result.left
      const { processed } = state
      if (!isPassing(because)) {
        enter({ status: 'Failed', processed, because })
        return stopped(because)
      }
      attempt += 1
      enter({ status: 'Retrying', processed, because, attempt })
      await surroundings.wait(pauseBefore(attempt, surroundings.random), signal)
    }
    enter({ status: 'Stopped', processed: state.processed })
    return Either.right(undefined)
  }

  const ended = run()
  // What those are told who wait for more than will come; for a bug it rejects, as `ended` does.
  const notComing = ended.then((result): Ended => (Either.isLeft(result) ? result : stopped({ type: 'Aborted' })))
  const close = (): void => waiting.close(notComing)
  ended.then(close, close)
  // A bug is told by `ended`; it is not to be told again to a process where nobody waits.
  notComing.catch(() => {})
  return {
    state: () => state,
    whenProcessed: (position) => waiting.until(({ processed }) => position <= processed),
    whenCaughtUp: () => waiting.until(({ isLive }) => isLive),
    ended
  }
}

// How soon one who stands by sees what another has stored, or that it has ended.
const lookEvery = 250
