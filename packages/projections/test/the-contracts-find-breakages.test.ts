import { beginning, inMemoryEventStore, type RecordedEvent } from '@readdress/event-store'
import { inMemoryViewStore, type ViewStore } from '@readdress/projections'
import { projectionContract, viewStoreContract } from '@readdress/projections/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, bookTaken, shelves, shelvesWith } from './library.ts'

const samples = async (): Promise<ReadonlyArray<RecordedEvent>> => {
  const store = inMemoryEventStore()
  await append(store, 'shelf-1', bookPut('Amerika'), bookPut('Der Bau'), bookTaken('Amerika'))
  await append(store, 'shelf-2', bookPut('Amerika'), bookTaken('Amerika'), bookPut('Der Bau'))
  const events: Array<RecordedEvent> = []
  for await (const event of store.readAll(beginning)) events.push(event)
  return events
}

describe('the contract of projections', () => {
  for (const { name, run } of projectionContract(shelves, samples)) test(`is kept by the shelves: ${name}`, run)

  const runOn = async (projection: typeof shelves, caseName: string): Promise<void> =>
    projectionContract(projection, samples)
      .find(({ name }) => name === caseName)
      ?.run()

  test('fails one that makes nothing of the samples', async () => {
    const idle = shelvesWith({ keys: () => [] })
    await expect(runOn(idle, 'the samples are read, and make documents')).rejects.toThrow('no sample')
  })

  test('fails one that reads a clock or counts for itself', async () => {
    let calls = 0
    const counting = shelvesWith({ evolve: () => ({ titles: [String(calls++)] }) })
    await expect(runOn(counting, 'replayed twice, the documents are the same')).rejects.toThrow()
  })

  test('fails one whose documents lose something when they are stored', async () => {
    const lossy = shelvesWith({
      document: { ...shelves.document, encode: ({ titles }) => ({ titles: titles.slice(0, 1) }) }
    })
    await expect(runOn(lossy, 'split anywhere, the documents are the same')).rejects.toThrow()
  })
})

type Breakage = (sound: ViewStore) => Partial<ViewStore>

const withoutCheck: Breakage = (sound) => ({
  apply:
    (projection, changes, { to }) =>
    async () => {
      const stored = await sound.checkpoint(projection)()
      const from = Either.isRight(stored) && Option.isSome(stored.right) ? stored.right.value : beginning
      return sound.apply(projection, changes, { from, to })()
    }
})

const changesBeforeCheck: Breakage = (sound) => ({
  apply: (projection, changes, move) => async () => {
    const stored = await sound.checkpoint(projection)()
    const at = Either.isRight(stored) && Option.isSome(stored.right) ? stored.right.value : beginning
    await sound.apply(projection, changes, { from: at, to: at })()
    return sound.apply(projection, [], move)()
  }
})

const oneVersionForAll: Breakage = (sound) => ({
  apply: ({ name }, ...rest) => sound.apply({ name, version: 1 }, ...rest),
  get: ({ name }, key) => sound.get({ name, version: 1 }, key)
})

const unsorted: Breakage = (sound) => ({
  find: (...asked) =>
    pipe(
      sound.find(...asked),
      TaskEither.map((found) => found.toReversed())
    )
})

const breakages: ReadonlyArray<readonly [string, Breakage, string]> = [
  ['takes changes that begin elsewhere', withoutCheck, 'changes that begin elsewhere are refused whole'],
  ['changes documents before it refuses', changesBeforeCheck, 'changes that begin elsewhere are refused whole'],
  ['mixes versions', oneVersionForAll, 'projections and their versions do not mix'],
  ['finds in any order', unsorted, 'what is found comes in the order of the keys, page by page']
]

describe('the contract of view stores fails one that', () => {
  test.each(breakages)('%s', async (_, breakage, caseName) => {
    const runOn = async (changed: Breakage): Promise<void> => {
      const views = inMemoryViewStore()
      const open = async () => ({ views: { ...views, ...changed(views) }, close: async () => {} })
      await viewStoreContract(open)
        .find(({ name }) => name === caseName)
        ?.run()
    }
    await expect(runOn(() => ({}))).resolves.toBeUndefined()
    await expect(runOn(breakage)).rejects.toThrow()
  })
})
