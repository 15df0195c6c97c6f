import { beginning, inMemoryEventStore, inMemoryLeases, sequencePosition } from '@readdress/event-store'
import { inMemoryViewStore, projector, viewOf } from '@readdress/projections'
import * as Either from 'fp-ts/lib/Either.js'
import * as Option from 'fp-ts/lib/Option.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { append, bookPut, dusted, eventOf, given, shelves, shelvesWith } from './library.ts'

const followed = (projection = shelves) => {
  const abortion = new AbortController()
  onTestFinished(() => abortion.abort())
  const [events, views] = [inMemoryEventStore(), inMemoryViewStore()]
  const following = projector({ events, views, projection, leases: inMemoryLeases(), signal: abortion.signal })
  return { events, view: viewOf(views, projection), views, following, abort: () => abortion.abort() }
}

describe('a projection that follows', () => {
  test('shows what was appended once it is processed', async () => {
    const { events, view, following } = followed()
    for (let number = 0; number < 5; number += 1) {
      const position = await append(events, 'shelf-1', bookPut(`Book ${number}`))
      await given(following.whenProcessed(position))
      const shelf = await given(view.get('shelf-1'))
      expect(Option.isSome(shelf) ? shelf.value.titles.length : 0).toBe(number + 1)
    }
  })

  test('also comes past what does not concern it', async () => {
    const { events, following, views } = followed()
    await given(following.whenProcessed(await append(events, 'cellar-1', bookPut('Amerika'))))
    const position = await append(events, 'shelf-1', dusted())
    await given(following.whenProcessed(position))
    expect(await given(views.checkpoint(shelves))).toEqual(Option.some(position))
    await given(following.whenProcessed(beginning))
  })

  test('ends when it is aborted, and whoever waits is told', async () => {
    const { events, following, abort } = followed()
    const position = await append(events, 'shelf-1', bookPut('Amerika'))
    await given(following.whenProcessed(position))
    const never = following.whenProcessed(sequencePosition(99))
    const waiting = never()
    abort()
    expect(await following.ended).toEqual(Either.right(undefined))
    const projection = { name: 'shelves', version: 3 }
    const told = Either.left({
      type: 'ProjectionStopped',
      projection,
      processed: position,
      because: { type: 'Aborted' }
    })
    expect([await waiting, await never()]).toEqual([told, told])
    await given(following.whenProcessed(position))
  })

  test('ends at an event that it cannot read, and whoever waits is told', async () => {
    const { events, following } = followed()
    const position = await append(events, 'shelf-1', eventOf('BookPut', {}, 2))
    const stopped = Either.left({ type: 'ProjectionStopped', because: { type: 'UnreadableEvent' } })
    expect(await following.whenProcessed(position)()).toMatchObject(stopped)
    expect(await following.ended).toMatchObject(stopped)
    expect(await following.whenProcessed(position)()).toMatchObject(stopped)
  })

  test('rejects for a bug in the projection, and not a second time where nobody waits', async () => {
    const encode = () => undefined
    const noJson = shelvesWith({ document: { name: 'Nothing', decode: shelves.document.decode, encode } })
    const { events, following } = followed(noJson)
    await append(events, 'shelf-1', bookPut('Amerika'))
    await expect(following.ended).rejects.toThrow('no JSON')
  })

  test('rejects for a bug in the projection, and whoever waits is not left waiting', async () => {
    const evolve = (): never => {
      throw new RangeError('a bug')
    }
    const { events, following } = followed(shelvesWith({ evolve }))
    const position = await append(events, 'shelf-1', bookPut('Amerika'))
    const waiting = following.whenProcessed(position)()
    await expect(following.ended).rejects.toThrow('a bug')
    await expect(waiting).rejects.toThrow('a bug')
    await expect(following.whenProcessed(position)()).rejects.toThrow('a bug')
  })
})
