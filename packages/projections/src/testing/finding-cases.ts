import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import { given } from './expecting.ts'
import { move, type OpenViewStore, put, viewStoreCase } from './view-store-case.ts'

/** What a view store promises to those who search. */
export const findingCases = (open: () => Promise<OpenViewStore>): ReadonlyArray<ContractCase> => [
  viewStoreCase('what is found comes in the order of the keys, page by page', open, async (views, projection) => {
    const keys = ['b', 'a', 'a b', 'A', '10', '9', 'é', '上海', '\uffee', '🏠', "o'b", '"q"', '%', '_']
    await given(
      views.apply(
        projection,
        keys.map((key) => put(key, key, 'x')),
        move(0, 1)
      )
    )
    const inOrder = ['"q"', '%', '10', '9', 'A', '_', 'a', 'a b', 'b', "o'b", 'é', '上海', '\uffee', '🏠']
    const all = await given(views.find(projection, 'letter', 'x', { limit: 100 }))
    assert.deepEqual(
      all,
      inOrder.map((key) => ({ key, document: key }))
    )
    for (const limit of [1, 3, 14]) {
      const paged: Array<string> = []
      for (;;) {
        const after = paged.at(-1)
        const page = await given(
          views.find(projection, 'letter', 'x', after === undefined ? { limit } : { after, limit })
        )
        paged.push(...page.map(({ key }) => key))
        if (page.length < limit) break
      }
      assert.deepEqual(paged, inOrder)
    }
  }),

  viewStoreCase('a document is found by each of its values, and by no earlier one', open, async (views, projection) => {
    const found = async (value: string): Promise<ReadonlyArray<string>> =>
      (await given(views.find(projection, 'letter', value, { limit: 9 }))).map(({ key }) => key)
    await given(views.apply(projection, [put('a', 1, 'x', 'y'), put('b', 2, 'y', 'y'), put('c', 3)], move(0, 1)))
    assert.deepEqual([await found('x'), await found('y'), await found('z')], [['a'], ['a', 'b'], []])
    await given(views.apply(projection, [put('a', 4, 'z'), put('b', 5, 'y')], move(1, 2)))
    assert.deepEqual([await found('x'), await found('y'), await found('z')], [[], ['b'], ['a']])
    await given(views.apply(projection, [{ type: 'Remove', key: 'b' }], move(2, 3)))
    assert.deepEqual([await found('y'), await found('z')], [[], ['a']])
  }),

  viewStoreCase(
    'the values of an index come in their order, with how many documents have each',
    open,
    async (views, projection) => {
      const inOrder = ['"q"', '%', '10', '9', 'A', 'a', 'a b', 'b', 'é', '上海', '\uffee', '🏠']
      const puts = inOrder.toReversed().map((value, at) => put(`k${at}`, 1, value, 'a b', value))
      await given(views.apply(projection, [...puts, put('gone', 1, 'b', 'c')], move(0, 1)))
      await given(views.apply(projection, [{ type: 'Remove', key: 'gone' }], move(1, 2)))
      const values = (from: string, below: string, limit = 99) =>
        given(views.values(projection, 'letter', { from, below, limit }))
      const counted = inOrder.map((value) => ({ value, documents: value === 'a b' ? inOrder.length : 1 }))
      assert.deepEqual(await values('', '\u{10ffff}'), counted)
      assert.deepEqual(await values('a', 'b'), counted.slice(5, 7))
      assert.deepEqual(await values('a', '\u{10ffff}', 3), counted.slice(5, 8))
      assert.deepEqual(await values('b', 'a'), [])
      assert.deepEqual(await given(views.values(projection, 'never', { from: '', below: 'z', limit: 9 })), [])
    }
  ),

  viewStoreCase('an index knows its own values only', open, async (views, projection) => {
    await given(views.apply(projection, [put('a', 1, 'x')], move(0, 1)))
    assert.deepEqual(await given(views.find(projection, 'size', 'x', { limit: 9 })), [])
    assert.deepEqual(await given(views.find(projection, 'size', 'any', { limit: 9 })), [{ key: 'a', document: 1 }])
    assert.deepEqual(await given(views.find(projection, 'never', 'x', { limit: 9 })), [])
  })
]
