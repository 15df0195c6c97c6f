import { setImmediate } from 'node:timers/promises'
import { beginning, inMemoryEventStore } from '@readdress/event-store'
import { catchUp, inMemoryViewStore, type Progress, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, bookTaken, dusted, eventOf, given, shelves, shelvesWith } from './library.ts'

const stores = () => ({ events: inMemoryEventStore(), views: inMemoryViewStore(), projection: shelves })

describe('catching up', () => {
  test('makes the documents, which are got by key and found by index', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'), bookPut('Der Bau'), bookTaken('Amerika'), dusted())
    await append(events, 'shelf-2', bookPut('Amerika'))
    await append(events, 'shelf-3', bookPut('Der Bau'), bookTaken('Der Bau'))
    const end = await append(events, 'cellar-1', bookPut('Amerika'))
    expect(await given(catchUp({ events, views, projection }))).toEqual({ events: 6, processed: end })

    const view = viewOf(views, projection)
    expect(await given(view.get('shelf-1'))).toEqual(Option.some({ titles: ['Der Bau'] }))
    expect(await given(view.get('shelf-3'))).toEqual(Option.none)
    expect(await given(view.find('title', 'Amerika', { limit: 9 }))).toEqual([['shelf-2', { titles: ['Amerika'] }]])
  })

  test('goes on where it ended, and tells how far it is', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    await given(catchUp({ events, views, projection }))
    const end = await append(events, 'shelf-1', ...([bookPut('Der Bau'), bookPut('Das Schloss')] as const))
    const told: Array<Progress> = []
    expect(await given(catchUp({ events, views, projection, progressed: (progress) => told.push(progress) }))).toEqual({
      events: 2,
      processed: end
    })
    expect(told.at(-1)).toEqual({ events: 2, processed: end })
    expect(await given(catchUp({ events, views, projection }))).toEqual({ events: 0, processed: end })
  })

  test('comes to the end although nothing concerns it', async () => {
    const { events, views, projection } = stores()
    expect(await given(catchUp({ events, views, projection }))).toEqual({ events: 0, processed: beginning })
    let end = beginning
    for (let times = 0; times < 3; times += 1) end = await append(events, 'cellar-1', bookPut('Amerika'), dusted())
    expect(await given(catchUp({ events, views, projection }))).toEqual({ events: 0, processed: end })
    expect(await given(views.checkpoint(projection))).toEqual(Option.some(end))
  })

  test('aborted half-way and run again, ends like one that was not', async () => {
    const { events, views, projection } = stores()
    const [first, ...rest] = Array.from({ length: 12_000 }, (_, number) => bookPut(`Book ${number % 700}`))
    if (first === undefined) throw new Error('no book')
    await append(events, 'shelf-1', first, ...rest)
    const abortion = new AbortController()
    const progressed = () => abortion.abort()
    const half = await given(catchUp({ events, views, projection, progressed, signal: abortion.signal }))
    expect(half.events).toBeLessThan(12_000)
    const { events: others } = await given(catchUp({ events, views, projection }))
    expect(half.events + others).toBe(12_000)

    expect(half.events).toBeGreaterThan(0)
    const whole = inMemoryViewStore()
    await given(catchUp({ events, views: whole, projection }))
    expect(await given(views.get(projection, 'shelf-1'))).toEqual(await given(whole.get(projection, 'shelf-1')))
  })

  test('stores how far it has come also where nothing concerns it', async () => {
    const { events, views, projection } = stores()
    const [first, ...rest] = Array.from({ length: 3000 }, () => dusted())
    if (first === undefined) throw new Error('no dust')
    await append(events, 'shelf-1', bookPut('Amerika'), first, ...rest)
    const subscribe: typeof events.subscribe = async function* (...from) {
      for await (const item of events.subscribe(...from)) {
        yield item
        // One thing after the other, as from a disk or over a wire.
        await setImmediate()
      }
    }
    const told: Array<Progress> = []
    const progressed = (progress: Progress) => told.push(progress)
    await given(catchUp({ events: { ...events, subscribe }, views, projection, progressed }))
    expect(told.map(({ events: done }) => done)).toEqual(told.map(() => 1))
    expect(new Set(told.map(({ processed }) => processed)).size).toBeGreaterThan(2)
  })

  test('aborted in the middle of a portion, keeps what is done of it', async () => {
    const { events, views, projection } = stores()
    const [first, ...rest] = Array.from({ length: 3000 }, (_, number) => bookPut(`Book ${number % 7}`))
    if (first === undefined) throw new Error('no book')
    await append(events, 'shelf-1', first, ...rest)
    const abortion = new AbortController()
    const keys: typeof projection.keys = (...of) => {
      abortion.abort()
      return projection.keys(...of)
    }
    const { signal } = abortion
    const { events: done } = await given(catchUp({ events, views, projection: { ...projection, keys }, signal }))
    expect(done).toBeGreaterThan(0)
    const { events: others } = await given(catchUp({ events, views, projection }))
    expect(others).toBe(3000 - done)
    expect(others).toBeGreaterThan(0)
  })

  test('of more events than whoever asks waits for, leaves the view as it is, and says how many there are', async () => {
    const { events, views, projection } = stores()
    await append(events, 'cellar-1', bookPut('Amerika'), dusted())
    await append(events, 'shelf-1', bookPut('Amerika'), bookPut('Der Bau'))
    const atMost = { events, views, projection, atMost: 3 }
    const because = (remaining: number, of: number) =>
      Either.left({
        type: 'ProjectionStopped',
        projection: { name: 'shelves', version: 3 },
        processed: expect.anything(),
        because: { type: 'TooFarBehind', remaining, of }
      })
    expect(await catchUp(atMost)()).toEqual(because(4, 4))
    expect(await given(views.versions('shelves'))).toEqual([])
    expect(await given(catchUp({ ...atMost, atMost: 4 }))).toMatchObject({ events: 2 })
    await append(events, 'shelf-1', bookPut('A'), bookPut('B'), bookPut('C'))
    expect(await given(catchUp(atMost))).toMatchObject({ events: 3 })
    await append(events, 'shelf-1', bookPut('D'), bookPut('E'), bookPut('F'), bookPut('G'))
    expect(await catchUp(atMost)()).toEqual(because(4, 11))
  })

  test('of a view that is being built counts what the build still has before it', async () => {
    const { events, views, projection } = stores()
    const [first, ...rest] = Array.from({ length: 12_000 }, (_, number) => bookPut(`Book ${number % 7}`))
    if (first === undefined) throw new Error('no book')
    await append(events, 'shelf-1', first, ...rest)
    const abortion = new AbortController()
    const progressed = () => abortion.abort()
    const half = await given(catchUp({ events, views, projection, progressed, signal: abortion.signal }))
    const because = { type: 'TooFarBehind', remaining: 12_000 - half.events, of: 12_000 }
    expect(await catchUp({ events, views, projection, atMost: 100 })()).toMatchObject(Either.left({ because }))
    expect(half.events).toBeGreaterThan(0)
    // Nearly done is not done: the view does not take its place in the time of whoever asks.
    expect(await catchUp({ events, views, projection, atMost: 11_999 })()).toMatchObject(Either.left({ because }))
  })

  test('reads events under their past names and in their past forms', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', eventOf('VolumePlaced', { volume: 'Amerika' }, 1))
    await append(events, 'shelf-1', eventOf('BookPut', { book: 'Der Bau' }, 1))
    await given(catchUp({ events, views, projection }))
    expect(await given(viewOf(views, projection).get('shelf-1'))).toEqual(
      Option.some({ titles: ['Amerika', 'Der Bau'] })
    )
  })

  test('shows nothing before it has come to the end for the first time', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    const abortion = new AbortController()
    const progressed = () => abortion.abort()
    const notBuilt = Either.left({ type: 'ViewNotBuilt', projection: { name: 'shelves', version: 3 } })
    const view = viewOf(views, projection)
    await given(catchUp({ events, views, projection, progressed, signal: abortion.signal }))
    expect(await view.get('shelf-1')()).toEqual(notBuilt)
    expect(await view.find('title', 'Amerika', { limit: 1 })()).toEqual(notBuilt)
    await given(catchUp({ events, views, projection }))
    expect(Option.isSome(await given(view.get('shelf-1')))).toBe(true)
    expect(await given(view.get('shelf-2'))).toEqual(Option.none)
  })

  test('in a new version begins anew, beside what others had built', async () => {
    const { events, views, projection } = stores()
    await append(events, 'shelf-1', bookPut('Amerika'))
    const newer = shelvesWith({ version: 10 })
    await given(catchUp({ events, views, projection }))
    expect(await given(catchUp({ events, views, projection: newer }))).toMatchObject({ events: 1 })
    expect(await given(views.versions('shelves'))).toEqual([3, 10])
    for (const one of [projection, newer]) {
      expect(Option.isSome(await given(viewOf(views, one).get('shelf-1')))).toBe(true)
    }
  })
})
