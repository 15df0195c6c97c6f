import type { RecordedEvent, StreamFilter, UnreadableEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import type { Projection } from './projection.ts'

/**
 * Folds an event into the documents that it concerns, or only into the one with this key; an event that the projection does not read changes nothing.
 * Null where there is no document (any more); what it gives is the event in its way.
 */
export const foldInto = <Event, Document>(
  documents: Map<string, Document | null>,
  projection: Projection<Event, Document>,
  recorded: RecordedEvent,
  only: string | null
): UnreadableEvent | null => {
  if (!isRead(projection.filter, recorded)) return null
  const decoded = projection.decode(recorded)
  if (Either.isLeft(decoded)) return decoded.left
  const event = decoded.right
  if (event === null) return null
  for (const key of projection.keys(event, recorded)) {
    if (only === null || key === only)
      documents.set(key, projection.evolve(documents.get(key) ?? null, event, recorded, key))
  }
  return null
}

const isRead = ({ eventTypes, streamPrefix = '' }: StreamFilter, { type, stream }: RecordedEvent): boolean =>
  (eventTypes === undefined || eventTypes.includes(type)) && stream.startsWith(streamPrefix)
