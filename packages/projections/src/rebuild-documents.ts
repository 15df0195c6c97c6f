import {
  beginning,
  type EventStore,
  isStoreReadFailure,
  type Json,
  type Position,
  type StreamName
} from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type DocumentDifference, documentDifference } from './document-difference.ts'
import { putOf } from './documents.ts'
import { foldInto } from './fold-into.ts'
import type { Projection } from './projection.ts'
import { type ProjectionStopped, stoppedBy } from './projection-stopped.ts'
import type { ViewChange, ViewStore } from './view-store.ts'

/**
 * Which documents are made anew: one by its key, from all events that the projection reads; or those that a stream concerns, from its events
 * alone, which is quicker and right only where no other stream has a part in them.
 */
export interface RebuildDocuments<Event, Document> {
  readonly events: Pick<EventStore, 'readAll' | 'readStream'>
  readonly views: ViewStore
  readonly projection: Projection<Event, Document>
  readonly only: { readonly key: string } | { readonly stream: StreamName }
  /** Nothing is changed. */
  readonly dryRun?: boolean
}

/** Makes single documents of a view anew, while it is read and followed, and gives those that differed. */
export const rebuildDocuments =
  <Event, Document>(
    settings: RebuildDocuments<Event, Document>
  ): TaskEither<ProjectionStopped, ReadonlyArray<DocumentDifference>> =>
  async () => {
    for (;;) {
      const done = await attempt(settings)
      // Whoever follows the view was quicker: fold up to where it stands now.
      if (Either.isRight(done) || done.left.because.type !== 'CheckpointMoved') return done
    }
  }

const attempt = async <Event, Document>(
  settings: RebuildDocuments<Event, Document>
): Promise<Either.Either<ProjectionStopped, ReadonlyArray<DocumentDifference>>> => {
  const { views, projection, only, dryRun = false } = settings
  const checkpoint = await views.checkpoint(projection)()
  if (Either.isLeft(checkpoint)) return stoppedBy(projection, beginning, checkpoint.left)
  const at = Option.getOrElse(() => beginning)(checkpoint.right)
  const folded = await folding(settings, at)
  if (Either.isLeft(folded)) return folded
  const keys = 'key' in only ? [only.key] : [...folded.right.keys()]
  const read = await views.getMany(projection, keys)()
  if (Either.isLeft(read)) return stoppedBy(projection, at, read.left)
  const changes = keys.map((key): ViewChange => {
    const document = folded.right.get(key) ?? null
    return document === null ? { type: 'Remove', key } : putOf(projection, key, document)
  })
  const found = changes.flatMap((change) => {
    const difference = documentDifference(change.key, read.right.get(change.key), documentIn(change))
    return difference === null ? [] : [{ change, difference }]
  })
  const differences = found.map(({ difference }) => difference)
  if (dryRun || found.length === 0) return Either.right(differences)
  const mended = found.map(({ change }) => change)
  const applied = await views.apply(projection, mended, { from: at, to: at })()
  return Either.isLeft(applied) ? stoppedBy(projection, at, applied.left) : Either.right(differences)
}

const documentIn = (change: ViewChange): Json | undefined => (change.type === 'Put' ? change.document : undefined)

const folding = async <Event, Document>(
  { events, projection, only }: RebuildDocuments<Event, Document>,
  upTo: Position
): Promise<Either.Either<ProjectionStopped, ReadonlyMap<string, Document | null>>> => {
  const documents = new Map<string, Document | null>()
  const source = 'key' in only ? events.readAll(beginning, projection.filter) : events.readStream(only.stream)
  try {
    for await (const recorded of source) {
      if (recorded.position > upTo) break
      const unreadable = foldInto(documents, projection, recorded, 'key' in only ? only.key : null)
      if (unreadable !== null) return stoppedBy(projection, upTo, unreadable)
    }
    return Either.right(documents)
  } catch (caught) {
    if (isStoreReadFailure(caught)) return stoppedBy(projection, upTo, caught.failure)
    throw caught
  }
}
