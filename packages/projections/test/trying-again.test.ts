import type { ViewStoreError } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as TaskEither from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { append, bookPut, eventOf, given, shelvesWith } from './library.ts'
import { type Ground, ground, watched } from './watched-projector.ts'

const failed: ViewStoreError = { type: 'ViewStoreUnavailable', reason: 'failed' }

// A view store whose next applications fail.
const failing = ({ views }: Ground, times: number, failure = failed): Ground['views'] => {
  let left = times
  return {
    ...views,
    apply: (...asked) => {
      left -= 1
      return left >= 0 ? TaskEither.left(failure) : views.apply(...asked)
    }
  }
}

describe('a projector whose store fails', () => {
  test('tries again, each time later, and goes on', async () => {
    const shared = ground()
    const position = await append(shared.events, 'shelf-1', bookPut('Amerika'))
    const run = watched(shared, { views: failing(shared, 3) })
    for (const [attempt, pause] of [
      [1, 20],
      [2, 40],
      [3, 80]
    ] as const) {
      expect(await run.when('Retrying', attempt)).toMatchObject({ because: failed })
      shared.time.pass(pause - 1)
      expect(run.state()).toMatchObject({ status: 'Retrying', attempt })
      shared.time.pass(1)
    }
    await given(run.whenProcessed(position))
    await run.when('Live')
    expect(run.states.filter(({ status }) => status === 'Retrying')).toHaveLength(3)
  })

  test('waits no longer than half a minute, and less by chance', async () => {
    const shared = ground()
    const position = await append(shared.events, 'shelf-1', bookPut('Amerika'))
    const pauses: Array<number> = []
    const wait = async (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds)
    }
    // The lease is renewed after so long, which is not asked here.
    const surroundings = {
      ...shared.time.surroundings,
      random: () => 0.5,
      wait: (milliseconds: number, signal?: AbortSignal) =>
        milliseconds === 5000 ? shared.time.surroundings.wait(milliseconds, signal) : wait(milliseconds)
    }
    await given(watched(shared, { views: failing(shared, 13), surroundings }).whenProcessed(position))
    expect(pauses.slice(0, 3)).toEqual([15, 30, 60])
    expect(pauses.slice(-3)).toEqual([15_360, 22_500, 22_500])
  })

  test('ends when that cannot pass', async () => {
    const shared = ground()
    await append(shared.events, 'shelf-1', bookPut('Amerika'))
    const closed: ViewStoreError = { type: 'ViewStoreUnavailable', reason: 'closed' }
    const run = watched(shared, { views: failing(shared, 99, closed) })
    expect(await run.ended).toMatchObject(Either.left({ because: closed }))
    expect(run.state()).toMatchObject({ status: 'Failed', because: closed })
  })

  test('carries on from where another has brought the view', async () => {
    const shared = ground()
    const run = watched(shared)
    await run.when('Live')
    const meanwhile = await append(shared.events, 'cellar-1', bookPut('Amerika'))
    await given(run.whenProcessed(meanwhile))
    const { views } = shared
    const position = await append(shared.events, 'shelf-1', bookPut('Amerika'))
    await views.apply({ name: 'shelves', version: 3 }, [], { from: meanwhile, to: position })()
    const next = await append(shared.events, 'shelf-2', bookPut('Amerika'))
    await run.when('Retrying')
    shared.time.pass(20)
    await given(run.whenProcessed(next))
  })
})

describe('an event that cannot be read', () => {
  test('ends the projection that it concerns, which names it, and no other', async () => {
    const shared = ground()
    const concerned = watched(shared)
    const other = watched(shared, { projection: shelvesWith({ name: 'cellars', filter: { streamPrefix: 'cellar-' } }) })
    const unreadable = eventOf('BookPut', {}, 2)
    await append(shared.events, 'shelf-1', unreadable)
    const end = await append(shared.events, 'cellar-1', bookPut('Amerika'))
    await given(other.whenProcessed(end))
    await concerned.ended
    expect(concerned.state()).toMatchObject({
      status: 'Failed',
      because: { type: 'UnreadableEvent', id: unreadable.id, stream: 'shelf-1' }
    })
    expect(other.state()).toMatchObject({ status: 'Live', processed: end })
  })
})
