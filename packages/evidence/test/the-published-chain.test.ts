import { spawnSync } from 'node:child_process'
import { inMemoryEventStore, streamName } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { genesis, streamRef } from '../src/chain/chain-start.ts'
import { linkBatch } from '../src/chain/link-batch.ts'
import { withoutLink } from '../src/chain/stored-link.ts'
import { allOf, chainOver, right } from './chained-store.ts'
import { publishedChain } from './published.ts'

describe.each(publishedChain.streams)(
  'the published stream $stream',
  ({ tenant, stream, salt, events, ...published }) => {
    const name = streamName(stream)
    const [first, ...rest] = events.map(({ stored: { id, type, data, metadata } }) => ({ id, type, data, metadata }))

    test('begins as published', () => {
      expect(streamRef({ salt, stream, tenant })).toBe(published.ref)
      expect(genesis({ salt, stream, tenant })).toBe(published.genesis)
    })

    test('is linked to the same hashes', () => {
      const batch = [first ?? expect.fail(), ...rest].map((event) => ({
        ...event,
        metadata: withoutLink(event.metadata)
      }))
      const place = { tenant, stream: name, head: { status: 'Empty' }, newSalt: () => salt } as const
      const linked = right(linkBatch(place, [batch[0] ?? expect.fail(), ...batch.slice(1)]))
      expect(linked.events).toEqual(
        events.map(({ stored: { id, type, data, metadata } }) => ({ id, type, data, metadata }))
      )
      expect(linked.head.hash).toBe(events.at(-1)?.hash)
    })

    test('is read as it was written', async () => {
      const store = inMemoryEventStore()
      right(await store.append(name, 'no-stream', [first ?? expect.fail(), ...rest])())
      expect((await allOf(chainOver(store, tenant).readStream(name))).length).toBe(events.length)
    })
  }
)

describe('a published event', () => {
  test('has the hash that another program computes', () => {
    const [event] = publishedChain.streams[0]?.events ?? []
    const { headerBytes, hash } = event ?? expect.fail()
    const { stdout } = spawnSync('sha256sum', { input: `readdress/event/v1\n${headerBytes}`, encoding: 'utf8' })
    expect(Buffer.from(stdout.slice(0, 64), 'hex').toString('base64url')).toBe(hash)
  })
})
