import { inMemoryEventStore, isJsonObject } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accepted, kafka, noon, put, shelfHandler, stored } from './shelf.ts'

describe('handling a command', () => {
  test('stores its events, each with what it is to carry', async () => {
    const store = inMemoryEventStore()
    const answer = await accepted(shelfHandler(store)({ ...put('Amerika', 'Der Bau'), commandId: 'first' }))
    const events = await stored(store)
    expect(events.map(({ type, data, revision }) => [type, data['title'], revision])).toEqual([
      ['BookPut', 'Amerika', 0],
      ['BookPut', 'Der Bau', 1]
    ])
    expect(events[0]?.metadata).toEqual({
      schemaVersion: 1,
      occurredAt: noon,
      recordedAt: noon,
      actor: 'Librarian',
      commandId: 'first',
      $correlationId: 'first',
      $causationId: 'first'
    })
    expect(answer).toEqual({
      stream: kafka,
      outcome: 'Appended',
      revision: 1,
      position: events[1]?.position,
      events: events.map(({ id, revision, metadata, data, type }) => ({
        id,
        revision,
        metadata,
        event: { type, data }
      }))
    })
  })

  test('carries the conversation and the source that it was given', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(store, {
      envelope: ({ commandId, occurredAt, source }) => ({
        stream: kafka,
        commandId,
        occurredAt,
        source,
        correlationId: 'talk',
        causationId: 'cause'
      })
    })
    await accepted(handle({ ...put('Amerika'), source: { system: 'Scanner', eventId: '7' } }))
    const [event] = await stored(store)
    expect(event?.metadata).toMatchObject({
      $correlationId: 'talk',
      $causationId: 'cause',
      source: { system: 'Scanner', eventId: '7' }
    })
  })

  test('that changes nothing is already so', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(store)
    const first = await accepted(handle(put('Amerika')))
    const { revision, position } = first
    const already = { stream: kafka, outcome: 'AlreadySo', events: [], revision, position }
    expect(await accepted(handle(put('Amerika')))).toEqual(already)
    expect(await accepted(handle({ ...put('Amerika'), type: 'TakeBook', shelf: 'empty' }))).toMatchObject({
      outcome: 'AlreadySo',
      revision: null
    })
    expect(await stored(store)).toHaveLength(1)
  })

  test('is refused by the rules, and by the permissions before them', async () => {
    const handle = shelfHandler(inMemoryEventStore(), {
      complete: (command) => Either.right({ ...command, room: 1 })
    })
    expect(await handle(put('Amerika', 'Der Bau'))).toEqual(Either.left({ type: 'ShelfFull', room: 1 }))
    expect(await handle({ ...put('Amerika', 'Der Bau'), actor: 'Guest' })).toEqual(
      Either.left({ type: 'NotPermitted', actor: 'Guest' })
    )
  })

  test('takes one that happened up to five minutes ahead of the clock, and no later one', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(store)
    await accepted(handle({ ...put('Amerika'), occurredAt: '2026-11-23T20:05:00.000+08:00' }))
    const occurredAt = '2026-11-23T20:05:00.001+08:00'
    const refusal = { type: 'OccurredInFuture', occurredAt, recordedAt: noon }
    expect(await handle({ ...put('Der Bau'), occurredAt })).toEqual(Either.left(refusal))
    expect(await stored(store)).toHaveLength(1)
  })

  test('stops at an event that cannot be read', async () => {
    const store = inMemoryEventStore()
    const id = crypto.randomUUID()
    await store.append(kafka, 'any', [{ id, type: 'BookPut', data: { title: 1 }, metadata: { schemaVersion: 1 } }])()
    expect(await shelfHandler(store)(put('Amerika'))).toMatchObject(
      Either.left({ type: 'UnreadableEvent', stream: kafka, revision: 0, id, at: '/data/title', expected: 'string' })
    )
  })

  test('reads a stream once as long as it is kept in memory', async () => {
    const reads = async (streamsInMemory: number): Promise<number> => {
      let count = 0
      const store = inMemoryEventStore()
      const counting = {
        ...store,
        readStream: (...asked: Parameters<typeof store.readStream>) => {
          count += 1
          return store.readStream(...asked)
        }
      }
      const handle = shelfHandler(counting, { streamsInMemory })
      for (const shelf of ['a', 'a', 'b', 'a']) await accepted(handle({ ...put(crypto.randomUUID()), shelf }))
      return count
    }
    expect([await reads(2), await reads(1), await reads(0)]).toEqual([2, 3, 4])
  })

  test('leaves nothing of its own in the metadata to chance', async () => {
    const store = inMemoryEventStore()
    await accepted(shelfHandler(store, { describe: () => ({ commandId: 'forged', schemaVersion: 9 }) })(put('Amerika')))
    const [event] = await stored(store)
    expect(isJsonObject(event?.metadata) ? event.metadata['commandId'] : null).not.toBe('forged')
    expect(event?.metadata['schemaVersion']).toBe(1)
  })
})
