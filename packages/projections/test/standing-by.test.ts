import { catchUp, inMemoryViewStore, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, given, shelves, shelvesWith } from './library.ts'
import { standingTime } from './time.ts'
import { type Ground, ground, watched } from './watched-projector.ts'

const lookEvery = 250
const leaseTime = 15_000

const expectAsFolded = async ({ events, views }: Ground): Promise<void> => {
  const fresh = inMemoryViewStore()
  await given(catchUp({ events, views: fresh, projection: shelves }))
  const page = { limit: 100 }
  expect(await given(views.list(shelves, page))).toEqual(await given(fresh.list(shelves, page)))
}

describe('of two projectors of one projection', () => {
  test('one works, and the other knows how far it has come', async () => {
    const shared = ground()
    const first = watched(shared)
    await first.when('Live')
    const apply = () => TaskEither.left({ type: 'ViewStoreUnavailable', reason: 'failed' } as const)
    const second = watched(shared, { views: { ...shared.views, apply } })
    expect(await second.when('StandingBy')).toMatchObject({
      expiresAt: shared.time.surroundings.now().getTime() + leaseTime
    })
    const position = await append(shared.events, 'shelf-1', bookPut('Amerika'))
    await given(first.whenProcessed(position))
    const [known, caughtUp] = [second.whenProcessed(position)(), second.whenCaughtUp()()]
    shared.time.pass(lookEvery)
    expect([await known, await caughtUp]).toEqual([Either.right(undefined), Either.right(undefined)])
    expect(second.state()).toMatchObject({ status: 'StandingBy', processed: position })
  })

  test('the second goes on when the first has ended', async () => {
    const shared = ground()
    const first = watched(shared)
    await given(first.whenProcessed(await append(shared.events, 'shelf-1', bookPut('Amerika'))))
    const second = watched(shared)
    await second.when('StandingBy')
    first.abort()
    await first.ended
    expect(first.state().status).toBe('Stopped')
    shared.time.pass(lookEvery)
    await second.when('Live')
    await given(second.whenProcessed(await append(shared.events, 'shelf-1', bookPut('Der Bau'))))
    await expectAsFolded(shared)
  })

  test('the second goes on when the first is stopped for so long that its lease expires', async () => {
    const shared = ground()
    const asleep = { ...shared.time.surroundings, wait: () => new Promise<void>(() => {}) }
    const first = watched(shared, { surroundings: asleep })
    await given(first.whenProcessed(await append(shared.events, 'shelf-1', bookPut('Amerika'))))
    const second = watched(shared)
    await second.when('StandingBy')
    shared.time.pass(leaseTime)
    await second.when('Live')
    // Neither knows that the other works too: what both store, the checkpoint takes once.
    for (const title of ['Der Bau', 'Das Schloss']) {
      const position = await append(shared.events, 'shelf-1', bookPut(title))
      await Promise.race([first.whenProcessed(position)(), second.whenProcessed(position)()])
    }
    await expectAsFolded(shared)
  })

  test('the first stands by once it learns that it has lost the lease', async () => {
    const shared = ground()
    const own = standingTime()
    const slow = { ...shared.time.surroundings, wait: own.surroundings.wait }
    const first = watched(shared, { surroundings: slow })
    await first.when('Live')
    const second = watched(shared)
    await second.when('StandingBy')
    shared.time.pass(leaseTime)
    await second.when('Live')
    own.pass(leaseTime / 3)
    await first.when('StandingBy')
    await given(second.whenProcessed(await append(shared.events, 'shelf-1', bookPut('Amerika'))))
    await expectAsFolded(shared)
  })

  test('the first keeps its lease by renewing it', async () => {
    const shared = ground()
    const first = watched(shared)
    await first.when('Live')
    const second = watched(shared)
    await second.when('StandingBy')
    for (let third = 0; third < 6; third += 1) {
      shared.time.pass(leaseTime / 3)
      await given(first.whenProcessed(await append(shared.events, 'shelf-1', bookPut(`Book ${third}`))))
    }
    expect(second.state()).toMatchObject({ status: 'StandingBy' })
    expect(second.states.some(({ status }) => status === 'Live')).toBe(false)
  })

  test('each keeps its own version, and the newer forgets what nobody carries on', async () => {
    const shared = ground()
    const [oldest, older, newest] = [1, 2, 3].map((version) => shelvesWith({ version }))
    await append(shared.events, 'shelf-1', bookPut('Amerika'))
    await given(catchUp({ ...shared, projection: oldest ?? shelves }))
    await watched(shared, { projection: older ?? shelves }).when('Live')
    await watched(shared, { projection: newest ?? shelves }).when('Live')
    expect(await given(shared.views.versions('shelves'))).toEqual([2, 3])
    for (const one of [older, newest]) {
      const shelf = await given(viewOf(shared.views, one ?? shelves).get('shelf-1'))
      expect(shelf).toEqual(Option.some({ titles: ['Amerika'] }))
    }
  })
})
