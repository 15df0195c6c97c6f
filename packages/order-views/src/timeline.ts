import type { ActorRole, CaseId, Channel, Instant, OrderEvent, OrderEventType, ParcelId } from '@readdress/order'
import type { EventRegistry, Projection } from '@readdress/projections'
import { keptSince, takingBack } from './clocks.ts'
import { entriesProjection } from './entries.ts'
import { eventTypes } from './event-type.ts'
import type { Json } from './json.ts'
import type { KeptEvent } from './kept-events.ts'
import { type Links, linksOf } from './links.ts'
import { localTime } from './local-time.ts'

/** One line of what happened to an order. Its sentence is made where it is read, of its type and its facts; nothing personal stands in these. */
export interface TimelineLine {
  readonly revision: number
  readonly type: OrderEventType
  /** On the clocks of the reader, with their distance from UTC. */
  readonly local: string
  readonly at: Instant
  readonly recordedAt: Instant
  readonly role: ActorRole
  readonly channel: Channel
  readonly caseIds: ReadonlyArray<CaseId>
  readonly parcelIds: ReadonlyArray<ParcelId>
  readonly facts: Json
  /** The revision of the event that declared it wrong: the line is struck out. */
  readonly takenBackBy: number | null
}

/** What happened to an order, line by line, from its entries in the order of the stream, for a reader in a time zone. */
export const timeline = (entries: ReadonlyArray<KeptEvent>, zone: string): ReadonlyArray<TimelineLine> => {
  const links = linksOf(entries.map(({ recorded }) => recorded.data))
  const takenBackBy = takingBack(entries)
  return entries.map((entry) => ({ ...lineOf(entry, zone, links), takenBackBy: takenBackBy(entry) }))
}

const lineOf = (entry: KeptEvent, zone: string, links: (data: Json) => Links): Omit<TimelineLine, 'takenBackBy'> => {
  const { event, recorded } = entry
  const { occurredAt, actor, channel } = event.metadata
  return {
    revision: recorded.revision,
    type: event.type,
    local: localTime(occurredAt, zone),
    at: occurredAt,
    recordedAt: keptSince(entry),
    role: actor.role,
    channel,
    ...links(recorded.data),
    facts: recorded.data
  }
}

/** The projection behind the timeline: one document for each event, found by the index `order`. An event that this program does not know stops it. */
export const timelineProjection = (registry: EventRegistry<OrderEvent>): Projection<OrderEvent, KeptEvent> => ({
  ...entriesProjection(registry, { name: 'timeline', version: 1, eventTypes }),
  filter: { streamPrefix: 'order-' },
  eventTypes: 'every'
})
