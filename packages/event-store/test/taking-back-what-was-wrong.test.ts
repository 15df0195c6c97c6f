import { type EventStore, inMemoryEventStore, inMemorySnapshots } from '@readdress/event-store'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { accepted, put, type ShelfCommand, shelfHandler, stored } from './shelf.ts'

const take = (title: string): ShelfCommand => ({ ...put(title), type: 'TakeBook' })
const miscounted = (title: string): ShelfCommand => ({ ...put(title), type: 'FindMiscounted' })

/** What a command comes to that puts these books: the titles that were missing. */
const missing = async (handle: ReturnType<typeof shelfHandler>, ...titles: ReadonlyArray<string>) =>
  (await accepted(handle(put(...titles)))).events.map(({ event }) => event.data.title)

const shelved = async (store: EventStore) => {
  const handle = shelfHandler(store)
  await accepted(handle(put('Amerika', 'Der Bau')))
  await accepted(handle(put('Das Schloss')))
  return handle
}

describe('an event that never should have been recorded', () => {
  test('is taken back for the next command of the same process', async () => {
    const store = inMemoryEventStore()
    const handle = await shelved(store)
    expect((await accepted(handle(miscounted('Der Bau')))).events.map(({ event }) => event.type)).toEqual([
      'BookMiscounted'
    ])
    expect(await missing(handle, 'Amerika', 'Der Bau', 'Das Schloss')).toEqual(['Der Bau'])
  })

  test('stays in the stream', async () => {
    const store = inMemoryEventStore()
    const handle = await shelved(store)
    await accepted(handle(miscounted('Der Bau')))
    expect((await stored(store)).map(({ type, data }) => [type, data['title']])).toEqual([
      ['BookPut', 'Amerika'],
      ['BookPut', 'Der Bau'],
      ['BookPut', 'Das Schloss'],
      ['BookMiscounted', 'Der Bau']
    ])
  })

  test('is taken back for another process that has the stream in memory', async () => {
    const store = inMemoryEventStore()
    const handle = await shelved(store)
    const other = shelfHandler(store)
    expect(await missing(other, 'Amerika')).toEqual([])
    await accepted(handle(miscounted('Amerika')))
    expect(await missing(other, 'Amerika', 'Der Bau')).toEqual(['Amerika'])
  })

  test('is taken back for a process that reads the stream anew', async () => {
    const store = inMemoryEventStore()
    await accepted((await shelved(store))(miscounted('Amerika')))
    expect(await missing(shelfHandler(store), 'Amerika', 'Der Bau')).toEqual(['Amerika'])
  })

  test('leaves what was recorded after the correction', async () => {
    const store = inMemoryEventStore()
    const handle = await shelved(store)
    await accepted(handle(miscounted('Amerika')))
    await accepted(handle(put('Amerika')))
    await accepted(handle(miscounted('Der Bau')))
    expect(await missing(shelfHandler(store), 'Amerika', 'Der Bau', 'Das Schloss')).toEqual(['Der Bau'])
  })

  test('is taken back from before what built on it', async () => {
    const store = inMemoryEventStore()
    const handle = await shelved(store)
    await accepted(handle(take('Der Bau')))
    await accepted(handle(put('Der Bau')))
    await accepted(handle(miscounted('Der Bau')))
    // Neither of the two was ever put, and nothing could be taken.
    expect(await missing(handle, 'Der Bau')).toEqual(['Der Bau'])
  })

  test('is taken back from a snapshot that was saved before', async () => {
    const store = inMemoryEventStore()
    const snapshots = inMemorySnapshots()
    let saved = (): void => {}
    const firstSaved = new Promise<void>((resolve) => {
      saved = resolve
    })
    const keeping = {
      snapshots: {
        ...snapshots,
        save:
          (...asked: Parameters<typeof snapshots.save>) =>
          async () => {
            const answer = await snapshots.save(...asked)()
            saved()
            return answer
          }
      },
      schema: 'v1',
      state: t.readonlyArray(t.string),
      every: 3
    }
    const handle = shelfHandler(store, { snapshots: keeping })
    await accepted(handle(put('Amerika', 'Der Bau', 'Das Schloss')))
    await firstSaved
    await accepted(handle(miscounted('Der Bau')))
    const restarted = shelfHandler(store, { snapshots: keeping })
    expect(await missing(restarted, 'Amerika', 'Der Bau', 'Das Schloss')).toEqual(['Der Bau'])
  })

  test('ends the reading at once when the caller gives up meanwhile', async () => {
    const store = inMemoryEventStore()
    await accepted((await shelved(store))(miscounted('Amerika')))
    const giveUp = new AbortController()
    let reads = 0
    const handle = shelfHandler({
      ...store,
      readStream: (...asked) => {
        reads += 1
        if (reads === 2) giveUp.abort()
        return store.readStream(...asked)
      }
    })
    expect(await handle(put('Amerika'), giveUp.signal)).toMatchObject({ _tag: 'Left', left: { type: 'Cancelled' } })
  })
})
