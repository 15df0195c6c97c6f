import assert from 'node:assert/strict'
import type { ContractCase } from '@readdress/event-store/testing'
import type { ProjectionId } from '../projection.ts'
import type { DocumentsChanged, ViewStore } from '../view-store.ts'
import { given } from './expecting.ts'
import { move, newProjection, type OpenViewStore, place, put, viewStoreCase } from './view-store-case.ts'

/** What a view store promises to screens that follow what they show. */
export const changesCases = (open: () => Promise<OpenViewStore>): ReadonlyArray<ContractCase> => [
  viewStoreCase('what changed is told with its keys, also what was removed', open, async (views, projection) => {
    await given(views.apply(projection, [put('a', 1), put('b', 1)], move(0, 1)))
    await given(views.apply(projection, [put('b', 2), { type: 'Remove', key: 'a' }, put('c', 1)], move(1, 2)))
    const told = await toldUntil(views, projection, 1, 2)
    assert.deepEqual(keysIn(told), ['a', 'b', 'c'])
    assert.deepEqual(await toldUntil(views, projection, 2, 2), [])
  }),

  viewStoreCase('a follower is told of what is yet to come, and of nothing else', open, async (views, projection) => {
    await given(views.apply(projection, [put('a', 1)], move(0, 1)))
    const end = new AbortController()
    const following = views.changes(projection, place(1), end.signal)[Symbol.asyncIterator]()
    const next = following.next()
    await given(views.apply(newProjection(), [put('a', 1)], move(0, 1)))
    await given(views.apply({ ...projection, version: 2 }, [put('z', 1)], move(0, 5)))
    await given(views.apply(projection, [], move(1, 2)))
    await given(views.apply(projection, [put('b', 1)], move(2, 3)))
    assert.deepEqual(await next, { done: false, value: { position: place(3), keys: ['b'] } })
    const last = following.next()
    end.abort()
    assert.equal((await last).done, true)
  }),

  viewStoreCase('of more changes than are kept each is told, or all at once', open, async (views, projection) => {
    const rounds = 3000
    for (let round = 0; round < rounds; round += 1) {
      await given(views.apply(projection, [put(`key-${round}`, 1)], move(round, round + 1)))
    }
    for (const after of [0, 1000, 2999]) {
      const told = await toldUntil(views, projection, after, rounds)
      const keys = new Set(keysIn(told))
      const missed = Array.from({ length: rounds - after }, (_, index) => `key-${after + index}`)
      assert.ok(keys.has('any') || missed.every((key) => keys.has(key)), `behind ${after} a change is missing`)
    }
    const many = Array.from({ length: 3000 }, (_, number) => put(`many-${number}`, 1))
    await given(views.apply(projection, many, move(rounds, rounds + 1)))
    const keys = new Set(keysIn(await toldUntil(views, projection, rounds, rounds + 1)))
    assert.ok(keys.has('any') || keys.size === 3000)
  }),

  viewStoreCase('a switch and an end are told to who follows', open, async (views, projection) => {
    const built = { ...projection, name: `${projection.name}-built` }
    await given(views.apply(projection, [put('a', 1)], move(0, 2)))
    await given(views.apply(built, [put('a', 2)], move(0, 2)))
    const end = new AbortController()
    const following = views.changes(projection, place(2), end.signal)[Symbol.asyncIterator]()
    const switched = following.next()
    await given(views.swap(built, projection, place(2)))
    assert.deepEqual(await switched, { done: false, value: { position: place(2), keys: 'any' } })
    const emptied = following.next()
    await given(views.truncate(projection))
    assert.deepEqual(await emptied, { done: false, value: { position: place(0), keys: 'any' } })
    end.abort()
  })
]

// The last item may come before all is applied, but what is at rest is told in full.
const toldUntil = async (
  views: ViewStore,
  projection: ProjectionId,
  after: number,
  until: number
): Promise<ReadonlyArray<DocumentsChanged>> => {
  if (after >= until) return []
  const told: Array<DocumentsChanged> = []
  for await (const item of views.changes(projection, place(after))) {
    told.push(item)
    if (item.position >= place(until)) break
  }
  return told
}

const keysIn = (told: ReadonlyArray<DocumentsChanged>): ReadonlyArray<string> =>
  told.flatMap(({ keys }) => keys).toSorted()
