import { beginning, type EventStore, inMemoryEventStore, type RecordedEvent } from '@readdress/event-store'
import { eventStoreContract } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

type Breakage = (sound: EventStore) => Partial<EventStore>

const runOn = async (breakage: Breakage, caseName: string): Promise<void> => {
  const open = async () => {
    const sound = inMemoryEventStore()
    return { store: { ...sound, ...breakage(sound) }, close: async () => {} }
  }
  const found = eventStoreContract(open).find(({ name }) => name === caseName)
  if (found === undefined) throw new Error(`no case is called ${caseName}`)
  await found.run()
}

async function* changed<A>(items: AsyncIterable<A>, change: (item: A, index: number) => ReadonlyArray<A>) {
  let index = 0
  for await (const item of items) yield* change(item, index++)
}

const ignoring =
  (expected: unknown): Breakage =>
  (sound) => ({ append: (stream, asked, events) => sound.append(stream, asked === expected ? 'any' : asked, events) })

const givingConflictedStreamsUp: Breakage = (sound) => {
  const stuck = new Set<string>()
  return {
    append: (stream, expected, events) => async () => {
      if (stuck.has(stream)) return Either.left({ type: 'StoreUnavailable', reason: 'failed' })
      const answer = await sound.append(stream, expected, events)()
      if (Either.isLeft(answer)) stuck.add(stream)
      return answer
    }
  }
}

const losing: Breakage = (sound) => {
  let appends = 0
  return {
    append: (stream, expected, events) => async () => {
      appends += 1
      const lost = Either.right({ stream, revision: 0, position: beginning })
      return appends % 10 === 0 ? lost : sound.append(stream, expected, events)()
    }
  }
}

const withRevisionGaps: Breakage = (sound) => ({
  readStream: (stream, from) =>
    changed(sound.readStream(stream, from), (event) => [{ ...event, revision: event.revision * 2 }])
})

const handingOutOneObject: Breakage = (sound) => {
  const known = new Map<string, RecordedEvent>()
  const remembered = (event: RecordedEvent): ReadonlyArray<RecordedEvent> => {
    const thawed = known.get(event.id) ?? structuredClone(event)
    known.set(event.id, thawed)
    return [thawed]
  }
  return { readStream: (stream, from) => changed(sound.readStream(stream, from), remembered) }
}

const keepingWhatWasGiven: Breakage = (sound) => {
  const given = new Map<string, RecordedEvent['data']>()
  return {
    append: (stream, expected, events) => {
      for (const { id, data } of events) given.set(id, data)
      return sound.append(stream, expected, events)
    },
    readStream: (stream, from) =>
      changed(sound.readStream(stream, from), (event) => [{ ...event, data: given.get(event.id) ?? {} }])
  }
}

const throughJsonText: Breakage = (sound) => ({
  append: (stream, expected, events) => async () => {
    try {
      return await sound.append(stream, expected, JSON.parse(JSON.stringify(events)))()
    } catch {
      return Either.left({ type: 'StoreUnavailable', reason: 'failed' })
    }
  }
})

const readingByStream: Breakage = (sound) => ({
  readAll: async function* (after, filter) {
    const byStream = new Map<string, Array<RecordedEvent>>()
    for await (const event of sound.readAll(after, filter)) {
      byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event])
    }
    yield* [...byStream.values()].flat()
  }
})

const includingThePosition: Breakage = (sound) => ({
  readAll: async function* (after, filter) {
    for await (const event of sound.readAll(beginning, filter)) if (event.position >= after) yield event
  }
})

const repeating: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(after, filter, signal), (item, index) => (index === 1000 ? [item, item] : [item]))
})

const skipping: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(after, filter, signal), (item, index) => (index === 1 ? [] : [item]))
})

const withoutCheckpoints: Breakage = (sound) => ({
  subscribe: (after, filter, signal) =>
    changed(sound.subscribe(after, filter, signal), (item) =>
      item.type === 'Event' ? [item] : item.type === 'CaughtUp' ? [{ ...item, position: after }] : []
    )
})

const trustingPositions: Breakage = (sound) => ({
  readAll: (after, filter) => sound.readAll(/^[0-9]*$/.test(after) ? after : beginning, filter)
})

const breakages: ReadonlyArray<readonly [string, Breakage, string]> = [
  ['ignores "no-stream"', ignoring('no-stream'), '"no-stream" is honoured'],
  ['ignores "stream-exists"', ignoring('stream-exists'), '"stream-exists" is honoured'],
  ['lets two writers at one revision succeed', ignoring(0), 'of many writers at one revision exactly one succeeds'],
  ['gives a stream up', givingConflictedStreamsUp, 'revisions go on without a gap, also after a conflict'],
  ['acknowledges and loses', losing, 'every acknowledged append of many writers is there once'],
  ['leaves revisions out', withRevisionGaps, 'a batch is stored whole, in its order, with revisions from 0'],
  ['hands out what it keeps', handingOutOneObject, 'changing what was read changes nothing stored'],
  ['keeps what it was given', keepingWhatWasGiven, 'changing what was given changes nothing stored'],
  ['lets JSON lose data', throughJsonText, 'what JSON would lose or change is refused with its place'],
  ['reads stream by stream', readingByStream, 'all streams are read in the order of the commits'],
  ['repeats the event at a position', includingThePosition, 'reading resumes exactly behind any position'],
  ['hands an event out twice', repeating, 'each event comes once, in order, stored or new'],
  ['skips an event', skipping, 'each event comes once, in order, stored or new'],
  ['sticks behind a sparse filter', withoutCheckpoints, 'a filter that nothing matches still advances'],
  ['takes any position', trustingPositions, 'a position that the store never gave is a failure']
]

describe('the contract fails a store that', () => {
  test.each(breakages)('%s', async (_, breakage, caseName) => {
    await expect(runOn(() => ({}), caseName)).resolves.toBeUndefined()
    await expect(runOn(breakage, caseName)).rejects.toThrow()
  })
})
