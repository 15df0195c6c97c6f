import { type EventStore, inMemoryEventStore } from '@readdress/event-store'
import { describe, expect, test } from 'vitest'
import { accepted, kafka, noon, put, shelfHandler } from './shelf.ts'

/** A store that counts how often a stream is read from its beginning. */
const counting = () => {
  const store = inMemoryEventStore()
  let fromBeginning = 0
  const counted: EventStore = {
    ...store,
    readStream: (stream, from) => {
      if (from === undefined || from === 0) fromBeginning += 1
      return store.readStream(stream, from)
    }
  }
  return { store: counted, reads: () => fromBeginning }
}

describe('a stream in memory', () => {
  test('is forgotten when somebody asks for it, and read from its beginning by the next command', async () => {
    const { store, reads } = counting()
    const handle = shelfHandler(store)
    for (const title of ['Amerika', 'Der Bau']) await accepted(handle(put(title)))
    expect(reads()).toBe(1)
    expect([handle.forget(kafka), handle.forget(kafka)]).toEqual([1, 0])
    await accepted(handle(put('Das Schloss')))
    expect(reads()).toBe(2)
  })

  test('is not kept by a command that was under way meanwhile', async () => {
    const { store, reads } = counting()
    const handle = shelfHandler({
      ...store,
      append: (...asked) => {
        handle.forget(kafka)
        return store.append(...asked)
      }
    })
    await accepted(handle(put('Amerika')))
    expect(handle.forget(kafka)).toBe(0)
    await accepted(handle(put('Der Bau')))
    expect(reads()).toBe(2)
  })

  test('is kept no longer than is said, however often it is used', async () => {
    const { store, reads } = counting()
    let minute = 0
    const now = (): Date => new Date(Date.parse(noon) + minute * 60_000)
    const handle = shelfHandler(store, {
      longestInMemory: 5 * 60_000,
      surroundings: { now, random: () => 0.5, wait: async () => {} }
    })
    for (minute of [0, 2, 4]) await accepted(handle(put(`after ${minute} minutes`)))
    expect(reads()).toBe(1)
    minute = 5
    await accepted(handle(put('after 5 minutes')))
    expect(reads()).toBe(2)
  })
})
