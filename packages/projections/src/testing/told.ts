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

/** Where an event stands among all that was told. */
export interface Place {
  readonly stream: string
  readonly revision: number
  readonly count: number
  readonly recordedAt: string
}

/** An event as a store would give it back. */
export const recorded = <Event extends DomainEvent>(
  registry: EventRegistry<Event>,
  event: Event & { readonly metadata?: unknown },
  { stream, revision, count, recordedAt }: Place
): RecordedEvent => {
  const { type, data, schemaVersion } = registry.encode(event)
  return {
    position: sequencePosition(count),
    stream: streamName(stream),
    revision,
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    type,
    data,
    metadata: { recordedAt, ...metadataOf(event), schemaVersion }
  }
}

const metadataOf = ({ type, metadata = {} }: DomainEvent & { readonly metadata?: unknown }): JsonObject => {
  const json = frozenJson(metadata)
  if (Either.isLeft(json) || !isJsonObject(json.right)) assert.fail(`the metadata of ${type} are no JSON object`)
  return json.right
}
