import {
  type EventStore,
  inMemoryEventStore,
  inMemoryLeases,
  type Leases,
  type Surroundings
} from '@readdress/event-store'
import {
  inMemoryViewStore,
  type Projector,
  type ProjectorState,
  projector,
  type ViewStore
} from '@readdress/projections'
import { onTestFinished } from 'vitest'
import { shelves } from './library.ts'
import { standingTime, type Time } from './time.ts'

/** What the projectors of a test share. */
export interface Ground {
  readonly events: EventStore
  readonly views: ViewStore
  readonly leases: Leases
  readonly time: Time
}

export const ground = (): Ground => {
  const time = standingTime()
  return {
    events: inMemoryEventStore(),
    views: inMemoryViewStore(),
    leases: inMemoryLeases(time.surroundings.now),
    time
  }
}

/** A projector with all the states that it has come to. */
export interface Watched extends Projector {
  readonly states: ReadonlyArray<ProjectorState>
  /** Resolves at the next such state, or at once in one. */
  readonly when: (status: ProjectorState['status'], attempt?: number) => Promise<ProjectorState>
  readonly abort: () => void
}

/** Starts a projector of the shelves that ends with the test. */
export const watched = (
  { events, views, leases, time }: Ground,
  { projection = shelves, ...others }: WatchedOtherwise = {}
): Watched => {
  const states: Array<ProjectorState> = []
  const waiting = new Set<{ readonly is: (state: ProjectorState) => boolean; readonly tell: () => void }>()
  const abortion = new AbortController()
  onTestFinished(() => abortion.abort())
  const changed = (state: ProjectorState): void => {
    states.push(state)
    for (const one of waiting) {
      if (!one.is(state)) continue
      waiting.delete(one)
      one.tell()
    }
  }
  const { surroundings } = time
  const settings = { events, views, leases, surroundings, ...others }
  const run = projector({ ...settings, projection, signal: abortion.signal, changed })
  return {
    ...run,
    states,
    when: async (status, attempt) => {
      const is = (state: ProjectorState): boolean =>
        state.status === status && (attempt === undefined || ('attempt' in state && state.attempt === attempt))
      if (!is(run.state())) await new Promise<void>((tell) => waiting.add({ is, tell }))
      return run.state()
    },
    abort: () => abortion.abort()
  }
}

/** In what a projector of a test differs from the others. */
export interface WatchedOtherwise {
  readonly events?: EventStore
  readonly views?: ViewStore
  readonly leases?: Leases
  readonly surroundings?: Surroundings
  readonly projection?: typeof shelves
}
