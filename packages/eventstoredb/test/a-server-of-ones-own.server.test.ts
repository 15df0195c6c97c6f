import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client'
import { beginning, storeReadFailure, streamName } from '@readdress/event-store'
import { durabilityCases, eventStoreContract } from '@readdress/event-store/testing'
import * as Either from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { allOf, events } from './numbered-events.ts'
import { openDurable, storeOn } from './open-store.ts'
import { serverToTest } from './server-to-test.ts'

const server = serverToTest(process.env)
const { connectionString, mostAppendBytes, isDestructive } = server
// The category of one run; nothing else of what the server holds is looked at.
const category = `readdress_${Date.now().toString(36)}`
let count = 0
const ownStream = () => {
  count += 1
  return streamName(`${category}-${count}`)
}

describe.skipIf(connectionString === null)(`the server of EVENTSTOREDB_URL (${server.why})`, () => {
  const at = { connectionString: connectionString ?? '' }
  const plain = EventStoreDBClient.connectionString([at.connectionString || 'esdb://127.0.0.1?tls=false'] as never)

  beforeAll(async () => {
    const capabilities = await Reflect.get(plain, 'capabilities')
    console.log(`server version ${Reflect.get(capabilities, 'serverVersion')}, streams of ${category}`)
  })

  const open = async () => openDurable(at, mostAppendBytes)
  for (const { name, run } of [...eventStoreContract(open), ...durabilityCases(open)]) {
    const isTooLarge = name.includes('megabyte') && mostAppendBytes < 2 ** 21
    test.skipIf(isTooLarge)(isTooLarge ? `${name} (larger than EVENTSTOREDB_MOST_APPEND_BYTES)` : name, run)
  }

  const withStore = async (use: (store: ReturnType<typeof storeOn>) => Promise<void>): Promise<void> => {
    const store = storeOn(at, { mostAppendBytes })
    try {
      await use(store)
    } finally {
      await store.close()
    }
  }

  test('recognises a batch that it has at its revision, however often it is sent', () =>
    withStore(async (store) => {
      const stream = ownStream()
      const batch = events(3)
      for (let time = 0; time < 3; time += 1) {
        expect(await store.append(stream, 'no-stream', batch)()).toMatchObject({ right: { revision: 2 } })
        expect(Either.isRight(await store.append(stream, 2 + time, events(1))())).toBe(true)
      }
      expect(await allOf(store.readStream(stream))).toHaveLength(6)
    }))

  test('shows a truncated stream from where it begins now', () =>
    withStore(async (store) => {
      const stream = ownStream()
      await store.append(stream, 'no-stream', events(10))()
      await plain.setStreamMetadata(stream, { truncateBefore: 5 })
      expect((await allOf(store.readStream(stream))).map(({ revision }) => revision)).toEqual([5, 6, 7, 8, 9])
      await plain.setStreamMetadata(stream, { maxCount: 2 })
      expect((await allOf(store.readStream(stream))).map(({ revision }) => revision)).toEqual([8, 9])
    }))

  test('shows a deleted stream as empty until somebody writes to it again', () =>
    withStore(async (store) => {
      const stream = ownStream()
      await store.append(stream, 'no-stream', events(2))()
      await plain.deleteStream(stream)
      expect(await allOf(store.readStream(stream))).toEqual([])
      expect(await store.append(stream, 'no-stream', events(1))()).toMatchObject({ right: { revision: 2 } })
    }))

  test('gives bytes and links of others, which are a fault and nothing', () =>
    withStore(async (store) => {
      const stream = ownStream()
      await store.append(stream, 'no-stream', events(1))()
      await plain.appendToStream(stream, [{ ...jsonEvent({ type: '$>', data: {} }), data: `0@${stream}` as never }])
      expect(await allOf(store.readStream(stream))).toHaveLength(1)
      await plain.appendToStream(stream, [binaryEvent({ type: 'Bytes', data: Buffer.from([1, 2]) })])
      const { failure } = storeReadFailure({ type: 'StoreUnavailable', reason: 'damaged' })
      await expect(allOf(store.readStream(stream))).rejects.toMatchObject({ failure })
      expect(await allOf(store.readAll(beginning, { streamPrefix: stream, eventTypes: ['Counted'] }))).toHaveLength(1)
    }))

  test('bears readers who leave early a thousand times', () =>
    withStore(async (store) => {
      const stream = ownStream()
      await store.append(stream, 'no-stream', events(100))()
      for (let time = 0; time < 1000; time += 1) for await (const _ of store.readStream(stream)) break
      expect(await allOf(store.readStream(stream))).toHaveLength(100)
    }))

  test.skipIf(!isDestructive)('deletes a stream for ever (only where EVENTSTOREDB_DESTRUCTIVE=1)', () =>
    withStore(async (store) => {
      const stream = ownStream()
      await store.append(stream, 'no-stream', events(1))()
      await plain.tombstoneStream(stream)
      const failure = { type: 'StoreUnavailable', reason: 'stream-deleted' }
      expect(await store.append(stream, 0, events(1))()).toEqual(Either.left(failure))
      await expect(allOf(store.readStream(stream))).rejects.toMatchObject({ failure })
    })
  )
})
