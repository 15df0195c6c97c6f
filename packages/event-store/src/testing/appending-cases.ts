import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import { beginning } from '../position.ts'
import { type ContractCase, type FreshStore, storeCase } from './contract-case.ts'
import { allOf, appended, eventOf, eventsOf, idsOf, refused } from './contract-events.ts'

/** What a store promises to its writers. */
export const appendingCases = (open: FreshStore): ReadonlyArray<ContractCase> => [
  storeCase('a batch is stored whole, in its order, with revisions from 0', open, async ({ store, stream }) => {
    const events = eventsOf(3)
    const answer = await appended(store, stream(), 'no-stream', ...events)
    const stored = await allOf(store.readStream(stream()))
    assert.deepEqual(
      stored.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
      events
    )
    assert.deepEqual(
      stored.map(({ revision, stream: of }) => [revision, of]),
      [0, 1, 2].map((revision) => [revision, stream()])
    )
    assert.deepEqual(answer, { stream: stream(), revision: 2, position: stored[2]?.position })
  }),

  storeCase('revisions go on without a gap, also after a conflict', open, async ({ store, stream }) => {
    await appended(store, stream(), 'no-stream', eventOf('A'))
    const conflict = await refused(store, stream(), 5, eventOf('Lost'))
    assert.deepEqual(conflict, { type: 'RevisionConflict', stream: stream(), expected: 5, actual: 0 })
    assert.equal((await appended(store, stream(), 0, eventOf('B'), eventOf('C'))).revision, 2)
    const stored = await allOf(store.readStream(stream()))
    assert.deepEqual(
      stored.map(({ revision, type }) => [revision, type]),
      [
        [0, 'A'],
        [1, 'B'],
        [2, 'C']
      ]
    )
  }),

  storeCase('a revision that a missing stream cannot have is a conflict', open, async ({ store, stream }) => {
    const conflict = await refused(store, stream(), 0, eventOf('A'))
    assert.deepEqual(conflict, { type: 'RevisionConflict', stream: stream(), expected: 0, actual: null })
  }),

  storeCase('"no-stream" is honoured', open, async ({ store, stream }) => {
    await appended(store, stream(), 'no-stream', eventOf('A'))
    const conflict = await refused(store, stream(), 'no-stream', eventOf('B'))
    assert.deepEqual(conflict, { type: 'RevisionConflict', stream: stream(), expected: 'no-stream', actual: 0 })
  }),

  storeCase('"stream-exists" is honoured', open, async ({ store, stream }) => {
    const conflict = await refused(store, stream(), 'stream-exists', eventOf('A'))
    assert.deepEqual(conflict, { type: 'RevisionConflict', stream: stream(), expected: 'stream-exists', actual: null })
    await appended(store, stream(), 'no-stream', eventOf('A'))
    assert.equal((await appended(store, stream(), 'stream-exists', eventOf('B'))).revision, 1)
  }),

  storeCase('"any" appends behind whatever there is', open, async ({ store, stream }) => {
    assert.equal((await appended(store, stream(), 'any', eventOf('A'))).revision, 0)
    assert.equal((await appended(store, stream(), 'any', eventOf('B'))).revision, 1)
  }),

  storeCase('of many writers at one revision exactly one succeeds', open, async ({ store, stream }) => {
    await appended(store, stream(), 'no-stream', eventOf('A'))
    const writers = Array.from({ length: 16 }, () => store.append(stream(), 0, [eventOf('B'), eventOf('C')])())
    const answers = await Promise.all(writers)
    assert.equal(answers.filter(Either.isRight).length, 1)
    for (const answer of answers) {
      if (Either.isLeft(answer)) assert.equal(answer.left.type, 'RevisionConflict')
    }
    assert.equal((await allOf(store.readStream(stream()))).length, 3)
  }),

  storeCase('every acknowledged append of many writers is there once', open, async ({ store, stream, prefix }) => {
    const batches = Array.from({ length: 64 }, () => eventsOf(2))
    await Promise.all(batches.map((batch, index) => appended(store, stream(String(index % 8)), 'any', ...batch)))
    const stored = await allOf(store.readAll(beginning, { streamPrefix: prefix }))
    assert.deepEqual(idsOf(stored).toSorted(), idsOf(batches.flat()).toSorted())
    for (let index = 0; index < 8; index += 1) {
      const revisions = (await allOf(store.readStream(stream(String(index))))).map(({ revision }) => revision)
      assert.deepEqual(
        revisions,
        Array.from({ length: 16 }, (_, revision) => revision)
      )
    }
  }),

  storeCase('a batch of 5,000 events is stored whole', open, async ({ store, stream }) => {
    const events = eventsOf(5000)
    await appended(store, stream(), 'no-stream', ...events)
    assert.deepEqual(idsOf(await allOf(store.readStream(stream()))), idsOf(events))
  }),

  storeCase('an event of a megabyte is stored whole', open, async ({ store, stream }) => {
    const data = { text: '上海市'.repeat(350_000) }
    await appended(store, stream(), 'no-stream', eventOf('Long', data))
    const [stored] = await allOf(store.readStream(stream()))
    assert.ok(stored?.data['text'] === data.text, 'the text was changed')
  })
]
