import {
  isJsonObject,
  type Json,
  type JsonObject,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamFilter,
  StreamName,
  storeReadFailure
} from '@readdress/event-store'
import { field } from './field.ts'
import { positionIn } from './log-position.ts'

/** What comes of a read or a subscription; the event of a record is read only for whoever wants it. */
export type ReadItem =
  | LogRecord
  | { readonly type: 'Checkpoint'; readonly position: Position }
  | { readonly type: 'CaughtUp' }
  /** Nothing came for as long as the reader said. */
  | { readonly type: 'Silence' }
  | { readonly type: 'Other' }

/** A record of the server's log: an event, a link to one, or something of the server's own. */
export interface LogRecord {
  readonly type: 'Record'
  readonly position: Position
  readonly revision: Revision
  readonly event: unknown
}

/** The item that the client gave. */
export const readItem = (given: unknown): ReadItem => {
  const marker = field(given, 'marker')
  if (marker === 'caughtUp') return { type: 'CaughtUp' }
  if (marker === 'silence') return { type: 'Silence' }
  if (marker === 'checkpoint') return { type: 'Checkpoint', position: told(positionIn(field(given, 'position'))) }
  const event = field(given, 'event')
  const record = field(given, 'link') ?? event
  if (marker !== undefined || record === undefined) return { type: 'Other' }
  const position = told(positionIn(field(record, 'position')))
  return { type: 'Record', position, revision: Number(field(record, 'revision')), event }
}

const told = (position: Position | null): Position => {
  if (position === null) throw storeReadFailure({ type: 'StoreUnavailable', reason: 'failed' })
  return position
}

/**
 * The event of a record, or null where the reader does not want it, or it is none, as what the server writes for itself and links are.
 *
 * One that is not as we store it fails the read: nothing is left out in silence.
 */
export const wantedEvent = (
  { event, position }: LogRecord,
  { eventTypes, streamPrefix = '' }: StreamFilter
): RecordedEvent | null => {
  const type = field(event, 'type')
  const stream = field(event, 'streamId')
  if (typeof type !== 'string' || typeof stream !== 'string') return null
  if (type.startsWith('$') || stream.startsWith('$')) return null
  if (!stream.startsWith(streamPrefix) || !(eventTypes?.includes(type) ?? true)) return null
  const id = field(event, 'id')
  const revision = Number(field(event, 'revision'))
  const data = field(event, 'data')
  const metadata = field(event, 'metadata') ?? {}
  if (typeof id === 'string' && StreamName.is(stream) && isParsedObject(data) && isParsedObject(metadata)) {
    return { id, type, stream, revision, data, metadata, position }
  }
  const damaged = storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
  throw Object.assign(damaged, { message: `The event at revision ${revision} of ${stream} is not a JSON object.` })
}

// The client has parsed it from JSON text; what it could not parse it gives as text or bytes.
const isParsedObject = (value: unknown): value is JsonObject =>
  !(value instanceof Uint8Array) && isParsed(value) && isJsonObject(value)

const isParsed = (value: unknown): value is Json => typeof value === 'object'
