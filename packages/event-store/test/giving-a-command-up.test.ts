import { type AppendError, type EventStore, inMemoryEventStore, systemSurroundings } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accepted, kafka, noon, put, shelfHandler, stored } from './shelf.ts'

const byCaller = Either.left({ type: 'Cancelled', stream: kafka, reason: 'caller' })
const unknown = Either.left({ type: 'OutcomeUnknown', stream: kafka })
const conflict: AppendError = { type: 'RevisionConflict', stream: kafka, expected: 'no-stream', actual: 0 }

/** A store whose appends wait until they are let through. */
const gated = (sound: EventStore) => {
  const [asked, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const store: EventStore = {
    ...sound,
    append: (...append) => {
      asked.resolve()
      return () => open.promise.then(sound.append(...append))
    }
  }
  return { store, asked: asked.promise, letThrough: open.resolve }
}

describe('a command that is given up', () => {
  test('before it begins reads nothing', async () => {
    const readStream = () => {
      throw new Error('read')
    }
    const handle = shelfHandler({ ...inMemoryEventStore(), readStream })
    expect(await handle(put('Amerika'), AbortSignal.abort())).toEqual(byCaller)
  })

  test('while others are before it is answered at once, stores nothing, and holds nobody up', async () => {
    const { store, asked, letThrough } = gated(inMemoryEventStore())
    const handle = shelfHandler(store)
    const controller = new AbortController()
    const before = handle(put('Amerika'))
    const waiting = handle(put('Der Bau'), controller.signal)
    const behind = handle(put('Das Schloss'))
    await asked
    controller.abort()
    expect(await waiting).toEqual(byCaller)
    letThrough()
    expect(await accepted(before)).toMatchObject({ revision: 0 })
    expect(await accepted(behind)).toMatchObject({ outcome: 'Appended', revision: 1 })
    expect((await stored(store)).map(({ data }) => data['title'])).toEqual(['Amerika', 'Das Schloss'])
  })

  test('by its deadline says so', async () => {
    const { store, letThrough } = gated(inMemoryEventStore())
    const handle = shelfHandler(store)
    const before = handle(put('Amerika'))
    const late = await handle(put('Der Bau'), AbortSignal.timeout(1))
    expect(late).toEqual(Either.left({ type: 'Cancelled', stream: kafka, reason: 'deadline' }))
    letThrough()
    await before
  })

  test('while the store is read is answered at once, even if the store never is', async () => {
    const controller = new AbortController()
    const sound = inMemoryEventStore()
    await accepted(shelfHandler(sound)(put('Amerika')))
    const readStream: EventStore['readStream'] = async function* (stream) {
      yield* sound.readStream(stream)
      controller.abort()
      await new Promise<never>(() => {})
    }
    expect(await shelfHandler({ ...sound, readStream })(put('Der Bau'), controller.signal)).toEqual(byCaller)
  })

  test('in the pause after a conflict is answered at once, and the next has its turn', async () => {
    const sound = inMemoryEventStore()
    let isFirst = true
    const append: EventStore['append'] = (...asked) => {
      const answer = isFirst ? async () => Either.left(conflict) : sound.append(...asked)
      isFirst = false
      return answer
    }
    const controller = new AbortController()
    const wait = (_: number, signal?: AbortSignal): Promise<void> => {
      controller.abort()
      return systemSurroundings.wait(2 ** 31 - 1, signal)
    }
    const handle = shelfHandler(
      { ...sound, append },
      { surroundings: { now: () => new Date(noon), random: () => 1, wait } }
    )
    expect(await handle(put('Amerika'), controller.signal)).toEqual(byCaller)
    expect(await accepted(handle(put('Der Bau')))).toMatchObject({ outcome: 'Appended', revision: 0 })
  })

  test('while the store keeps its events is unknown, and known when it is sent again', async () => {
    const { store, asked, letThrough } = gated(inMemoryEventStore())
    const handle = shelfHandler(store)
    const controller = new AbortController()
    const command = put('Amerika')
    const answer = handle(command, controller.signal)
    await asked
    controller.abort()
    expect(await answer).toEqual(unknown)
    letThrough()
    expect(await accepted(handle(command))).toMatchObject({ outcome: 'Repeated', revision: 0 })
  })
})

describe('wherever the signal comes, a cancelled command has stored nothing', () => {
  const steps = Array.from({ length: 12 }, (_, step) => step)

  // Each touch of the store is a step, before and behind it; the first append meets a conflict, the second gets no answer.
  const abortingAt = (step: number, controller: AbortController, sound: EventStore): EventStore => {
    let [taken, appends] = [0, 0]
    const next = (): void => {
      if (taken === step) controller.abort()
      taken += 1
    }
    return {
      ...sound,
      readStream: async function* (...asked) {
        next()
        for await (const event of sound.readStream(...asked)) {
          yield event
          next()
        }
      },
      append:
        (...asked) =>
        async () => {
          appends += 1
          next()
          const answer = appends === 1 ? Either.left(conflict) : await sound.append(...asked)()
          next()
          return appends === 2 ? unknown : answer
        }
    } as EventStore
  }

  test.each(steps)('step %i', async (step) => {
    const sound = inMemoryEventStore()
    await accepted(shelfHandler(sound)(put('Amerika')))
    const controller = new AbortController()
    const handle = shelfHandler(abortingAt(step, controller, sound))
    const command = put('Der Bau')
    const answer = await handle(command, controller.signal)
    const again = await accepted(handle(command))
    if (Either.isRight(answer)) expect(again.outcome).toBe('Repeated')
    else if (answer.left.type === 'Cancelled') expect(again.outcome).toBe('Appended')
    else expect(answer).toEqual(unknown)
    expect(await stored(sound)).toHaveLength(2)
  })

  test('and every answer occurs', async () => {
    const answers = await Promise.all(
      steps.map(async (step) => {
        const sound = inMemoryEventStore()
        const controller = new AbortController()
        const answer = await shelfHandler(abortingAt(step, controller, sound))(put('Der Bau'), controller.signal)
        return Either.isRight(answer) ? answer.right.outcome : answer.left.type
      })
    )
    expect(new Set(answers)).toEqual(new Set(['Cancelled', 'OutcomeUnknown', 'Appended']))
  })
})
