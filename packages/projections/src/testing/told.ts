import assert from 'node:assert/strict'
import {
  type DomainEvent,
  type EventRegistry,
  frozenJson,
  isJsonObject,
  type JsonObject,
  type RecordedEvent,
  sequencePosition,
  streamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'

/** What a test tells of one stream: its events, one after the other. Each may carry `metadata`; what is written beside them may be given too. */
export interface Told<Event> {
  readonly stream: string
  readonly events: ReadonlyArray<Event & { readonly metadata?: unknown }>
  /** When the events were written down; the year 2026 begins where nothing is said. */
  readonly recordedAt?: string
}

/** What was told as a store would give it back: its events in the order of their positions. */
export const recordedEvents = <Event extends DomainEvent>(
  registry: EventRegistry<Event>,
  ...told: ReadonlyArray<Told<Event>>
): ReadonlyArray<RecordedEvent> => {
  const revisions = new Map<string, number>()
  const all = told.flatMap(({ events, ...beside }) => events.map((event) => ({ event, ...beside })))
  return all.map(({ event, stream, recordedAt = '2026-01-01T00:00:00.000Z' }, place) => {
    const { type, data, schemaVersion } = registry.encode(event)
    const revision = revisions.get(stream) ?? 0
    revisions.set(stream, revision + 1)
    return {
      position: sequencePosition(place + 1),
      stream: streamName(stream),
      revision,
      id: `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`,
      type,
      data,
      metadata: { recordedAt, ...metadataOf(event), schemaVersion }
    }
  })
}

const metadataOf = ({ type, metadata = {} }: DomainEvent & { readonly metadata?: unknown }): JsonObject => {
  const json = frozenJson(metadata)
  if (Either.isLeft(json) || !isJsonObject(json.right)) assert.fail(`the metadata of ${type} are no JSON object`)
  return json.right
}
