import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import * as Option from 'fp-ts/lib/Option.js'
import { failing, given } from './expecting.ts'
import { type DurableViewStore, move, newProjection, place, put } from './view-store-case.ts'

/** What a view store promises whose data outlives it. */
export const durableViewStoreContract = (open: () => Promise<DurableViewStore>): ReadonlyArray<ContractCase> => [
  {
    name: 'documents, indexes and checkpoint are there after closing and opening again',
    run: async () => {
      const first = await open()
      const projection = newProjection()
      await given(first.views.apply(projection, [put('a', { city: '上海市' }, 'x')], move(0, 2)))
      await first.close()
      const second = await first.reopen()
      try {
        assert.deepEqual(await given(second.views.checkpoint(projection)), Option.some(place(2)))
        assert.deepEqual(await given(second.views.find(projection, 'letter', 'x', { limit: 9 })), [
          { key: 'a', document: { city: '上海市' } }
        ])
        await given(second.views.apply(projection, [put('b', 1)], move(2, 3)))
      } finally {
        await second.close()
      }
    }
  },
  {
    name: 'a closed store refuses, and says why',
    run: async () => {
      const { views, close } = await open()
      await close()
      await close()
      const closed = { type: 'ViewStoreUnavailable', reason: 'closed' }
      const projection = newProjection()
      assert.deepEqual(await failing(views.apply(projection, [], move(0, 1))), closed)
      assert.deepEqual(await failing(views.checkpoint(projection)), closed)
      assert.deepEqual(await failing(views.get(projection, 'a')), closed)
      assert.deepEqual(await failing(views.find(projection, 'letter', 'x', { limit: 1 })), closed)
      assert.deepEqual(await failing(views.list(projection, { limit: 1 })), closed)
      assert.deepEqual(await failing(views.swap(projection, newProjection(), place(0))), closed)
      const next = views.changes(projection, place(0))[Symbol.asyncIterator]().next()
      await assert.rejects(next, { failure: { type: 'StoreUnavailable', reason: 'closed' } })
    }
  }
]
