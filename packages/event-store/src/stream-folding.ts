import type { Decider } from './decider.ts'
import type { EventRegistry } from './event-registry.ts'
import type { DomainEvent } from './event-schema.ts'
import type { EventStore } from './event-store.ts'

/** What it takes to read a stream and fold it. */
export interface StreamFolding<State, Event extends DomainEvent> {
  readonly store: EventStore
  readonly registry: EventRegistry<Event>
  readonly decider: Pick<Decider<never, State, Event, unknown>, 'initialState' | 'evolve' | 'corrections'>
}
