import { type RecordedEvent, sequencePosition, streamName } from '@readdress/event-store'
import { type AccessEvent, accessRegistry, type ErasureEvent, erasureRegistry } from '@readdress/privacy'

const recorded = (
  stream: string,
  { type, metadata }: ErasureEvent | AccessEvent,
  encoded: Pick<RecordedEvent, 'data'> & { readonly schemaVersion: number },
  revision: number
): RecordedEvent => ({
  position: sequencePosition(revision + 1),
  stream: streamName(stream),
  revision,
  id: `e0e0e0e0-0000-5000-8000-${String(revision).padStart(12, '0')}`,
  type,
  data: encoded.data,
  metadata: {
    schemaVersion: encoded.schemaVersion,
    occurredAt: metadata.occurredAt,
    recordedAt: metadata.occurredAt,
    actor: { ...metadata.actor },
    channel: metadata.channel,
    policy: { ...metadata.policy }
  }
})

/** The events of an erasure as the store gives them back. */
export const erasureRecorded = (events: ReadonlyArray<ErasureEvent>, erasureId: string): ReadonlyArray<RecordedEvent> =>
  events.map((event, revision) => recorded(`erasure-${erasureId}`, event, erasureRegistry.encode(event), revision))

/** The events of the access log of a day as the store gives them back. */
export const accessRecorded = (events: ReadonlyArray<AccessEvent>, day = '2026-05-17'): ReadonlyArray<RecordedEvent> =>
  events.map((event, revision) => recorded(`access-${day}`, event, accessRegistry.encode(event), revision))
