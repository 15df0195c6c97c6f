import { type Instant, type OrderEvent, type OrderState, order, replay } from '@readdress/order'
import type { KeptEvent } from './kept-events.ts'
import { recordedAtOf } from './recorded-at.ts'

/** The two clocks of a question: what held in the world at `asOf`, as far as it was known here at `knownAt`. What is left out is now. */
export interface Clocks {
  readonly asOf?: Instant
  readonly knownAt?: Instant
}

/** When something happened in the world: a change on the platform when it was made there, not when it was seen. */
export const happenedAt = (event: OrderEvent): Instant =>
  event.type === 'PlatformAddressChangeObserved' ? event.data.changedAt : event.metadata.occurredAt

/** When a kept event was recorded here. */
export const keptSince = ({ event, recorded }: KeptEvent): Instant => recordedAtOf(event, recorded)

/** The events that count by both clocks, without those that were declared wrong: these were never so, at no time in the world; here they were believed until then. */
export const countedEvents = <Event extends OrderEvent>(
  events: ReadonlyArray<KeptEvent<Event>>,
  clocks: Clocks = {}
): ReadonlyArray<KeptEvent<Event>> => {
  const known = knownEvents(events, clocks)
  const takenBackBy = takingBack(known)
  return known.filter((one) => hasHappened(one.event, clocks) && takenBackBy(one) === null)
}

/** The revision of the first of these events that declares an earlier one wrong; null where none does. */
export const takingBack = (events: ReadonlyArray<KeptEvent>): ((one: KeptEvent) => number | null) => {
  const errors = events.flatMap(({ event, recorded }) => {
    const takes = order.corrections.takesBack(event)
    return takes === null ? [] : [{ takes, revision: recorded.revision }]
  })
  return ({ event, recorded }) =>
    errors.find(({ takes, revision }) => recorded.revision < revision && takes(event))?.revision ?? null
}

/** The order by both clocks. That something was wrong holds for all times in the world, whenever it was said. */
export const orderAt = (events: ReadonlyArray<KeptEvent>, clocks: Clocks = {}): OrderState =>
  replay(
    knownEvents(events, clocks)
      .map(({ event }) => event)
      .filter((event) => event.type === 'ErrorDeclared' || hasHappened(event, clocks))
  )

const knownEvents = <Event extends OrderEvent>(
  events: ReadonlyArray<KeptEvent<Event>>,
  { knownAt }: Clocks
): ReadonlyArray<KeptEvent<Event>> =>
  knownAt === undefined ? events : events.filter((one) => keptSince(one) <= knownAt)

const hasHappened = (event: OrderEvent, { asOf }: Clocks): boolean => asOf === undefined || happenedAt(event) <= asOf
