import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Option from 'fp-ts/lib/Option.js'
import { changesCases } from './changes-cases.ts'
import { failing, given } from './expecting.ts'
import { findingCases } from './finding-cases.ts'
import { swapCases } from './swap-cases.ts'
import { move, newProjection, type OpenViewStore, place, put, viewStoreCase } from './view-store-case.ts'

/** The contract that every view store keeps, as cases for any test runner. */
export const viewStoreContract = (open: () => Promise<OpenViewStore>): ReadonlyArray<ContractCase> => [
  viewStoreCase('there is nothing before the first change', open, async (views, projection) => {
    assert.deepEqual(await given(views.checkpoint(projection)), Option.none)
    assert.deepEqual(await given(views.get(projection, 'a')), Option.none)
    assert.deepEqual(await given(views.getMany(projection, ['a', 'b'])), new Map())
    assert.deepEqual(await given(views.find(projection, 'letter', 'x', { limit: 9 })), [])
    assert.deepEqual(await given(views.versions(projection.name)), [])
    await given(views.truncate(projection))
  }),

  viewStoreCase('documents are put, replaced and removed', open, async (views, projection) => {
    await given(views.apply(projection, [put('a', { n: 1 }), put('b', [2]), put('c', null)], move(0, 1)))
    await given(views.apply(projection, [put('a', 'new'), { type: 'Remove', key: 'b' }], move(1, 2)))
    await given(views.apply(projection, [{ type: 'Remove', key: 'never there' }], move(2, 3)))
    assert.deepEqual(await given(views.get(projection, 'a')), Option.some('new'))
    assert.deepEqual(await given(views.get(projection, 'b')), Option.none)
    assert.deepEqual(await given(views.get(projection, 'c')), Option.some(null))
    const many = await given(views.getMany(projection, ['c', 'b', 'a', 'a']))
    assert.deepEqual([...many].toSorted(), [
      ['a', 'new'],
      ['c', null]
    ])
    assert.deepEqual(await given(views.getMany(projection, [])), new Map())
  }),

  viewStoreCase('the checkpoint moves with the changes, also without any', open, async (views, projection) => {
    await given(views.apply(projection, [], move(0, 1)))
    assert.deepEqual(await given(views.checkpoint(projection)), Option.some(place(1)))
    await given(views.apply(projection, [put('a', 1)], move(1, 3)))
    assert.deepEqual(await given(views.checkpoint(projection)), Option.some(place(3)))
  }),

  viewStoreCase('changes that begin elsewhere are refused whole', open, async (views, projection) => {
    await given(views.apply(projection, [put('a', 1, 'x')], move(0, 2)))
    for (const [from, to] of [
      [0, 3],
      [1, 2],
      [3, 3]
    ] as const) {
      const refused = await failing(views.apply(projection, [put('a', 2, 'y'), put('b', 3)], move(from, to)))
      assert.deepEqual(refused, { type: 'CheckpointMoved', projection, expected: place(from), actual: place(2) })
    }
    assert.deepEqual(await given(views.get(projection, 'a')), Option.some(1))
    assert.deepEqual(await given(views.get(projection, 'b')), Option.none)
    assert.deepEqual(await given(views.find(projection, 'letter', 'y', { limit: 9 })), [])
    assert.deepEqual(await given(views.checkpoint(projection)), Option.some(place(2)))
  }),

  viewStoreCase('of two runners at one checkpoint one succeeds', open, async (views, projection) => {
    const answers = await Promise.all([1, 2, 3].map((n) => views.apply(projection, [put('a', n)], move(0, n))()))
    assert.equal(answers.filter(({ _tag }) => _tag === 'Right').length, 1)
  }),

  viewStoreCase('projections and their versions do not mix', open, async (views, one) => {
    const [next, other] = [{ ...one, version: 10 }, newProjection()]
    await given(views.apply(one, [put('a', 1, 'x')], move(0, 1)))
    await given(views.apply(next, [put('a', 2, 'x')], move(0, 2)))
    await given(views.apply(other, [put('a', 3, 'x')], move(0, 3)))
    assert.deepEqual(await given(views.versions(one.name)), [1, 10])
    await given(views.truncate(one))
    assert.deepEqual(await given(views.versions(one.name)), [10])
    assert.deepEqual(await given(views.checkpoint(one)), Option.none)
    assert.deepEqual(await given(views.get(one, 'a')), Option.none)
    assert.deepEqual(await given(views.find(one, 'letter', 'x', { limit: 9 })), [])
    assert.deepEqual(await given(views.find(next, 'letter', 'x', { limit: 9 })), [{ key: 'a', document: 2 }])
    assert.deepEqual(await given(views.get(other, 'a')), Option.some(3))
    await given(views.apply(one, [put('b', 4)], move(0, 1)))
  }),

  viewStoreCase('nobody changes what is stored', open, async (views, projection) => {
    const document = { lines: ['Storgata 1'] }
    await given(views.apply(projection, [put('a', document)], move(0, 1)))
    document.lines.push('changed')
    const read = await given(views.get(projection, 'a'))
    if (Option.isSome(read)) Reflect.set(Object(read.value), 'lines', 'changed')
    assert.deepEqual(await given(views.get(projection, 'a')), Option.some({ lines: ['Storgata 1'] }))
  }),

  viewStoreCase('3,000 changes are applied at once, and got at once', open, async (views, projection) => {
    const keys = Array.from({ length: 3000 }, (_, number) => `key-${number}`)
    await given(
      views.apply(
        projection,
        keys.map((key) => put(key, { key }, key)),
        move(0, 1)
      )
    )
    const many = await given(views.getMany(projection, keys))
    assert.deepEqual([...many.keys()].toSorted(), keys.toSorted())
    for (const [key, document] of many) assert.deepEqual(document, { key })
  }),

  ...findingCases(open),
  ...swapCases(open),
  ...changesCases(open)
]
