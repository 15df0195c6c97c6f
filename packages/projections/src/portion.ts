import type { Position, RecordedEvent, SubscriptionItem, UnreadableEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { decodedDocument, putOf } from './documents.ts'
import type { Projection } from './projection.ts'
import type { UnreadableDocument } from './projection-stopped.ts'
import type { ViewChange, ViewStore, ViewStoreError } from './view-store.ts'

/** How far a portion has come, how many events are in it, and what is in the way of the rest. */
export interface PortionFolded {
  readonly processed: Position
  readonly events: number
  readonly obstacle: UnreadableEvent | null
}

/** Events that are folded but not stored: as many as one likes, for of each only what it changed is kept. */
export interface Portion {
  /** Folds these into the documents that they concern; it stops before an event that it cannot read. */
  readonly fold: (
    items: ReadonlyArray<SubscriptionItem>
  ) => Promise<Either.Either<ViewStoreError | UnreadableDocument, PortionFolded>>
  readonly folded: () => PortionFolded
  /** Stores the documents together with the position, if the portion has come any further. */
  readonly store: () => Promise<Either.Either<ViewStoreError, void>>
}

interface Concerned<Event> {
  readonly event: Event
  readonly recorded: RecordedEvent
  readonly keys: ReadonlyArray<string>
}

/** An empty portion that goes on behind this position. */
export const portionAfter = <Event, Document>(
  views: ViewStore,
  projection: Projection<Event, Document>,
  from: Position
): Portion => {
  const before = new Map<string, Document | null>()
  const after = new Map<string, Document | null>()
  let folded: PortionFolded = { processed: from, events: 0, obstacle: null }

  const load = async (keys: ReadonlySet<string>): Promise<Either.Either<ViewStoreError | UnreadableDocument, void>> => {
    const unknown = [...keys].filter((key) => !before.has(key))
    if (unknown.length === 0) return Either.right(undefined)
    const stored = await views.getMany(projection, unknown)()
    if (Either.isLeft(stored)) return stored
    for (const key of unknown) before.set(key, null)
    for (const [key, json] of stored.right) {
      const document = decodedDocument(projection, key, json)
      if (Either.isLeft(document)) return document
      before.set(key, document.right)
    }
    return Either.right(undefined)
  }

  const evolve = ({ event, recorded, keys }: Concerned<Event>): void => {
    for (const key of keys) {
      const document = after.get(key)
      const present = document === undefined ? (before.get(key) ?? null) : document
      after.set(key, projection.evolve(present, event, recorded, key))
    }
  }

  return {
    fold: async (items) => {
      const { concerned, ...read } = readItems(projection, folded.processed, items)
      const loaded = await load(new Set(concerned.flatMap(({ keys }) => keys)))
      if (Either.isLeft(loaded)) return loaded
      for (const one of concerned) evolve(one)
      folded = { ...read, events: folded.events + read.events }
      return Either.right(folded)
    },
    folded: () => folded,
    store: async () => {
      const { processed } = folded
      if (processed === from) return Either.right(undefined)
      const changes = [...after].flatMap(([key, document]): ReadonlyArray<ViewChange> => {
        if (document === (before.get(key) ?? null)) return []
        return [document === null ? { type: 'Remove', key } : putOf(projection, key, document)]
      })
      return views.apply(projection, changes, { from, to: processed })()
    }
  }
}

const readItems = <Event, Document>(
  projection: Projection<Event, Document>,
  from: Position,
  items: ReadonlyArray<SubscriptionItem>
): PortionFolded & { readonly concerned: ReadonlyArray<Concerned<Event>> } => {
  const concerned: Array<Concerned<Event>> = []
  let [processed, events] = [from, 0]
  for (const item of items) {
    if (item.type !== 'Event') {
      processed = item.position
      continue
    }
    const decoded = projection.decode(item.event)
    if (Either.isLeft(decoded)) return { concerned, processed, events, obstacle: decoded.left }
    const event = decoded.right
    if (event !== null) concerned.push({ event, recorded: item.event, keys: projection.keys(event, item.event) })
    events += 1
    processed = item.event.position
  }
  return { concerned, processed, events, obstacle: null }
}
