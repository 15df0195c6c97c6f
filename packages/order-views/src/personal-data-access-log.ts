import { accessRegistry } from '@readdress/privacy'
import { type Projection, projection, type RecordedEvent } from '@readdress/projections'
import { AccessEntry, type DisclosureEvent } from './access-entry.ts'

/** Entries of the access log, the first first. */
export const personalDataAccessLog = (entries: ReadonlyArray<AccessEntry>): ReadonlyArray<AccessEntry> =>
  entries.toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : Number(one.recordedAt > other.recordedAt)))

/**
 * The projection behind the access log: one document for each wish to see personal data.
 *
 * The index `order` finds those about an order, `subject` those about a person in it (`A-1/buyer`), `day` those recorded on a day in UTC, and
 * `actor` those of an actor, by the id.
 */
export const personalDataAccessLogProjection: Projection<DisclosureEvent, AccessEntry> = projection(accessRegistry, {
  name: 'personal-data-access-log',
  version: 1,
  eventTypes: ['PersonalDataDisclosed', 'DisclosureRefused', 'PersonalDataDisclosureFailed'],
  streamPrefix: 'access-',
  keys: (event) => [event.data.requestId],
  evolve: (entry, event, recorded) => entryAfter(entry, event, recorded),
  indexes: {
    order: ({ orderId }) => [orderId],
    subject: ({ orderId, subject }) => [`${orderId}/${subject}`],
    day: ({ recordedAt }) => [recordedAt.slice(0, 10)],
    actor: ({ actor }) => [actor.id]
  },
  document: AccessEntry
})

const entryAfter = (entry: AccessEntry | null, event: DisclosureEvent, recorded: RecordedEvent): AccessEntry | null => {
  switch (event.type) {
    case 'PersonalDataDisclosed':
      return { ...event.data, ...circumstances(event, recorded), result: 'Disclosed', because: null }
    case 'DisclosureRefused': {
      const { error, ...request } = event.data
      return { ...request, ...circumstances(event, recorded), result: 'Refused', because: error.type }
    }
    case 'PersonalDataDisclosureFailed':
      return entry === null ? null : { ...entry, result: 'Failed', because: event.data.why }
  }
}

const circumstances = (
  { metadata: { actor, occurredAt } }: DisclosureEvent,
  { metadata: { recordedAt } }: RecordedEvent
): Pick<AccessEntry, 'actor' | 'occurredAt' | 'recordedAt'> => ({
  actor,
  occurredAt,
  // Where nobody wrote down when it was recorded, it is taken to be when it happened.
  recordedAt: typeof recordedAt === 'string' ? recordedAt : occurredAt
})
