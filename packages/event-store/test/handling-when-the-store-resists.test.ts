import { type AppendError, type EventStore, inMemoryEventStore, storeReadFailure } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accepted, kafka, noon, put, shelfHandler, stored } from './shelf.ts'

type Append = EventStore['append']

const answering = (store: EventStore, append: (...asked: Parameters<Append>) => ReturnType<Append>): EventStore => ({
  ...store,
  append
})

const unknown: Either.Either<AppendError, never> = Either.left({ type: 'OutcomeUnknown', stream: kafka })

describe('when others write the same stream', () => {
  test('two handlers with 16 callers lose no update', async () => {
    const store = inMemoryEventStore()
    let conflicts = 0
    const wait = (): Promise<void> => {
      conflicts += 1
      return new Promise((resolve) => setImmediate(resolve))
    }
    const surroundings = { now: () => new Date(noon), random: Math.random, wait }
    const handlers = [shelfHandler(store, { surroundings }), shelfHandler(store, { surroundings })]
    const caller = async (number: number): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        const handle = handlers[number % 2] ?? shelfHandler(store)
        expect(await accepted(handle(put(`${number}.${turn}`)))).toMatchObject({ outcome: 'Appended' })
      }
    }
    await Promise.all(Array.from({ length: 16 }, (_, number) => caller(number)))
    const titles = (await stored(store)).map(({ data }) => data['title'])
    expect(titles).toHaveLength(400)
    expect(new Set(titles).size).toBe(400)
    expect(conflicts).toBeGreaterThan(0)
  })

  test('a refusal is not based on what was remembered', async () => {
    const store = inMemoryEventStore()
    const small = { complete: <A extends object>(command: A) => Either.right({ ...command, room: 1 }) }
    const [handle, other] = [shelfHandler(store, small), shelfHandler(store, small)]
    await accepted(handle(put('Amerika')))
    await accepted(other({ ...put('Amerika'), type: 'TakeBook' }))
    expect(await accepted(handle(put('Der Bau')))).toMatchObject({ outcome: 'Appended', revision: 2 })
  })

  test('the tries are bounded, with growing pauses in between', async () => {
    const pauses: Array<number> = []
    const conflict: AppendError = { type: 'RevisionConflict', stream: kafka, expected: 'no-stream', actual: 0 }
    const store = answering(inMemoryEventStore(), () => async () => Either.left(conflict))
    const wait = async (pause: number) => {
      pauses.push(pause)
    }
    const handle = shelfHandler(store, { surroundings: { now: () => new Date(0), random: () => 0.5, wait } })
    expect(await handle({ ...put('Amerika'), occurredAt: '1970-01-01T00:00:00Z' })).toEqual(Either.left(conflict))
    expect(pauses).toEqual([10, 20, 40, 80, 160, 250, 250, 250, 250])
  })
})

describe('when the store does not say whether it kept the batch', () => {
  test('it is read back and told as appended when it did', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(
      answering(store, (...asked) => async () => {
        await store.append(...asked)()
        return unknown
      })
    )
    const answer = await accepted(handle(put('Amerika', 'Der Bau')))
    expect(answer).toMatchObject({ outcome: 'Appended', revision: 1 })
    expect(answer.events.map(({ id }) => id)).toEqual((await stored(store)).map(({ id }) => id))
  })

  test('it stays unknown when nothing is there, and the command may be sent again', async () => {
    const store = inMemoryEventStore()
    let isFirst = true
    const handle = shelfHandler(
      answering(store, (...asked) => {
        const append = isFirst ? async () => unknown : store.append(...asked)
        isFirst = false
        return append
      })
    )
    const command = put('Amerika')
    expect(await handle(command)).toEqual(unknown)
    expect(await accepted(handle(command))).toMatchObject({ outcome: 'Appended' })
    expect(await stored(store)).toHaveLength(1)
  })

  test('it is decided again when another has taken the place', async () => {
    const store = inMemoryEventStore()
    let isFirst = true
    const handle = shelfHandler(
      answering(store, (...asked) => async () => {
        if (!isFirst) return store.append(...asked)()
        isFirst = false
        await accepted(shelfHandler(store)(put('Der Bau')))
        return unknown
      })
    )
    expect(await accepted(handle(put('Amerika')))).toMatchObject({ outcome: 'Appended', revision: 1 })
  })
})

describe('when the store is not there', () => {
  const closed: AppendError = { type: 'StoreUnavailable', reason: 'closed' }

  test('appending says so', async () => {
    const store = answering(inMemoryEventStore(), () => async () => Either.left(closed))
    expect(await shelfHandler(store)(put('Amerika'))).toEqual(Either.left(closed))
  })

  test('reading says so', async () => {
    const readStream = async function* () {
      yield* []
      throw storeReadFailure(closed)
    }
    expect(await shelfHandler({ ...inMemoryEventStore(), readStream })(put('Amerika'))).toEqual(Either.left(closed))
  })
})
