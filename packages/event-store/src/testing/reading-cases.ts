import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.ts'
import { beginning, type Position, position } from '../position.ts'
import { isStoreReadFailure } from '../read-failure.ts'
import type { RecordedEvent } from '../recorded-event.ts'
import { type ContractCase, type FreshStore, storeCase } from './contract-case.ts'
import { allOf, appended, eventOf, eventsOf, idsOf } from './contract-events.ts'

/** What a store promises to those who read what is there. */
export const readingCases = (open: FreshStore): ReadonlyArray<ContractCase> => [
  storeCase('a missing stream is empty', open, async ({ store, stream }) => {
    assert.deepEqual(await allOf(store.readStream(stream())), [])
    assert.deepEqual(await allOf(store.readStream(stream(), 3)), [])
  }),

  storeCase('a stream is read from a revision on, which is included', open, async ({ store, stream }) => {
    const events = eventsOf(2500)
    await appended(store, stream(), 'no-stream', ...events)
    for (const from of [0, 1, 999, 1000, 1001, 2499, 2500]) {
      assert.deepEqual(idsOf(await allOf(store.readStream(stream(), from))), idsOf(events.slice(from)))
    }
  }),

  storeCase('all streams are read in the order of the commits', open, async ({ store, stream, prefix }) => {
    const acknowledged: Array<RecordedEvent['position']> = []
    const writer = async (suffix: string): Promise<void> => {
      for (let batch = 0; batch < 20; batch += 1) {
        acknowledged.push((await appended(store, stream(suffix), 'any', ...eventsOf(3))).position)
      }
    }
    await Promise.all(['1', '2', '3', '4', '5'].map(writer))
    const stored = await allOf(store.readAll(beginning, { streamPrefix: prefix }))
    const positions = stored.map((event) => event.position)
    assert.equal(stored.length, 300)
    assert.deepEqual(positions, [...new Set(positions)].toSorted())
    for (const ofAnswer of acknowledged) assert.ok(positions.includes(ofAnswer), 'an answer names a position of none')
    for (const [index, event] of stored.entries()) {
      const earlier = stored.slice(0, index).filter(({ stream: of }) => of === event.stream)
      assert.equal(event.revision, earlier.length)
    }
  }),

  storeCase('reading resumes exactly behind any position', open, async ({ store, stream, prefix }) => {
    await appended(store, stream('1'), 'no-stream', ...eventsOf(3))
    await appended(store, stream('2'), 'no-stream', ...eventsOf(2))
    await appended(store, stream('1'), 2, eventOf('Last'))
    const stored = await allOf(store.readAll(beginning, { streamPrefix: prefix }))
    for (const [index, event] of stored.entries()) {
      const rest = await allOf(store.readAll(event.position, { streamPrefix: prefix }))
      assert.deepEqual(idsOf(rest), idsOf(stored.slice(index + 1)))
    }
  }),

  storeCase('a filter leaves only its types and its streams', open, async ({ store, stream, prefix }) => {
    await appended(store, stream('a-1'), 'no-stream', eventOf('Wanted'), eventOf('Other'), eventOf('Wanted2'))
    await appended(store, stream('b-1'), 'no-stream', eventOf('Wanted'), eventOf('wanted'), eventOf('Wanted2'))
    const read = async (streamPrefix: string, eventTypes: ReadonlyArray<string>): Promise<unknown> =>
      (await allOf(store.readAll(beginning, { streamPrefix, eventTypes }))).map((event) => [
        event.stream.slice(prefix.length),
        event.type
      ])
    assert.deepEqual(await read(prefix, ['Wanted']), [
      ['a-1', 'Wanted'],
      ['b-1', 'Wanted']
    ])
    assert.deepEqual(await read(`${prefix}b-`, ['Wanted', 'Wanted2', 'Missing']), [
      ['b-1', 'Wanted'],
      ['b-1', 'Wanted2']
    ])
    assert.deepEqual(await read(prefix, []), [])
  }),

  storeCase('a read that is left early holds nothing back', open, async ({ store, stream, prefix }) => {
    await appended(store, stream(), 'no-stream', ...eventsOf(1500))
    for (let round = 0; round < 150; round += 1) {
      for await (const event of store.readStream(stream())) if (event.revision === 1) break
      for await (const _ of store.readAll(beginning, { streamPrefix: prefix })) break
      for await (const _ of store.subscribe(beginning, { streamPrefix: prefix })) break
    }
    assert.equal((await appended(store, stream(), 1499, eventOf('A'))).revision, 1500)
  }),

  storeCase('one may append while reading', open, async ({ store, stream }) => {
    await appended(store, stream('read'), 'no-stream', ...eventsOf(5))
    for await (const event of store.readStream(stream('read'))) {
      await appended(store, stream('written'), 'any', eventOf('Copied', event.data))
    }
    assert.equal((await allOf(store.readStream(stream('written')))).length, 5)
  }),

  storeCase(
    'what lies behind a position is counted, and is nothing at the end only',
    open,
    async ({ store, stream }) => {
      const counts: Array<number> = []
      const middle = await appended(store, stream(), 'no-stream', ...eventsOf(3))
      const end = await appended(store, stream(), 2, ...eventsOf(2))
      for (const after of [beginning, middle.position, end.position]) counts.push(await countedAfter(store, after))
      assert.deepEqual(
        counts,
        [...counts].sort((one, other) => other - one)
      )
      assert.deepEqual(
        counts.map((count) => count > 0),
        [true, true, false]
      )
    }
  ),

  storeCase('a position that the store never gave is a failure', open, async ({ store, stream }) => {
    await appended(store, stream(), 'no-stream', eventOf('A'))
    for (const foreign of [position('elsewhere'), position('~')]) {
      const isTold = (caught: unknown): boolean =>
        isStoreReadFailure(caught) && caught.failure.type === 'PositionUnknown' && caught.failure.position === foreign
      await assert.rejects(allOf(store.readAll(foreign)), isTold)
      await assert.rejects(allOf(store.subscribe(foreign)), isTold)
      assert.deepEqual(await store.countAfter(foreign)(), Either.left({ type: 'PositionUnknown', position: foreign }))
    }
  })
]

const countedAfter = async (store: EventStore, after: Position): Promise<number> => {
  const count = await store.countAfter(after)()
  assert.ok(Either.isRight(count), 'not counted')
  return count.right
}
