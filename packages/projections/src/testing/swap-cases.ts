import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Option from 'fp-ts/lib/Option.js'
import { failing, given } from './expecting.ts'
import { move, newProjection, type OpenViewStore, place, put, viewStoreCase } from './view-store-case.ts'

/** What a view store promises to those who build a view beside the one that is read. */
export const swapCases = (open: () => Promise<OpenViewStore>): ReadonlyArray<ContractCase> => [
  viewStoreCase('what was built takes the place with everything that it has', open, async (views, projection) => {
    const built = newProjection()
    await given(views.apply(projection, [put('a', 1, 'x'), put('b', 1, 'x')], move(0, 2)))
    await given(views.apply(built, [put('b', 2, 'y'), put('c', 2, 'x')], move(0, 3)))
    await given(views.swap(built, projection, place(3)))
    assert.deepEqual(await given(views.checkpoint(projection)), Option.some(place(3)))
    assert.deepEqual(await given(views.list(projection, { limit: 9 })), [
      { key: 'b', document: 2 },
      { key: 'c', document: 2 }
    ])
    assert.deepEqual(await given(views.find(projection, 'letter', 'x', { limit: 9 })), [{ key: 'c', document: 2 }])
    assert.deepEqual(await given(views.checkpoint(built)), Option.none)
    assert.deepEqual(await given(views.versions(built.name)), [])
    assert.deepEqual(await given(views.list(built, { limit: 9 })), [])
    await given(views.apply(projection, [put('a', 3)], move(3, 4)))
    await given(views.apply(built, [put('a', 4)], move(0, 1)))
    assert.deepEqual(await given(views.get(projection, 'a')), Option.some(3))
  }),

  viewStoreCase('what was built may take a place that is free', open, async (views, projection) => {
    const built = newProjection()
    await given(views.apply(built, [], move(0, 0)))
    await given(views.swap(built, projection, place(0)))
    assert.deepEqual(await given(views.checkpoint(projection)), Option.some(place(0)))
    assert.deepEqual(await given(views.versions(projection.name)), [1])
  }),

  viewStoreCase('what is further than what was built stays', open, async (views, projection) => {
    const built = newProjection()
    await given(views.apply(projection, [put('a', 1)], move(0, 3)))
    await given(views.apply(built, [put('a', 2)], move(0, 2)))
    const refused = await failing(views.swap(built, projection, place(2)))
    assert.deepEqual(refused, { type: 'CheckpointMoved', projection, expected: place(2), actual: place(3) })
    assert.deepEqual(await given(views.get(projection, 'a')), Option.some(1))
    assert.deepEqual(await given(views.get(built, 'a')), Option.some(2))
  }),

  viewStoreCase('what does not stand where it is said to replaces nothing', open, async (views, projection) => {
    const built = newProjection()
    await given(views.apply(projection, [put('a', 1)], move(0, 1)))
    for (const [at, actual] of [
      [place(0), place(0)],
      [place(2), place(0)]
    ] as const) {
      const refused = await failing(views.swap(built, projection, at))
      assert.deepEqual(refused, { type: 'CheckpointMoved', projection: built, expected: at, actual })
    }
    await given(views.apply(built, [put('a', 2)], move(0, 3)))
    const refused = await failing(views.swap(built, projection, place(2)))
    assert.deepEqual(refused, { type: 'CheckpointMoved', projection: built, expected: place(2), actual: place(3) })
    assert.deepEqual(await given(views.get(projection, 'a')), Option.some(1))
  }),

  viewStoreCase(
    'all documents are listed in the order of their keys, page by page',
    open,
    async (views, projection) => {
      const keys = ['b', 'a', 'a b', 'A', '10', '9', 'é', '上海', '\uffee', '🏠']
      await given(
        views.apply(
          projection,
          keys.map((key) => put(key, key)),
          move(0, 1)
        )
      )
      await given(views.apply({ ...projection, version: 2 }, [put('z', 1)], move(0, 1)))
      const inOrder = ['10', '9', 'A', 'a', 'a b', 'b', 'é', '上海', '\uffee', '🏠']
      const listed: Array<string> = []
      for (let after: string | undefined; ; ) {
        const page = await given(views.list(projection, after === undefined ? { limit: 3 } : { after, limit: 3 }))
        for (const { key, document } of page) assert.equal(document, key)
        listed.push(...page.map(({ key }) => key))
        after = page.at(-1)?.key
        if (page.length < 3) break
      }
      assert.deepEqual(listed, inOrder)
    }
  )
]
