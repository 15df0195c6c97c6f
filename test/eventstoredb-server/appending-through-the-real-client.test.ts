import { describe, expect, test } from 'vitest'
import { plain, refusals } from './index.ts'
import { allOf, errorOf, events, withClient } from './real-client.ts'

describe('appending through the real client', () => {
  test('stores a batch whole, with revisions and positions that grow', () =>
    withClient(async (client) => {
      const first = await client.appendToStream('order-1', events(3), { expectedRevision: 'no_stream' })
      const second = await client.appendToStream('order-1', events(1), { expectedRevision: 2n })
      expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([2n, 3n])
      const stored = await allOf(client.readStream('order-1'))
      expect(stored.map(({ event }) => [event?.revision, event?.data, event?.metadata])).toEqual(
        [0, 1, 2, 0].map((number, revision) => [BigInt(revision), { number }, { number }])
      )
      expect(stored.at(-1)?.event?.position).toEqual(second.position)
    }))

  test('says what is there when it is not as expected', () =>
    withClient(async (client) => {
      await client.appendToStream('order-1', events(2))
      for (const expectedRevision of ['no_stream', 0n, 7n] as const) {
        const conflict = client.appendToStream('order-1', events(1), { expectedRevision })
        await expect(conflict).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 1n })
      }
      const missing = client.appendToStream('order-2', events(1), { expectedRevision: 'stream_exists' })
      await expect(missing).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 'no_stream' })
    }))

  test('recognises a repeat at its revision for ever, and at "any" until it has forgotten', () =>
    withClient(async (client, server) => {
      const batch = events(2)
      for (const expectedRevision of ['no_stream', 'no_stream', 'any'] as const) {
        const { nextExpectedRevision } = await client.appendToStream('order-1', batch, { expectedRevision })
        expect(nextExpectedRevision).toBe(1n)
      }
      await client.appendToStream('order-1', events(1), { expectedRevision: 1n })
      server.log().forgetRecentIds()
      const repeated = await client.appendToStream('order-1', batch, { expectedRevision: 'no_stream' })
      expect(repeated.nextExpectedRevision).toBe(1n)
      const again = await client.appendToStream('order-1', batch, { expectedRevision: 'any' })
      expect(again.nextExpectedRevision).toBe(4n)
    }))

  test('does not recognise the half of a repeat, nor one at a newer revision', () =>
    withClient(async (client) => {
      const [one, two, three] = events(3)
      if (one === undefined || two === undefined || three === undefined) throw new Error('three events')
      await client.appendToStream('order-1', [one, two], { expectedRevision: 'no_stream' })
      const half = client.appendToStream('order-1', [one, three], { expectedRevision: 'no_stream' })
      expect(await errorOf(half)).toBe('wrong-expected-version')
      const newer = await client.appendToStream('order-1', [one, two], { expectedRevision: 1n })
      expect(newer.nextExpectedRevision).toBe(3n)
    }))

  test('refuses more bytes than one append may have', () =>
    withClient(async (client, server) => {
      const [large] = events(1)
      if (large === undefined) throw new Error('one event')
      const append = client.appendToStream('order-1', [{ ...large, data: { text: 'a'.repeat(2 ** 20) } }])
      expect(await errorOf(append)).toBe('maximum-append-size-exceeded')
      expect(server.log().records).toEqual([])
    }))

  test('opens neither a batch append nor the list of features', () =>
    withClient(async (client, server) => {
      await client.appendToStream('order-1', events(1), { requiresLeader: true })
      expect([server.calls('append'), server.calls('batchAppend'), server.calls('features')]).toEqual([1, 0, 0])
      expect(server.metadataOf('append')?.get('requires-leader')).toBe('true')
    }))

  test.each([
    ['unavailable', refusals.busy()],
    ['timeout', refusals.timedOut()],
    ['stream-deleted', refusals.streamDeleted('order-1')],
    ['wrong-expected-version', refusals.wrongVersion('order-1', 1n, 2n)],
    ['unknown', refusals.eventTooLarge()],
    ['unknown', plain(7, 'größer')]
  ])('ends as "%s" when the server says so', (type, status) =>
    withClient(async (client, server) => {
      server.faults.arm('append', { type: 'Status', status })
      expect(await errorOf(client.appendToStream('order-1', events(1)))).toBe(type)
      expect(await errorOf(client.appendToStream('order-1', events(1)))).toBe('no error')
      expect(server.openCalls('append')).toBe(0)
    })
  )

  test.each([
    ['deadline-exceeded', 0, { type: 'Hang' }],
    ['unavailable', 0, { type: 'Reset' }],
    ['deadline-exceeded', 1, { type: 'CommitThen', next: { type: 'Hang' } }],
    ['unavailable', 1, { type: 'CommitThen', next: { type: 'Reset' } }],
    ['deadline-exceeded', 1, { type: 'CommitThen', next: { type: 'Delay', milliseconds: 60_000 } }]
  ] as const)('ends as "%s" with %i events stored after %o', (type, stored, fault) =>
    withClient(async (client, server) => {
      server.faults.arm('append', fault)
      expect(await errorOf(client.appendToStream('order-1', events(1), { deadline: 200 }))).toBe(type)
      expect(server.log().records).toHaveLength(stored)
      await expect.poll(() => server.openCalls('append')).toBe(0)
    })
  )

  test('sends whoever needs the leader there', () =>
    withClient((follower, behind) =>
      withClient(async (_, leader) => {
        behind.follow({ host: '127.0.0.1', port: leader.port })
        const append = () => follower.appendToStream('order-1', events(1), { requiresLeader: true })
        expect(await errorOf(append())).toBe('not-leader')
        expect(await errorOf(append())).toBe('no error')
        expect([behind.log().records.length, leader.log().records.length]).toEqual([0, 1])
      })
    ))
})
