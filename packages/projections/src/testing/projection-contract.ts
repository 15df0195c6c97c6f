import assert from 'node:assert/strict'
import type { DomainEvent, RecordedEvent } from '@readdress/event-store'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import type { Projection } from '../projection.ts'
import { replayed } from './replayed.ts'
import { withoutPersonal } from './without-personal.ts'

/** What a projection claims besides. */
export interface ProjectionClaims {
  /** Its documents are the same in whatever order the streams come, each in its own order. */
  readonly anyOrderOfStreams?: boolean
}

/** The contract that every projection keeps, on sample events in the order of their positions; the better the samples, the more it finds. */
export const projectionContract = <Event extends DomainEvent, Document>(
  projection: Projection<Event, Document>,
  samples: () => Promise<ReadonlyArray<RecordedEvent>>,
  { anyOrderOfStreams = false }: ProjectionClaims = {}
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
    }
  },
  {
    name: 'rebuilt, the documents are as they were kept event by event',
    run: async () => {
      const events = await samples()
      assert.deepEqual(await replayed(projection, [events]), await replayed(projection, oneByOne(events)))
    }
  },
  {
    name: 'an event of a type that nobody knows passes by or stops it, as it declares',
    run: async () => {
      const [first, ...rest] = await samples()
      assert.ok(first !== undefined, 'there is no sample')
      const stranger = { ...first, type: 'NeverHeardOf' }
      const { eventTypes, filter } = projection
      if (eventTypes === 'every') return assert.ok(Either.isLeft(projection.decode(stranger)), 'it does not stop')
      if (eventTypes === 'every-known')
        return assert.deepEqual(
          await replayed(projection, [[first, stranger, ...rest]]),
          await replayed(projection, [[first, ...rest]])
        )
      assert.ok(filter.eventTypes?.includes(stranger.type) === false, 'the store is asked for it')
    }
  },
  {
    name: 'personal values that were erased are borne, one by one and all at once',
    run: async () => {
      const erased = (await samples()).map(withoutPersonal)
      assert.deepEqual(await replayed(projection, [erased]), await replayed(projection, oneByOne(erased)))
    }
  },
  ...(anyOrderOfStreams
    ? [
        {
          name: 'in whatever order the streams come, the documents are the same',
          run: async () => {
            const events = await samples()
            const streams = [...Map.groupBy(events, ({ stream }) => stream).values()]
            const whole = await replayed(projection, [events])
            assert.deepEqual(await replayed(projection, [streams.flat()]), whole, 'different stream by stream')
            assert.deepEqual(
              await replayed(projection, [streams.toReversed().flat()]),
              whole,
              'different the last first'
            )
          }
        }
      ]
    : [])
]

const oneByOne = (events: ReadonlyArray<RecordedEvent>): ReadonlyArray<ReadonlyArray<RecordedEvent>> =>
  events.map((event) => [event])

// Under the name that it has today, whatever it was stored under.
const typeRead = <Event extends DomainEvent, Document>(
  projection: Projection<Event, Document>,
  recorded: RecordedEvent
): string | null => {
  const event = projection.decode(recorded)
  if (Either.isLeft(event)) assert.fail(`not read: ${JSON.stringify(event.left)}`)
  return event.right?.type ?? null
}
