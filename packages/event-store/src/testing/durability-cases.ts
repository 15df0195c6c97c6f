import assert from 'node:assert/strict'
import * as Either from 'fp-ts/lib/Either.js'
import { beginning } from '../position.ts'
import { type ContractCase, type DurableStore, groundOf } from './contract-case.ts'
import { allOf, appended, eventOf, eventsOf, refused } from './contract-events.ts'

/** What a store promises whose data outlives it. */
export const durabilityCases = (open: () => Promise<DurableStore>): ReadonlyArray<ContractCase> => [
  {
    name: 'what was acknowledged is there after closing and opening again',
    run: async () => {
      const first = await open()
      const { stream, prefix } = groundOf(first.store)
      await appended(first.store, stream('1'), 'no-stream', ...eventsOf(3))
      await appended(first.store, stream('2'), 'no-stream', eventOf('A', { text: '上海市' }))
      const before = await allOf(first.store.readAll(beginning, { streamPrefix: prefix }))
      await first.close()
      const second = await first.reopen()
      try {
        assert.deepEqual(await allOf(second.store.readAll(beginning, { streamPrefix: prefix })), before)
        assert.equal((await refused(second.store, stream('1'), 'no-stream', eventOf('B'))).type, 'RevisionConflict')
        const { revision, position } = await appended(second.store, stream('1'), 2, eventOf('B'))
        assert.equal(revision, 3)
        assert.ok(before.every((event) => event.position < position))
      } finally {
        await second.close()
      }
    }
  },
  {
    name: 'closing waits for the appends under way',
    run: async () => {
      const first = await open()
      const { stream } = groundOf(first.store)
      const writing = Promise.all(
        Array.from({ length: 20 }, () => appended(first.store, stream(), 'any', ...eventsOf(2)))
      )
      await first.close()
      await writing
      const second = await first.reopen()
      try {
        assert.equal((await allOf(second.store.readStream(stream()))).length, 40)
      } finally {
        await second.close()
      }
    }
  },
  {
    name: 'a closed store refuses to append and to read, and says why',
    run: async () => {
      const { store, close } = await open()
      const { stream } = groundOf(store)
      await close()
      await close()
      const refusal = await refused(store, stream(), 'any', eventOf('A'))
      assert.deepEqual(refusal, { type: 'StoreUnavailable', reason: 'closed' })
      const failure = { failure: { type: 'StoreUnavailable', reason: 'closed' } }
      await assert.rejects(allOf(store.readStream(stream())), failure)
      await assert.rejects(allOf(store.readAll(beginning)), failure)
      await assert.rejects(allOf(store.subscribe(beginning)), failure)
      assert.deepEqual(await store.countAfter(beginning)(), Either.left(failure.failure))
    }
  }
]
