import { beginning, type EventStore, inMemoryEventStore } from '@readdress/event-store'
import {
  type ContractCase,
  type DurableStore,
  durabilityCases,
  eventStoreContract
} from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import type { Breakage } from './stores-that-read-badly.ts'
import * as reading from './stores-that-read-badly.ts'
import * as writing from './stores-that-write-badly.ts'

const contractOf = (breakage: Breakage): ReadonlyArray<ContractCase> =>
  eventStoreContract(async () => {
    const sound = inMemoryEventStore()
    return { store: { ...sound, ...breakage(sound) }, close: async () => {} }
  })

const run = async (cases: ReadonlyArray<ContractCase>, caseName: string): Promise<void> => {
  const found = cases.find(({ name }) => name === caseName)
  if (found === undefined) throw new Error(`no case is called ${caseName}`)
  await found.run()
}

const breakages: ReadonlyArray<readonly [string, Breakage, string]> = [
  ['leaves revisions out', reading.withRevisionGaps, 'a batch is stored whole, in its order, with revisions from 0'],
  ['gives a stream up', writing.givingConflictedStreamsUp, 'revisions go on without a gap, also after a conflict'],
  ['lets any revision be the first', writing.ignoring(0), 'a revision that a missing stream cannot have is a conflict'],
  ['ignores "no-stream"', writing.ignoring('no-stream'), '"no-stream" is honoured'],
  ['ignores "stream-exists"', writing.ignoring('stream-exists'), '"stream-exists" is honoured'],
  ['takes "any" for "no-stream"', writing.takingAnyForAMissingStream, '"any" appends behind whatever there is'],
  ['lets two writers succeed', writing.ignoring(0), 'of many writers at one revision exactly one succeeds'],
  ['acknowledges and loses', writing.losing, 'every acknowledged append of many writers is there once'],
  ['cuts large batches', writing.cuttingBatches, 'a batch of 5,000 events is stored whole'],
  ['cuts long texts', writing.cuttingLongTexts, 'an event of a megabyte is stored whole'],
  ['lets JSON lose data', writing.throughJsonText, 'what JSON would lose or change is refused with its place'],
  ['fails on a circle', writing.throughJsonText, 'a circle and a member named __proto__ are refused'],
  ['makes objects of what is none', writing.boxingWhatIsNoObject, 'data and metadata are objects'],
  ['takes empty batches', writing.obligingNobody, 'an empty batch, a bad id, a repeated id and a bad type are refused'],
  ['cleans names', writing.cleaningNames, 'a stream name with a control character is refused'],
  ['folds the case of names', writing.foldingCase, 'other stream names are kept exactly, or refused'],
  ['drops NUL', reading.droppingNulCharacters, 'data comes back as it was given'],
  ['rounds fractions', writing.roundingFractions, 'fractions come back as they were given, or are refused'],
  ['keeps what it was given', writing.keepingWhatWasGiven, 'changing what was given changes nothing stored'],
  ['hands out what it keeps', reading.handingOutOneObject, 'changing what was read changes nothing stored'],
  ['throws for a missing stream', reading.missingStreamsThrow, 'a missing stream is empty'],
  [
    'leaves the first one out',
    reading.readingBehindTheRevision,
    'a stream is read from a revision on, which is included'
  ],
  ['reads stream by stream', reading.readingByStream, 'all streams are read in the order of the commits'],
  ['repeats the event at a position', reading.includingThePosition, 'reading resumes exactly behind any position'],
  ['ignores types', reading.ignoringTypes, 'a filter leaves only its types and its streams'],
  ['keeps readers open', reading.withoutRoomForManyReaders, 'a read that is left early holds nothing back'],
  ['refuses while one reads', writing.refusingWhileOneReads, 'one may append while reading'],
  [
    'counts what has been read',
    reading.countingAll,
    'what lies behind a position is counted, and is nothing at the end only'
  ],
  ['takes any position', reading.trustingPositions, 'a position that the store never gave is a failure'],
  ['hands an event out twice', reading.repeating, 'each event comes once, in order, stored or new'],
  ['skips an event', reading.skipping, 'each event comes once, in order, stored or new'],
  ['ends when it has caught up', reading.endingWhenCaughtUp, 'it says when it has caught up, and goes on'],
  ['resumes at the position', reading.resumingAtThePosition, 'it resumes exactly behind any position that it gave'],
  ['sticks behind a sparse filter', reading.withoutCheckpoints, 'a filter that nothing matches still advances'],
  ['throws on abort', reading.throwingOnAbort, 'it ends without error when its signal is aborted'],
  ['repeats what is new', reading.repeatingWhatIsNew, 'a slow reader misses nothing']
]

describe('the contract fails a store that', () => {
  test.each(breakages)('%s', async (_, breakage, caseName) => {
    await expect(
      run(
        contractOf(() => ({})),
        caseName
      )
    ).resolves.toBeUndefined()
    await expect(run(contractOf(breakage), caseName)).rejects.toThrow()
  })

  test('breaks any one of its cases', () => {
    const broken = new Set(breakages.map(([, , caseName]) => caseName))
    expect(contractOf(() => ({})).flatMap(({ name }) => (broken.has(name) ? [] : [name]))).toEqual([])
  })
})

interface Weakness {
  readonly forgets?: true
  readonly closesAtOnce?: true
  readonly staysOpen?: true
}

// A store in memory that takes part in opening and closing, as one in a file does.
const durable = ({ forgets, closesAtOnce, staysOpen }: Weakness, kept = inMemoryEventStore()): DurableStore => {
  let isClosed = false
  const underWay = new Set<Promise<unknown>>()
  const closed = { type: 'StoreUnavailable', reason: 'closed' } as const
  const unlessClosed = async function* <A>(items: () => AsyncIterable<A>) {
    if (isClosed && !staysOpen) throw Object.assign(new Error(), { name: 'StoreReadFailure', failure: closed })
    yield* items()
  }
  const append: EventStore['append'] = (stream, expected, events) => async () => {
    if (isClosed && !staysOpen) return Either.left(closed)
    const written = new Promise((resolve) => setImmediate(resolve)).then(() =>
      isClosed && closesAtOnce
        ? Either.right({ stream, revision: 0, position: beginning })
        : kept.append(stream, expected, events)()
    )
    underWay.add(written)
    return written
  }
  return {
    store: {
      append,
      readStream: (...asked) => unlessClosed(() => kept.readStream(...asked)),
      readAll: (...asked) => unlessClosed(() => kept.readAll(...asked)),
      countAfter: (after) => (isClosed && !staysOpen ? TaskEither.left(closed) : kept.countAfter(after)),
      subscribe: (...asked) => unlessClosed(() => kept.subscribe(...asked))
    },
    close: async () => {
      isClosed = true
      await Promise.all(underWay)
    },
    reopen: async () => durable({}, forgets ? inMemoryEventStore() : kept)
  }
}

const weaknesses: ReadonlyArray<readonly [string, Weakness, string]> = [
  ['forgets', { forgets: true }, 'what was acknowledged is there after closing and opening again'],
  ['does not wait when it closes', { closesAtOnce: true }, 'closing waits for the appends under way'],
  ['goes on when it is closed', { staysOpen: true }, 'a closed store refuses to append and to read, and says why']
]

describe('the contract of durable stores fails one that', () => {
  test.each(weaknesses)('%s', async (_, weakness, caseName) => {
    await expect(
      run(
        durabilityCases(async () => durable({})),
        caseName
      )
    ).resolves.toBeUndefined()
    await expect(
      run(
        durabilityCases(async () => durable(weakness)),
        caseName
      )
    ).rejects.toThrow()
  })

  test('breaks any one of its cases', () => {
    const broken = new Set(weaknesses.map(([, , caseName]) => caseName))
    expect(durabilityCases(async () => durable({})).flatMap(({ name }) => (broken.has(name) ? [] : [name]))).toEqual([])
  })
})
