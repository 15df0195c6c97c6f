import assert from 'node:assert/strict'
import { beginning, type DomainEvent, type RecordedEvent } from '@readdress/event-store'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { inMemoryViewStore } from '../in-memory-view-store.ts'
import { portionAfter } from '../portion.ts'
import type { Projection } from '../projection.ts'
import type { ViewChange, ViewStore } from '../view-store.ts'

type Documents = ReadonlyMap<string, Extract<ViewChange, { readonly type: 'Put' }>>

/** The contract that every projection keeps, on sample events in the order of their positions; the better the samples, the more it finds. */
export const projectionContract = <Event extends DomainEvent, Document>(
  projection: Projection<Event, Document>,
  samples: () => Promise<ReadonlyArray<RecordedEvent>>
): ReadonlyArray<ContractCase> => [
  {
    name: 'the samples are read, and make documents',
    run: async () => {
      const documents = await replayed(projection, [await samples()])
      assert.ok(documents.size > 0, 'no sample makes a document')
    }
  },
  {
    name: 'every event type that is handled is among the samples',
    run: async () => {
      const { eventTypes } = projection
      if (typeof eventTypes === 'string') return
      const told = new Set((await samples()).map((event) => typeRead(projection, event)))
      const missing = eventTypes.filter((type) => !told.has(type))
      assert.ok(missing.length === 0, `no sample is ${missing.join(', ')}: add an event of each to the samples`)
    }
  },
  {
    name: 'replayed twice, the documents are the same',
    run: async () => {
      const events = await samples()
      assert.deepEqual(await replayed(projection, [events]), await replayed(projection, [events]))
    }
  },
  {
    name: 'split anywhere, the documents are the same',
    run: async () => {
      const events = await samples()
      const whole = await replayed(projection, [events])
      // Each split replays everything, so of many samples only a hundred places are tried; that each event may come alone is tried below.
      const step = Math.ceil(events.length / 100)
      for (let split = 1; split < events.length; split += step) {
        const parts = await replayed(projection, [events.slice(0, split), events.slice(split)])
        assert.deepEqual(parts, whole, `different when split before event ${split}`)
      }
      const single = await replayed(
        projection,
        events.map((event) => [event])
      )
      assert.deepEqual(single, whole, 'different when each event comes alone')
    }
  }
]

// Under the name that it has today, whatever it was stored under.
const typeRead = <Event extends DomainEvent, Document>(
  projection: Projection<Event, Document>,
  recorded: RecordedEvent
): string | null => {
  const event = projection.decode(recorded)
  if (Either.isLeft(event)) assert.fail(`not read: ${JSON.stringify(event.left)}`)
  return event.right?.type ?? null
}

const replayed = async <Event, Document>(
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
