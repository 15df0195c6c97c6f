import { beginning, inMemoryEventStore, inMemoryLeases, sequencePosition } from '@readdress/event-store'
import {
  catchUp,
  type DocumentDifference,
  inMemoryViewStore,
  type RebuildProgress,
  rebuild,
  viewOf
} from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, bookTaken, eventOf, given, shelves, shelvesWith } from './library.ts'
import { ground, watched } from './watched-projector.ts'

const page = { limit: 10_000 }

const built = async () => {
  const stores = { events: inMemoryEventStore(), views: inMemoryViewStore(), leases: inMemoryLeases() }
  await append(stores.events, 'shelf-1', bookPut('Amerika'), bookPut('Der Bau'))
  const end = await append(stores.events, 'shelf-2', bookPut('Amerika'))
  await given(catchUp({ ...stores, projection: shelves }))
  const documents = await given(stores.views.list(shelves, page))
  // Somebody has written into the view: one document is changed, one lost, and one stands there that no event made.
  const wrong = {
    'shelf-1': { titles: ['Amerika', 'Das Schloss'] },
    'shelf-9': { titles: [] }
  }
  const puts = Object.entries(wrong).map(([key, document]) => ({ type: 'Put', key, document, indexes: {} }) as const)
  await given(stores.views.apply(shelves, [...puts, { type: 'Remove', key: 'shelf-2' }], { from: end, to: end }))
  return { ...stores, projection: shelves, documents, end }
}

const all: ReadonlyArray<DocumentDifference> = [
  { type: 'DocumentDiffers', key: 'shelf-1', fields: ['/titles/1'] },
  { type: 'DocumentMissing', key: 'shelf-2' },
  { type: 'DocumentUnfounded', key: 'shelf-9' }
]

describe('rebuilding a view', () => {
  test('makes it as the events say, and tells what was otherwise and in which field', async () => {
    const { documents, end, ...settings } = await built()
    const told: Array<DocumentDifference> = []
    const rebuilt = await given(rebuild({ ...settings, differs: (difference) => told.push(difference) }))
    expect(rebuilt).toEqual({ status: 'Switched', events: 3, processed: end })
    expect(told).toEqual(all)
    expect(await given(settings.views.list(shelves, page))).toEqual(documents)
    expect(await given(viewOf(settings.views, shelves).find('title', 'Amerika', page))).toHaveLength(2)
    expect(await given(settings.views.versions('shelves~build'))).toEqual([])
  })

  test('that was never built tells no difference', async () => {
    const { views: _, ...settings } = await built()
    const views = inMemoryViewStore()
    const differs = ({ key }: DocumentDifference) => expect.fail(`${key} was told`)
    expect(await given(rebuild({ ...settings, views, differs }))).toMatchObject({ status: 'Switched' })
    expect(await given(views.list(shelves, page))).toEqual(settings.documents)
  })

  test('as a dry run tells the same, changes nothing and leaves nothing', async () => {
    const { documents: _, ...settings } = await built()
    const before = await given(settings.views.list(shelves, page))
    const told: Array<DocumentDifference> = []
    const done = await given(rebuild({ ...settings, dryRun: true, differs: (difference) => told.push(difference) }))
    expect(done.status).toBe('DryRun')
    expect(told).toEqual(all)
    expect(await given(settings.views.list(shelves, page))).toEqual(before)
    expect(await given(settings.views.versions('shelves~build'))).toEqual([])
  })

  test('tells every document of many that differs', async () => {
    const { events, views, leases } = await built()
    for (let shelf = 0; shelf < 1700; shelf += 1) await append(events, `shelf-${shelf}`, bookPut('Der Bau'))
    const other = shelvesWith({ evolve: () => ({ titles: ['another'] }) })
    await given(catchUp({ events, views, projection: other }))
    const keys = new Set<string>()
    await given(rebuild({ events, views, leases, projection: shelves, differs: ({ key }) => keys.add(key) }))
    expect(keys.size).toBe(1700)
  })

  test('aborted leaves what is read, and goes on where it ended, or anew', async () => {
    const { documents, end: _, ...settings } = await built()
    const before = await given(settings.views.list(shelves, page))
    const some = Array.from({ length: 3000 }, (_none, n) => bookPut(`Book ${n % 7}`))
    await append(settings.events, 'cellar-1', bookPut('Der Bau'), ...some)
    const more = await append(settings.events, 'shelf-1', bookTaken('Der Bau'), ...some)
    const half = async (): Promise<number> => {
      const abortion = new AbortController()
      const progressed = () => abortion.abort()
      const done = await given(rebuild({ ...settings, progressed, signal: abortion.signal }))
      expect(done.status).toBe('Aborted')
      return done.events
    }
    const first = await half()
    expect(await given(settings.views.list(shelves, page))).toEqual(before)
    const second = await given(rebuild(settings))
    expect(first).toBeGreaterThan(0)
    expect({ ...second, events: first + second.events }).toEqual({ status: 'Switched', events: 3004, processed: more })
    expect(await given(settings.views.get(shelves, 'shelf-2'))).toEqual(
      Option.fromNullable(documents.find(({ key }) => key === 'shelf-2')?.document)
    )
    await half()
    expect(await given(rebuild({ ...settings, anew: true }))).toMatchObject({ events: 3004 })
  })

  test('tells how far it is and how much remains', async () => {
    const settings = await built()
    const told: Array<RebuildProgress> = []
    await given(rebuild({ ...settings, progressed: (progress) => told.push(progress) }))
    expect(told.at(-1)).toEqual({ events: 3, processed: settings.end, remaining: 0 })
  })

  test('stops at an event that it cannot read, and switches nothing', async () => {
    const settings = await built()
    await append(settings.events, 'shelf-3', eventOf('BookPut', {}, 2))
    expect(await rebuild(settings)()).toMatchObject(
      Either.left({ type: 'ProjectionStopped', because: { type: 'UnreadableEvent', stream: 'shelf-3' } })
    )
    expect(Option.isSome(await given(settings.views.get(shelves, 'shelf-9')))).toBe(true)
  })

  test('is done by one at a time', async () => {
    const settings = await built()
    const [one, other] = await Promise.all([rebuild(settings)(), rebuild(settings)()])
    expect(one).toMatchObject(Either.right({ status: 'Switched' }))
    expect(other).toMatchObject(Either.left({ type: 'LeaseHeld' }))
  })

  test('never goes back behind what was read', async () => {
    const settings = await built()
    let isFirst = true
    const views: typeof settings.views = {
      ...settings.views,
      swap:
        (...asked) =>
        async () => {
          if (isFirst) {
            isFirst = false
            await append(settings.events, 'shelf-7', bookPut('Der Bau'))
            await given(catchUp({ ...settings, projection: shelves }))
          }
          return settings.views.swap(...asked)()
        }
    }
    const { processed } = await given(rebuild({ ...settings, views }))
    expect(processed).toBe(sequencePosition(4))
    expect(Option.isSome(await given(settings.views.get(shelves, 'shelf-7')))).toBe(true)
  })

  test('lets a projector serve and follow all the time', async () => {
    const shared = ground()
    const run = watched(shared)
    let position = beginning
    const put = async (n: number): Promise<void> => {
      position = await append(shared.events, `shelf-${n % 20}`, bookPut(`Book ${n}`))
    }
    for (let n = 0; n < 200; n += 1) await put(n)
    await given(run.whenProcessed(position))
    const told: Array<DocumentDifference> = []
    const rebuilding = given(
      rebuild({ ...shared, projection: shelves, differs: (difference) => told.push(difference) })
    )
    for (let n = 200; n < 400; n += 1) {
      await put(n)
      expect(Option.isSome(await given(viewOf(shared.views, shelves).get('shelf-1')))).toBe(true)
    }
    expect((await rebuilding).status).toBe('Switched')
    await put(400)
    if (run.state().status === 'Retrying') shared.time.pass(20)
    await given(run.whenProcessed(position))
    const fresh = inMemoryViewStore()
    await given(catchUp({ events: shared.events, views: fresh, projection: shelves }))
    expect(await given(shared.views.list(shelves, page))).toEqual(await given(fresh.list(shelves, page)))
    expect(told).toEqual([])
  })
})
