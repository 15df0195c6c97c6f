import { jsonEvent } from '@eventstore/db-client'
import { describe, expect, test } from 'vitest'
import { plain } from './index.ts'
import { allOf, errorOf, events, withClient } from './real-client.ts'

const revisions = (read: ReadonlyArray<{ event?: { revision: bigint } }>) =>
  read.map(({ event }) => Number(event?.revision))

describe('reading a stream through the real client', () => {
  test('begins at a revision, which is included in both directions', () =>
    withClient(async (client) => {
      await client.appendToStream('order-1', events(5))
      const read = async (options: object) => revisions(await allOf(client.readStream('order-1', options)))
      expect(await read({})).toEqual([0, 1, 2, 3, 4])
      expect(await read({ fromRevision: 3n })).toEqual([3, 4])
      expect(await read({ fromRevision: 5n })).toEqual([])
      expect(await read({ fromRevision: 1n, maxCount: 2 })).toEqual([1, 2])
      expect(await read({ direction: 'backwards', fromRevision: 'end' })).toEqual([4, 3, 2, 1, 0])
      expect(await read({ direction: 'backwards', fromRevision: 3n, maxCount: 2 })).toEqual([3, 2])
    }))

  test('tells a missing, a deleted and a tombstoned stream apart', () =>
    withClient(async (client) => {
      expect(await errorOf(allOf(client.readStream('order-1')))).toBe('stream-not-found')
      await client.appendToStream('order-1', events(2))
      await client.deleteStream('order-1')
      expect(await errorOf(allOf(client.readStream('order-1')))).toBe('stream-not-found')
      await client.appendToStream('order-1', events(1), { expectedRevision: 'no_stream' })
      expect(revisions(await allOf(client.readStream('order-1')))).toEqual([2])
      await client.tombstoneStream('order-1')
      expect(await errorOf(allOf(client.readStream('order-1')))).toBe('stream-deleted')
      expect(await errorOf(client.appendToStream('order-1', events(1)))).toBe('stream-deleted')
    }))

  test('shows only what the metadata of the stream leave', () =>
    withClient(async (client) => {
      await client.appendToStream('order-1', events(5))
      await client.setStreamMetadata('order-1', { maxCount: 2 })
      expect(revisions(await allOf(client.readStream('order-1')))).toEqual([3, 4])
      await client.setStreamMetadata('order-1', { truncateBefore: 4 })
      expect(revisions(await allOf(client.readStream('order-1')))).toEqual([4])
    }))

  test('follows links, also dead ones, when it is asked to', () =>
    withClient(async (client) => {
      await client.appendToStream('order-1', events(1))
      const link = (data: string) => ({
        ...jsonEvent({ type: '$>', data: {} }),
        contentType: 'application/octet-stream' as const,
        data: Buffer.from(data)
      })
      await client.appendToStream('links', [link('0@order-1'), link('9@order-1')])
      const [alive, dead] = await allOf(client.readStream('links', { resolveLinkTos: true }))
      expect([alive?.event?.streamId, alive?.link?.streamId]).toEqual(['order-1', 'links'])
      expect([dead?.event, dead?.link?.streamId]).toEqual([undefined, 'links'])
    }))
})

describe('reading all streams through the real client', () => {
  test('begins at a position forwards, and before it backwards', () =>
    withClient(async (client) => {
      await client.appendToStream('order-1', events(2))
      const middle = await client.appendToStream('order-2', events(1))
      await client.appendToStream('order-1', events(1))
      const fromPosition = middle.position ?? 'start'
      const streams = async (direction: 'forwards' | 'backwards') =>
        (await allOf(client.readAll({ direction, fromPosition }))).map(({ event }) => event?.streamId)
      expect(await streams('forwards')).toEqual(['order-2', 'order-1'])
      expect(await streams('backwards')).toEqual(['order-1', 'order-1'])
    }))

  test('refuses a position between two records', () =>
    withClient(async (client) => {
      await client.appendToStream('order-1', events(2))
      const read = client.readAll({ fromPosition: { commit: 7n, prepare: 7n } })
      await expect(allOf(read)).rejects.toMatchObject({ type: 'unknown', code: 3 })
    }))

  test('waits for a slow reader', () =>
    withClient(async (client, server) => {
      for (let batch = 0; batch < 10; batch += 1) await client.appendToStream('order-1', events(1000))
      let count = 0
      for await (const _ of client.readAll()) {
        count += 1
        if (count % 1000 === 0) await new Promise(setImmediate)
      }
      expect(count).toBe(10_000)
      expect(server.openCalls('read')).toBe(0)
    }))
})

describe('a read that goes wrong', () => {
  test('ends with the status after so many events', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(5))
      server.faults.arm('read', { type: 'EndAfter', messages: 3, status: plain(10, 'slow') })
      const seen: Array<unknown> = []
      const read = async () => {
        for await (const item of client.readStream('order-1')) seen.push(item)
      }
      expect(await errorOf(read())).toBe('timeout')
      expect(seen).toHaveLength(3)
    }))

  test('looks complete when it is cut short without a status', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(5))
      server.faults.arm('read', { type: 'EndAfter', messages: 3, status: null })
      expect(revisions(await allOf(client.readStream('order-1')))).toEqual([0, 1, 2])
    }))

  test('stays open when the client leaves its loop, until it is cancelled', () =>
    withClient(async (client, server) => {
      for (let batch = 0; batch < 5; batch += 1) await client.appendToStream('order-1', events(2000))
      const read = client.readStream('order-1')
      for await (const _ of read) break
      expect(server.openCalls('read')).toBe(1)
      await read.cancel()
      await expect.poll(() => server.openCalls('read')).toBe(0)
    }))

  test('comes back after the server has been killed and started again', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(2))
      await server.kill()
      expect(await errorOf(allOf(client.readStream('order-1')))).toBe('unavailable')
      await server.start({ keepsData: true })
      await expect.poll(() => allOf(client.readStream('order-1')).then(revisions, () => 'down')).toEqual([0, 1])
      await server.kill()
      await server.start({ keepsData: false })
      await expect.poll(() => errorOf(allOf(client.readStream('order-1')))).toBe('stream-not-found')
    }))
})
