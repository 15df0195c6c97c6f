import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Position,
  type RecordedEvent,
  type StreamFilter,
  StreamName,
  storeReadFailure
} from '@readdress/event-store'
import { field } from './field.ts'
import { positionIn } from './log-position.ts'

/** What comes of a read or a subscription. `event` is null where the record is none for readers, as those of the system. */
export type ReadItem =
  | { readonly type: 'Record'; readonly position: Position; readonly event: RecordedEvent | null }
  | { readonly type: 'Checkpoint'; readonly position: Position }
  | { readonly type: 'CaughtUp' }
  | { readonly type: 'Other' }

/** The item that the client gave. A record that is not as we store it fails the read: nothing is left out in silence. */
export const readItem = (given: unknown): ReadItem => {
  const marker = field(given, 'marker')
  if (marker === 'caughtUp') return { type: 'CaughtUp' }
  if (marker === 'checkpoint') return { type: 'Checkpoint', position: told(positionIn(field(given, 'position'))) }
  const event = field(given, 'event')
  if (marker !== undefined || (event === undefined && field(given, 'link') === undefined)) return { type: 'Other' }
  const position = told(positionIn(field(field(given, 'link') ?? event, 'position')))
  return { type: 'Record', position, event: isOfSystem(event) ? null : recorded(event, position) }
}

const told = (position: Position | null): Position => {
  if (position === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'failed' })
  return position
}

const isOfSystem = (event: unknown): boolean =>
  event === undefined ||
  String(field(event, 'streamId')).startsWith('$') ||
  String(field(event, 'type')).startsWith('$')

const recorded = (event: unknown, position: Position): RecordedEvent => {
  const id = field(event, 'id')
  const type = field(event, 'type')
  const stream = field(event, 'streamId')
  const revision = field(event, 'revision')
  const data = field(event, 'data')
  const metadata = field(event, 'metadata') ?? {}
  if (
    typeof id === 'string' &&
    typeof type === 'string' &&
    StreamName.is(stream) &&
    typeof revision === 'bigint' &&
    isParsedObject(data) &&
    isParsedObject(metadata)
  ) {
    return { id, type, stream, revision: Number(revision), data, metadata, position }
  }
  throw storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
}

// The client has parsed it from JSON text; what it could not parse it gives as text or bytes.
const isParsedObject = (value: unknown): value is JsonObject =>
  !(value instanceof Uint8Array) && isParsed(value) && isJsonObject(value)

const isParsed = (value: unknown): value is Json => typeof value === 'object'

/** Whether a reader with this filter wants the event. */
export const isWanted = ({ type, stream }: RecordedEvent, { eventTypes, streamPrefix }: StreamFilter): boolean =>
  (eventTypes?.includes(type) ?? true) && (streamPrefix === undefined || stream.startsWith(streamPrefix))
