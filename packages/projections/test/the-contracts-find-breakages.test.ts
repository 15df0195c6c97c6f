import { beginning, inMemoryEventStore, type RecordedEvent } from '@readdress/event-store'
import { inMemoryViewStore } from '@readdress/projections'
import { durableViewStoreContract, projectionContract, viewStoreContract } from '@readdress/projections/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, bookTaken, shelves, shelvesWith } from './library.ts'
import * as broken from './view-stores-that-break.ts'
import { durable, type Weakness } from './view-stores-that-forget.ts'

const samples = async (): Promise<ReadonlyArray<RecordedEvent>> => {
  const store = inMemoryEventStore()
  await append(store, 'shelf-1', bookPut('Amerika'), bookPut('Der Bau'), bookTaken('Amerika'))
  await append(store, 'shelf-2', bookPut('Amerika'), bookTaken('Amerika'), bookPut('Der Bau'))
  const events: Array<RecordedEvent> = []
  for await (const event of store.readAll(beginning)) events.push(event)
  return events
}

describe('the contract of projections', () => {
  for (const { name, run } of projectionContract(shelves, samples, { anyOrderOfStreams: true }))
    test(`is kept by the shelves: ${name}`, run)

  const runOn = async (projection: typeof shelves, caseName: string, told = samples): Promise<void> =>
    projectionContract(projection, told, { anyOrderOfStreams: true })
      .find(({ name }) => name === caseName)
      ?.run()

  test('fails one that makes nothing of the samples', async () => {
    const idle = shelvesWith({ keys: () => [] })
    await expect(runOn(idle, 'the samples are read, and make documents')).rejects.toThrow('no sample')
  })

  test('fails samples without an event that is handled, and names it', async () => {
    const nothingTaken = async () => (await samples()).filter(({ type }) => type !== 'BookTaken')
    const caseName = 'every event type that is handled is among the samples'
    await expect(runOn(shelves, caseName, nothingTaken)).rejects.toThrow('no sample is BookTaken')
    await expect(runOn(shelvesWith({ eventTypes: 'every' }), caseName, nothingTaken)).resolves.toBeUndefined()
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
    await expect(runOn(lossy, 'rebuilt, the documents are as they were kept event by event')).rejects.toThrow()
  })

  test('fails one that does with an unknown event what it does not declare', async () => {
    const caseName = 'an event of a type that nobody knows passes by or stops it, as it declares'
    const { decode, filter } = shelves
    const deaf = (recorded: RecordedEvent) => (recorded.type === 'NeverHeardOf' ? Either.right(null) : decode(recorded))
    await expect(runOn(shelvesWith({ eventTypes: 'every', decode: deaf }), caseName)).rejects.toThrow('does not stop')
    await expect(runOn(shelvesWith({ eventTypes: 'every-known' }), caseName)).rejects.toThrow('NeverHeardOf')
    await expect(runOn(shelvesWith({ eventTypes: 'every-known', decode: deaf }), caseName)).resolves.toBeUndefined()
    const { streamPrefix = '' } = filter
    await expect(runOn(shelvesWith({ filter: { streamPrefix } }), caseName)).rejects.toThrow('is asked for it')
  })

  test('fails one that cannot do without a personal value', async () => {
    const lent = async () =>
      (await samples()).map((event) => ({
        ...event,
        data: { ...event.data, to: { $personal: { subject: 'buyer', value: '张三' } } }
      }))
    const longing = shelvesWith({
      evolve: (shelf, event, recorded, key) => {
        if (JSON.stringify(recorded.data).includes('$erased')) throw new Error('to whom?')
        return shelves.evolve(shelf, event, recorded, key)
      }
    })
    const caseName = 'personal values that were erased are borne, one by one and all at once'
    await expect(runOn(shelves, caseName, lent)).resolves.toBeUndefined()
    await expect(runOn(longing, caseName, lent)).rejects.toThrow('to whom?')
  })

  test('fails one that claims any order of streams and tells which came last', async () => {
    const last = shelvesWith({ keys: () => ['last'], evolve: (_shelf, _event, { stream }) => ({ titles: [stream] }) })
    await expect(runOn(last, 'in whatever order the streams come, the documents are the same')).rejects.toThrow()
  })
})

const breakages: ReadonlyArray<readonly [string, broken.Breakage, string]> = [
  ['always has a version', broken.alwaysHavingAVersion, 'there is nothing before the first change'],
  ['keeps what is removed', broken.keepingWhatIsRemoved, 'documents are put, replaced and removed'],
  ['stays where it is', broken.stayingWithoutChanges, 'the checkpoint moves with the changes, also without any'],
  ['takes changes that begin elsewhere', broken.withoutCheck, 'changes that begin elsewhere are refused whole'],
  ['changes documents before it refuses', broken.changesBeforeCheck, 'changes that begin elsewhere are refused whole'],
  ['accepts what it does not take', broken.acceptingAll, 'of two runners at one checkpoint one succeeds'],
  ['mixes versions', broken.oneVersionForAll, 'projections and their versions do not mix'],
  ['hands out what it keeps', broken.handingOutOneObject, 'nobody changes what is stored'],
  ['gets a thousand at most', broken.gettingAThousand, '3,000 changes are applied at once, and got at once'],
  ['finds in any order', broken.unsorted, 'what is found comes in the order of the keys, page by page'],
  [
    'counts no documents',
    broken.countingEntries,
    'the values of an index come in their order, with how many documents have each'
  ],
  ['indexes one value', broken.indexingOneValue, 'a document is found by each of its values, and by no earlier one'],
  ['has one index for all', broken.withOneIndexForAll, 'an index knows its own values only'],
  ['adds to what it should replace', broken.merging, 'what was built takes the place with everything that it has'],
  ['takes no free place', broken.keepingPlacesFree, 'what was built may take a place that is free'],
  ['goes back', broken.replacingWhatIsFurther, 'what is further than what was built stays'],
  ['switches wherever it stands', broken.switchingWherever, 'what does not stand where it is said to replaces nothing'],
  ['lists in any order', broken.listingInAnyOrder, 'all documents are listed in the order of their keys, page by page'],
  ['hides removals', broken.silentAboutRemovals, 'what changed is told with its keys, also what was removed'],
  ['tells of others', broken.tellingOfAnotherVersion, 'a follower is told of what is yet to come, and of nothing else'],
  ['forgets changes', broken.tellingTheLastHundred, 'of more changes than are kept each is told, or all at once'],
  ['hides a switch', broken.tellingOfNoSwitch, 'a switch and an end are told to who follows']
]

describe('the contract of view stores fails one that', () => {
  const contractOf = (breakage: broken.Breakage) =>
    viewStoreContract(async () => {
      const sound = inMemoryViewStore()
      return { views: { ...sound, ...breakage(sound) }, close: async () => {} }
    })

  test.each(breakages)('%s', async (_, breakage, caseName) => {
    const runOn = async (changed: broken.Breakage) =>
      contractOf(changed)
        .find(({ name }) => name === caseName)
        ?.run()
    await expect(runOn(() => ({}))).resolves.toBeUndefined()
    await expect(runOn(breakage)).rejects.toThrow()
  })

  test('breaks any one of its cases', () => {
    const names = new Set(breakages.map(([, , caseName]) => caseName))
    expect(contractOf(() => ({})).flatMap(({ name }) => (names.has(name) ? [] : [name]))).toEqual([])
  })
})

describe('the contract of durable view stores', () => {
  const contractOf = (weakness: Weakness) => durableViewStoreContract(async () => durable(weakness))
  const [whatStays, closing, ...others] = contractOf({}).map(({ name }) => name)

  test('has a broken store for each case', () => {
    expect(others).toEqual([])
  })

  test.each([
    ['forgets', { forgets: true }, whatStays],
    ['goes on when it is closed', { staysOpen: true }, closing]
  ] as const)('fails one that %s', async (_, weakness, caseName) => {
    const runOn = async (weak: Weakness) =>
      contractOf(weak)
        .find(({ name }) => name === caseName)
        ?.run()
    await expect(runOn({})).resolves.toBeUndefined()
    await expect(runOn(weakness)).rejects.toThrow()
  })
})
