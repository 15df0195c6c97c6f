import { beginning, streamName } from '@readdress/event-store'
import type { EventStoreDbEventStore } from '@readdress/eventstoredb'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, patience, stream } from './numbered-events.ts'
import { withStore } from './open-store.ts'
import { seed } from './seeded.ts'

const revisions = async (store: EventStoreDbEventStore, from?: number): Promise<ReadonlyArray<number>> =>
  (await allOf(store.readStream(stream, from))).map(({ revision }) => revision)

const caughtUp = async (store: EventStoreDbEventStore, streamPrefix = ''): Promise<ReadonlyArray<string>> => {
  const seen: Array<string> = []
  for await (const item of store.subscribe(beginning, { streamPrefix })) {
    if (item.type === 'Event') seen.push(item.event.stream)
    if (item.type === 'CaughtUp') break
  }
  return seen
}

describe('what the server writes for itself', () => {
  test('never comes to readers, who get past it', () =>
    withStore(async (store, server) => {
      seed(server, '$stats-127.0.0.1', 'Counted')
      await append(store)
      seed(server, '$$order-1', '$metadata', '{"$maxAge":9}')
      for (let number = 0; number < 40; number += 1) seed(server, stream, '$>', Buffer.from('9@gone'))
      await append(store, 41, events(1))
      expect(await revisions(store)).toEqual([0, 1, 42])
      expect((await allOf(store.readAll(beginning))).map(({ revision }) => revision)).toEqual([0, 1, 42])
      expect(await caughtUp(store)).toEqual([stream, stream, stream])
    }))

  test('cuts off the beginning of a stream, which is read from where it begins now', () =>
    withStore(async (store, server) => {
      await append(store, 'no-stream', events(10))
      seed(server, `$$${stream}`, '$metadata', '{"$tb":5}')
      expect(await revisions(store)).toEqual([5, 6, 7, 8, 9])
      expect(await revisions(store, 2)).toEqual([5, 6, 7, 8, 9])
      seed(server, `$$${stream}`, '$metadata', '{"$maxCount":2}')
      expect(await revisions(store)).toEqual([8, 9])
      expect(Either.isRight(await append(store, 9))).toBe(true)
    }))

  test('deletes a stream until somebody writes to it again', () =>
    withStore(async (store, server) => {
      await append(store)
      server.log().delete(stream, 'any')
      expect(await revisions(store)).toEqual([])
      expect(await append(store)).toMatchObject({ right: { revision: 3 } })
      expect(await revisions(store)).toEqual([2, 3])
    }))

  test('deletes a stream for ever, which is told, and leaves all others alone', () =>
    withStore(async (store, server) => {
      await append(store)
      await store.append(streamName('order-2'), 'no-stream', events(1))()
      server.log().tombstone(stream, 'any')
      const failure = { type: 'StoreUnavailable', reason: 'stream-deleted' }
      await expect(revisions(store)).rejects.toMatchObject({ failure })
      expect(await append(store, 1)).toEqual(Either.left(failure))
      expect(await caughtUp(store)).toEqual([stream, stream, 'order-2'])
    }))
})

describe('an event of others that is not as we store it', () => {
  const damaged = { failure: { type: 'StoreUnavailable', reason: 'damaged' } }

  test.each([
    { what: 'no JSON', data: '{"number":', metadata: '{}' },
    { what: 'bytes', data: new Uint8Array([1, 2]), metadata: '{}' },
    { what: 'a number', data: '7', metadata: '{}' },
    { what: 'a list', data: '[7]', metadata: '{}' },
    { what: 'nothing', data: 'null', metadata: '{}' },
    { what: 'an object, with metadata that are none', data: '{}', metadata: '7' }
  ])('is a fault, which tells its place, if it is $what', ({ data, metadata }) =>
    withStore(async (store, server) => {
      await append(store)
      seed(server, stream, 'Counted', data, metadata)
      const message = 'The event at revision 2 of order-1 is not a JSON object.'
      await expect(revisions(store)).rejects.toMatchObject({ ...damaged, message })
      await expect(allOf(store.readAll(beginning))).rejects.toMatchObject({ ...damaged, message })
      await expect(caughtUp(store)).rejects.toMatchObject({ ...damaged, message })
    })
  )

  test('concerns nobody who does not want it', () =>
    withStore(async (store, server) => {
      await append(store)
      seed(server, 'others-1', 'Counted', '{"number":')
      const wanted = { streamPrefix: 'order-' }
      expect(await allOf(store.readAll(beginning, wanted))).toHaveLength(2)
      expect(await caughtUp(store, 'order-')).toHaveLength(2)
      expect(await store.countAfter(beginning)()).toMatchObject({ _tag: 'Right' })
    }))

  test('is a fault, and no endless loop, if it is larger than the client takes', () =>
    withStore(
      async (store, server) => {
        seed(server, stream, 'Counted', JSON.stringify({ text: 'a'.repeat(18 * 2 ** 20) }))
        const failure = { type: 'StoreUnavailable', reason: 'failed' }
        await expect(revisions(store)).rejects.toMatchObject({ failure })
        await expect(caughtUp(store)).rejects.toMatchObject({ failure })
        expect(server.calls('read')).toBeLessThan(4)
      },
      { patience }
    ))
})

describe('large events', () => {
  test('come by pages of a few, and all of them', () =>
    withStore(async (store, server) => {
      const text = 'a'.repeat(2 ** 20)
      for (let number = 0; number < 20; number += 1) seed(server, stream, 'Counted', JSON.stringify({ text }))
      expect(await revisions(store)).toEqual(Array.from({ length: 20 }, (_, number) => number))
      // Eight at a time, where else sixteen and the others were two pages.
      expect(server.calls('read')).toBe(3)
      expect(await allOf(store.readAll(beginning))).toHaveLength(20)
      await expect.poll(() => server.openCalls('read')).toBe(0)
    }))
})

describe('a reader', () => {
  test('who leaves early a hundred and fifty times leaves nothing open', () =>
    withStore(async (store, server) => {
      await append(store, 'no-stream', events(100))
      for (let number = 0; number < 150; number += 1) {
        for await (const _ of store.readStream(stream)) break
        for await (const _ of store.readAll(beginning)) break
        for await (const _ of store.subscribe(beginning)) break
      }
      await expect.poll(() => server.openCalls('read')).toBe(0)
      expect(server.link.opened()).toBe(2)
    }))

  test('who begins late is told what has gone wrong meanwhile, and one who never begins costs nothing', () =>
    withStore(
      async (store, server) => {
        const reads = [store.readStream(stream), store.readAll(beginning)].map((read) => read[Symbol.asyncIterator]())
        await append(store)
        expect(server.calls('read')).toBe(0)
        await server.kill()
        for (const read of reads) {
          await expect(read.next()).rejects.toMatchObject({ failure: { type: 'StoreUnavailable', reason: 'failed' } })
        }
      },
      { patience: { ...patience, tries: 1 } }
    ))

  test.each([-1, Number.NaN, 0.5])('of a stream from revision %d is told that it fails', (from) =>
    withStore(async (store, server) => {
      const failure = { type: 'StoreUnavailable', reason: 'failed' }
      await expect(revisions(store, from)).rejects.toMatchObject({ failure })
      expect(server.calls('read')).toBe(0)
    })
  )
})
