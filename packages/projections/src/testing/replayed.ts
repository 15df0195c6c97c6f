import assert from 'node:assert/strict'
import { beginning, type RecordedEvent } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { inMemoryViewStore } from '../in-memory-view-store.ts'
import { portionAfter } from '../portion.ts'
import type { Projection } from '../projection.ts'
import type { ViewChange, ViewStore } from '../view-store.ts'

/** What a projection stored last under each key. */
export type Documents = ReadonlyMap<string, Extract<ViewChange, { readonly type: 'Put' }>>

/** Folds and stores portion after portion, as a projector does; fails where it would stop. */
export const replayed = async <Event, Document>(
  projection: Projection<Event, Document>,
  portions: ReadonlyArray<ReadonlyArray<RecordedEvent>>
): Promise<Documents> => {
  const { views, documents } = recordingViews()
  let processed = beginning
  for (const portion of portions) {
    const items = portion.map((event) => ({ type: 'Event', event }) as const)
    const folding = portionAfter(views, projection, processed)
    const folded = await folding.fold(items)
    if (Either.isLeft(folded)) assert.fail(`stopped: ${JSON.stringify(folded.left)}`)
    assert.equal(folded.right.obstacle, null)
    const stored = await folding.store()
    if (Either.isLeft(stored)) assert.fail(`stopped: ${JSON.stringify(stored.left)}`)
    processed = folded.right.processed
  }
  return documents
}

// A view store does not list its documents, so this one notes what it is given.
const recordingViews = (): { readonly views: ViewStore; readonly documents: Documents } => {
  const views = inMemoryViewStore()
  const documents = new Map<string, Extract<ViewChange, { readonly type: 'Put' }>>()
  return {
    documents,
    views: {
      ...views,
      apply: (projection, changes, checkpoint) => {
        for (const change of changes) {
          if (change.type === 'Put') documents.set(change.key, change)
          else documents.delete(change.key)
        }
        return views.apply(projection, changes, checkpoint)
      }
    }
  }
}
