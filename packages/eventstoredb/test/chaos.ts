import { setTimeout } from 'node:timers/promises'
import {
  beginning,
  isStoreReadFailure,
  type Position,
  type StreamFilter,
  systemSurroundings
} from '@readdress/event-store'
import type { EventStoreDbEventStore } from '@readdress/eventstoredb'
import { type EventStoreDbServer, startEventStoreDbServer } from '@readdress/eventstoredb-server'
import * as Either from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { randomOf, trouble } from './chaos-faults.ts'
import { type Sent, type Writing, writeOwn, writeShared } from './chaos-writers.ts'
import { storeOn } from './open-store.ts'

/** How a life under faults went. */
export interface Survived {
  readonly seed: number
  readonly faults: number
  readonly events: number
  readonly acknowledged: number
  readonly unknown: number
  readonly refused: number
  readonly longest: number
}

const patience = { append: 100, appendInAll: 2000, read: 150, subscription: 200, tries: 5 }
// All tries, the last answer, and reading back twice, with the cancelling of each read.
const deadline = 2000 + 600 + 2 * (2 * 150 + 1000) + 1000
const filters: ReadonlyArray<StreamFilter> = [{}, { streamPrefix: 'order-1' }, { eventTypes: ['Counted'] }]

/**
 * Sixteen writers and three readers work while so many faults come over them. Afterwards every acknowledged event is there once, at its
 * revision; one of unknown outcome at most once; a refused one not at all. Every reader has had each event once and in order, nobody has
 * waited beyond the deadline, and no call is open.
 */
export const surviveFaults = async (seed: number, faults: number): Promise<Survived> => {
  const random = randomOf(seed)
  const unhandled: Array<unknown> = []
  const note = (reason: unknown): unknown => unhandled.push(reason)
  process.on('unhandledRejection', note)
  const server = await startEventStoreDbServer()
  // Accelerated: pauses are a tenth of what they are.
  const surroundings = { ...systemSurroundings, random: () => random() / 10 }
  const store = storeOn(server, { patience, surroundings })
  const writing: Writing = { sent: [], longest: 0 }
  let isOver = false
  const writers = Array.from({ length: 16 }, (_, number) =>
    number < 12 ? writeOwn(store, writing, number, random, () => isOver) : writeShared(store, writing, () => isOver)
  )
  const left = new AbortController()
  const seen = filters.map((): Array<string> => [])
  const readers = filters.map((filter, index) => read(store, filter, seen[index] ?? [], random, left.signal))

  for (let count = 0; count < faults; count += 1) {
    await trouble(server, random)
    await setTimeout(random() * 15)
  }
  server.faults.clear()
  isOver = true
  await Promise.all(writers)
  await expect.poll(() => server.openCalls('append'), { timeout: 5000 }).toBe(0)
  for (const [index, filter] of filters.entries()) {
    // Looked at anew each time, for the server may still store what it was to store late, though nobody waits for it any more.
    const ahead = (): number => (seen[index]?.length ?? 0) - wanted(server, filter).length
    await expect.poll(ahead, { timeout: 30_000 }).toBe(0)
    expect(seen[index], `what came to the reader of ${JSON.stringify(filter)}`).toEqual(wanted(server, filter))
  }
  left.abort()
  await Promise.all(readers)
  await store.close()
  const open = () => [server.openCalls('read'), server.openCalls('append'), server.link.open()]
  await expect.poll(open, { timeout: 15_000 }).toEqual([0, 0, 0])
  const counts = counted(server, writing.sent)
  await server.close()
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  expect(writing.longest).toBeLessThan(deadline)
  return { seed, faults, ...counts, longest: Math.round(writing.longest) }
}

// Leaves now and then, and goes on where it was.
const read = async (
  store: EventStoreDbEventStore,
  filter: StreamFilter,
  seen: Array<string>,
  random: () => number,
  signal: AbortSignal
): Promise<void> => {
  let after: Position = beginning
  while (!signal.aborted) {
    try {
      for await (const item of store.subscribe(after, filter, signal)) {
        if (item.type === 'Event') seen.push(item.event.id)
        after = item.type === 'Event' ? item.event.position : item.position
        if (random() < 0.01) break
      }
    } catch (caught) {
      if (!isStoreReadFailure(caught)) throw caught
      expect(caught.failure.type).toBe('StoreUnavailable')
    }
  }
}

const wanted = (server: EventStoreDbServer, { streamPrefix = '' }: StreamFilter): ReadonlyArray<string> =>
  server.log().records.flatMap(({ stream, id }) => (stream.startsWith(streamPrefix) ? [id] : []))

const counted = (server: EventStoreDbServer, sent: ReadonlyArray<Sent>) => {
  const revisions = new Map<string, ReadonlyArray<number>>()
  for (const { id, revision } of server.log().records) {
    revisions.set(id, [...(revisions.get(id) ?? []), Number(revision)])
  }
  const counts = { events: server.log().records.length, acknowledged: 0, unknown: 0, refused: 0 }
  const wrong: Array<unknown> = []
  for (const { batch, outcomes } of sent) {
    const stored = batch.map(({ id }) => revisions.get(id) ?? [])
    const acknowledged = outcomes.find(Either.isRight)?.right
    const isUnknown = outcomes.some((outcome) => Either.isLeft(outcome) && outcome.left.type === 'OutcomeUnknown')
    const kind = acknowledged !== undefined ? 'acknowledged' : isUnknown ? 'unknown' : 'refused'
    counts[kind] += 1
    const first = acknowledged === undefined ? stored[0]?.[0] : acknowledged.revision - batch.length + 1
    const whole = batch.map((_, index) => [(first ?? 0) + index])
    const none = batch.map(() => [])
    const may = { acknowledged: [whole], unknown: [whole, none], refused: [none] }[kind]
    if (!may.some((one) => JSON.stringify(one) === JSON.stringify(stored))) wrong.push({ kind, stored, outcomes })
  }
  expect(wrong).toEqual([])
  return counts
}
