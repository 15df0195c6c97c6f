import { inMemoryEventStore, streamName } from '@readdress/event-store'
import { catchUp, inMemoryViewStore, rebuildDocuments } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { append, bookPut, bookTaken, dusted, eventOf, given, shelves } from './library.ts'

const page = { limit: 10 }
let stores: {
  readonly events: ReturnType<typeof inMemoryEventStore>
  readonly views: ReturnType<typeof inMemoryViewStore>
}
let sound: unknown

const spoil = async (): Promise<void> => {
  const { views } = stores
  const at = await append(stores.events, 'shelf-3', bookPut('Amerika'), bookTaken('Amerika'))
  await given(catchUp({ ...stores, projection: shelves }))
  sound = await given(views.list(shelves, page))
  const wrong = { titles: ['wrong'] }
  const puts = ['shelf-1', 'shelf-2', 'shelf-3'].map(
    (key) => ({ type: 'Put', key, document: wrong, indexes: {} }) as const
  )
  await given(views.apply(shelves, puts, { from: at, to: at }))
}

beforeEach(async () => {
  stores = { events: inMemoryEventStore(), views: inMemoryViewStore() }
  for (const shelf of ['shelf-1', 'shelf-2']) await append(stores.events, shelf, bookPut('Amerika'), dusted())
  await spoil()
})

describe('rebuilding', () => {
  test('one document makes this one as the events say', async () => {
    const made = rebuildDocuments({ ...stores, projection: shelves, only: { key: 'shelf-1' } })
    expect(await given(made)).toEqual([{ type: 'DocumentDiffers', key: 'shelf-1', fields: ['/titles/0'] }])
    expect(await given(made)).toEqual([])
    expect(await given(stores.views.find(shelves, 'title', 'Amerika', page))).toMatchObject([{ key: 'shelf-1' }])
  })

  test('one document that should not be removes it', async () => {
    const made = rebuildDocuments({ ...stores, projection: shelves, only: { key: 'shelf-3' } })
    expect(await given(made)).toEqual([{ type: 'DocumentUnfounded', key: 'shelf-3' }])
    expect(await given(stores.views.list(shelves, page))).toHaveLength(2)
  })

  test('one stream after the other makes all documents of streams', async () => {
    for (const stream of ['shelf-1', 'shelf-2', 'shelf-3']) {
      await given(rebuildDocuments({ ...stores, projection: shelves, only: { stream: streamName(stream) } }))
    }
    expect(await given(stores.views.list(shelves, page))).toEqual(sound)
  })

  test('as a dry run only tells', async () => {
    const only = { key: 'shelf-1' }
    for (let round = 0; round < 2; round += 1) {
      expect(await given(rebuildDocuments({ ...stores, projection: shelves, only, dryRun: true }))).toHaveLength(1)
    }
  })

  test('goes on where the view stands when that is carried on meanwhile', async () => {
    const { views } = stores
    let isFirst = true
    const racing: typeof views = {
      ...views,
      apply:
        (...asked) =>
        async () => {
          if (isFirst) {
            isFirst = false
            await append(stores.events, 'shelf-1', bookPut('Der Bau'))
            await given(catchUp({ ...stores, projection: shelves }))
          }
          return views.apply(...asked)()
        }
    }
    await given(rebuildDocuments({ ...stores, views: racing, projection: shelves, only: { key: 'shelf-1' } }))
    expect(await given(views.find(shelves, 'title', 'Der Bau', page))).toEqual([
      { key: 'shelf-1', document: { titles: ['Amerika', 'Der Bau'] } }
    ])
  })

  test('stops at an event that it cannot read', async () => {
    await append(stores.events, 'shelf-1', eventOf('BookPut', {}, 2))
    const only = { stream: streamName('shelf-1') }
    // What the view has not come to yet is not read.
    expect(await given(rebuildDocuments({ ...stores, projection: shelves, only, dryRun: true }))).toHaveLength(1)
    await catchUp({ ...stores, projection: { ...shelves, decode: () => Either.right(null) } })()
    expect(await rebuildDocuments({ ...stores, projection: shelves, only })()).toMatchObject(
      Either.left({ because: { type: 'UnreadableEvent', stream: 'shelf-1' } })
    )
  })
})
