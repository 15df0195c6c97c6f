import { inMemoryEventStore, storeReadFailure } from '@readdress/event-store'
import { catchUp, type DocumentCodec, inMemoryViewStore, projection, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, eventOf, given, registry, type Shelf, shelves, shelvesWith } from './library.ts'

const stores = () => ({ events: inMemoryEventStore(), views: inMemoryViewStore(), projection: shelves })
const id = { name: 'shelves', version: 3 }

describe('a projection stops', () => {
  test('before an event that it cannot read, with what came before it stored', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    await given(catchUp({ events, views, projection }))
    const readable = await append(events, 'shelf-1', bookPut('Der Bau'))
    await append(events, 'shelf-1', eventOf('BookPut', { title: 4711 }, 2), bookPut('Das Schloss'))
    for (let run = 0; run < 2; run += 1) {
      const stopped = await catchUp({ events, views, projection })()
      expect(stopped).toMatchObject(
        Either.left({
          type: 'ProjectionStopped',
          projection: id,
          processed: readable,
          because: { type: 'UnreadableEvent', stream: 'shelf-1', revision: 2, at: '/data/title', expected: 'string' }
        })
      )
      expect(JSON.stringify(stopped)).not.toContain('4711')
    }
    expect(await given(viewOf(views, projection).get('shelf-1'))).toEqual(
      Option.some({ titles: ['Amerika', 'Der Bau'] })
    )
  })

  test('at a type that nobody knows, if it is to see every event and not every known one', async () => {
    const { events, views } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'), eventOf('Burnt', {}, 1), bookPut('Der Bau'))
    const typesOf = (name: string, eventTypes: 'every' | 'every-known') =>
      projection(registry, {
        ...{ name, version: 1, eventTypes, streamPrefix: '', indexes: {}, document: shelves.document },
        keys: () => ['all'],
        evolve: (seen: Shelf | null, { type }) => ({ titles: [...(seen?.titles ?? []), type] })
      })
    const [every, known] = [typesOf('every', 'every'), typesOf('known', 'every-known')]
    expect(await catchUp({ events, views, projection: every })()).toMatchObject(
      Either.left({ because: { type: 'UnreadableEvent', eventType: 'Burnt', at: '/type' } })
    )
    await given(catchUp({ events, views, projection: known }))
    expect(await given(viewOf(views, known).get('all'))).toEqual(Option.some({ titles: ['BookPut', 'BookPut'] }))
    await append(events, 'shelf-1', eventOf('BookPut', { title: 1 }, 2))
    expect(await catchUp({ events, views, projection: known })()).toMatchObject(
      Either.left({ because: { type: 'UnreadableEvent', at: '/data/title' } })
    )
  })

  test('when its own document is not what it expects', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    await given(catchUp({ events, views, projection: shelvesWith({ document: lossyDocument }) }))
    await append(events, 'shelf-1', bookPut('Der Bau'))
    const because = { type: 'UnreadableDocument', projection: id, key: 'shelf-1', at: '/titles' }
    expect(await catchUp({ events, views, projection })()).toMatchObject(Either.left({ because }))
    expect(await viewOf(views, projection).get('shelf-1')()).toMatchObject(Either.left(because))
    expect(await viewOf(views, projection).find('title', 'Amerika', { limit: 1 })()).toMatchObject(Either.left(because))
  })

  test('when another runner carries it on', async () => {
    const { events, views, projection } = stores()
    await given(catchUp({ events, views, projection }))
    const other = await append(events, 'shelf-1', bookPut('Amerika'))
    const racing = {
      ...views,
      apply:
        (...[of, changes, move]: Parameters<typeof views.apply>) =>
        async () => {
          await views.apply(of, changes, move)()
          return views.apply(of, changes, move)()
        }
    }
    expect(await catchUp({ events, views: racing, projection })()).toMatchObject(
      Either.left({ because: { type: 'CheckpointMoved', projection: id, actual: other } })
    )
  })

  test('when the events or the views are not there', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    const closed = { type: 'StoreUnavailable', reason: 'closed' } as const
    const subscribe = async function* () {
      yield* []
      throw storeReadFailure(closed)
    }
    expect(await catchUp({ events: { ...events, subscribe }, views, projection })()).toMatchObject(
      Either.left({ because: closed })
    )
    const noViews = { type: 'ViewStoreUnavailable', reason: 'busy' } as const
    for (const part of ['checkpoint', 'getMany', 'apply', 'swap'] as const) {
      const failing = { ...views, [part]: () => TaskEither.left(noViews) }
      expect(await catchUp({ events, views: failing, projection })()).toMatchObject(Either.left({ because: noViews }))
    }
  })

  test('with a rejection when it has a bug, and stores nothing of that portion', async () => {
    const { events, views } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    const evolve = (): Shelf => {
      throw new RangeError('a bug')
    }
    await expect(catchUp({ events, views, projection: shelvesWith({ evolve }) })()).rejects.toThrow('a bug')
    const encode = () => undefined
    const noJson = shelvesWith({ document: { name: 'Nothing', decode: shelves.document.decode, encode } })
    await expect(catchUp({ events, views, projection: noJson })()).rejects.toThrow('no JSON')
    expect(await given(views.checkpoint(shelves))).toEqual(Option.none)
    expect(await given(views.get(shelves, 'shelf-1'))).toEqual(Option.none)
  })
})

const lossyDocument: DocumentCodec<Shelf> = {
  name: 'Lossy',
  decode: shelves.document.decode,
  encode: ({ titles }) => ({ titles: titles.join() })
}
