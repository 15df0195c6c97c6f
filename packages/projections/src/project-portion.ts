import type { Position, RecordedEvent, SubscriptionItem, UnreadableEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { decodedDocument, putOf } from './documents.ts'
import type { Projection } from './projection.ts'
import type { UnreadableDocument } from './projection-stopped.ts'
import type { ViewChange, ViewStore, ViewStoreError } from './view-store.ts'

/** How far a portion was processed, how many of its events, and what is in the way of the rest. */
export interface PortionProjected {
  readonly processed: Position
  readonly events: number
  readonly obstacle: UnreadableEvent | null
}

interface Concerned<Event> {
  readonly event: Event
  readonly recorded: RecordedEvent
  readonly keys: ReadonlyArray<string>
}

/** Folds a portion into the documents that it concerns, and stores them together with the position; it stops before an event that it cannot read. */
export const projectPortion = async <Event, Document>(
  views: ViewStore,
  projection: Projection<Event, Document>,
  from: Position,
  portion: ReadonlyArray<SubscriptionItem>
): Promise<Either.Either<ViewStoreError | UnreadableDocument, PortionProjected>> => {
  const concerned: Array<Concerned<Event>> = []
  let processed = from
  let events = 0
  let obstacle: UnreadableEvent | null = null
  for (const item of portion) {
    if (item.type === 'Event') {
      const decoded = projection.decode(item.event)
      if (Either.isLeft(decoded)) {
        obstacle = decoded.left
        break
      }
      const event = decoded.right
      if (event !== null) concerned.push({ event, recorded: item.event, keys: projection.keys(event, item.event) })
      events += 1
    }
    processed = item.type === 'Event' ? item.event.position : item.position
  }
  if (processed === from) return Either.right({ processed, events, obstacle })

  const before = await documentsBefore(views, projection, [...new Set(concerned.flatMap(({ keys }) => keys))])
  if (Either.isLeft(before)) return before
  const changes = changesBy(projection, concerned, before.right)
  const applied = await views.apply(projection, changes, { from, to: processed })()
  return Either.isLeft(applied) ? applied : Either.right({ processed, events, obstacle })
}

const documentsBefore = async <Event, Document>(
  views: ViewStore,
  projection: Projection<Event, Document>,
  keys: ReadonlyArray<string>
): Promise<Either.Either<ViewStoreError | UnreadableDocument, ReadonlyMap<string, Document>>> => {
  const documents = new Map<string, Document>()
  if (keys.length === 0) return Either.right(documents)
  const stored = await views.getMany(projection, keys)()
  if (Either.isLeft(stored)) return stored
  for (const [key, json] of stored.right) {
    const document = decodedDocument(projection, key, json)
    if (Either.isLeft(document)) return document
    documents.set(key, document.right)
  }
  return Either.right(documents)
}

const changesBy = <Event, Document>(
  projection: Projection<Event, Document>,
  concerned: ReadonlyArray<Concerned<Event>>,
  before: ReadonlyMap<string, Document>
): ReadonlyArray<ViewChange> => {
  const after = new Map<string, Document | null>()
  for (const { event, recorded, keys } of concerned) {
    for (const key of keys) {
      const document = after.get(key)
      const present = document === undefined ? (before.get(key) ?? null) : document
      after.set(key, projection.evolve(present, event, recorded, key))
    }
  }
  return [...after].flatMap(([key, document]): ReadonlyArray<ViewChange> => {
    if (document === (before.get(key) ?? null)) return []
    if (document === null) return [{ type: 'Remove', key }]
    return [putOf(projection, key, document)]
  })
}
