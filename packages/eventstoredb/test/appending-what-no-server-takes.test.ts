import { streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { allOf, append, events, stream } from './numbered-events.ts'
import { withStore } from './open-store.ts'

const cyclic: Record<string, unknown> = {}
Object.assign(cyclic, { self: cyclic })
const [event] = events(1)

describe('appending', () => {
  test.each([
    ['no event', [], 'no-events', ''],
    ['an integer that JSON has not', [{ ...event, data: { number: 1n } }], 'not-json', '/data/number'],
    ['nothing', [{ ...event, data: undefined }], 'not-json', '/data'],
    ['a cycle', [{ ...event, data: cyclic }], 'not-json', expect.stringMatching(/^.data.self/)],
    ['a member that would vanish', [{ ...event, data: { gone: undefined } }], 'not-json', '/data/gone'],
    ['no number', [{ ...event, data: { number: Number.NaN } }], 'not-json', '/data/number'],
    ['a map', [{ ...event, data: { map: new Map() } }], 'not-json', '/data/map'],
    ['a number that changes', [{ ...event, data: { number: 2 ** 53 } }], 'not-json', '/data/number'],
    ['metadata that would vanish', [{ ...event, metadata: '' }], 'not-json', '/metadata'],
    ['an id that is none', [{ ...event, id: 'one' }], 'id-not-uuid', '/id'],
    ['an id in large letters', [{ ...event, id: event.id.toUpperCase() }], 'id-not-uuid', '/id'],
    ['an event twice', [event, event], 'id-repeated', '/id'],
    ['metadata of the server', [{ ...event, metadata: { $maxAge: 1 } }], 'reserved-metadata', '/metadata']
  ])('%s is refused, and no call is made', (_, batch, reason, at) =>
    withStore(async (store, server) => {
      const answer = await append(store, 'no-stream', batch as never)
      const index = reason === 'id-repeated' ? 1 : 0
      expect(answer).toEqual(Either.left({ type: 'EventRejected', reason, index, at }))
      expect([server.calls('append'), server.link.opened()]).toEqual([0, 0])
    })
  )

  test.each(['größe-1', '$stats'])('to "%s" is refused, which reads as empty', (name) =>
    withStore(async (store) => {
      const refused = { type: 'EventRejected', reason: 'stream-not-allowed', index: 0, at: '' }
      expect(await store.append(streamName(name), 'no-stream', events(1))()).toEqual(Either.left(refused))
      expect(await allOf(store.readStream(streamName(name)))).toEqual([])
    })
  )

  test('stores everything of many who do not wait for each other, in an order of its own', () =>
    withStore(async (store, server) => {
      const batches = Array.from({ length: 200 }, () => events(1))
      const answers = await Promise.all(batches.map((batch) => append(store, 'any', batch)))
      expect(answers.every(Either.isRight)).toBe(true)
      const ids = (await allOf(store.readStream(stream))).map(({ id }) => id)
      expect(ids.toSorted()).toEqual(batches.map(([{ id }]) => id).toSorted())
      expect([server.calls('batchAppend'), server.calls('features')]).toEqual([0, 0])
    }))

  test('asks the leader, as reading a stream does', () =>
    withStore(async (store, server) => {
      await append(store)
      expect(server.metadataOf('append')?.get('requires-leader')).toBe('true')
      await allOf(store.readStream(stream))
      expect(server.metadataOf('read')?.get('requires-leader')).toBe('true')
    }))

  test('names its user at each call, which a server without TLS is never told', () =>
    withStore(async (_, server) => {
      const connectionString = server.connectionString.replace('esdb://', 'esdb://ops%40shop:p%3Aw@')
      await withStore(
        async (store) => {
          expect(Either.isRight(await append(store))).toBe(true)
          expect(await allOf(store.readStream(stream))).toHaveLength(2)
          expect(server.metadataOf('append')?.get('authorization')).toBe(undefined)
        },
        { connectionString }
      )
    }))
})
