import { inMemoryEventStore } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { accepted, kafka, put, shelfHandler, stored } from './shelf.ts'

describe('a command whose sender says at which revision he saw the stream', () => {
  test('is taken there', async () => {
    const handle = shelfHandler(inMemoryEventStore())
    await accepted(handle(put('Amerika')))
    expect(await accepted(handle(put('Der Bau'), undefined, 0))).toMatchObject({ outcome: 'Appended', revision: 1 })
  })

  test('is not decided where the stream has moved on, and is told where it is', async () => {
    const store = inMemoryEventStore()
    const handle = shelfHandler(store)
    for (const title of ['Amerika', 'Der Bau']) await accepted(handle(put(title)))
    const conflict = { type: 'RevisionConflict', stream: kafka, expected: 0, actual: 1 }
    expect(await handle(put('Das Schloss'), undefined, 0)).toEqual(Either.left(conflict))
    expect(await handle(put('Amerika'), undefined, 0), 'that would be already so').toEqual(Either.left(conflict))
    expect(await stored(store)).toHaveLength(2)
  })

  test('is not decided where there is no stream', async () => {
    const conflict = { type: 'RevisionConflict', stream: kafka, expected: 0, actual: null }
    expect(await shelfHandler(inMemoryEventStore())(put('Amerika'), undefined, 0)).toEqual(Either.left(conflict))
  })

  test('is answered as before when it comes again', async () => {
    const handle = shelfHandler(inMemoryEventStore())
    await accepted(handle(put('Amerika')))
    const command = put('Der Bau')
    await accepted(handle(command, undefined, 0))
    expect(await accepted(handle(command, undefined, 0))).toMatchObject({ outcome: 'Repeated' })
  })

  test('learns nothing of the stream where he may not give it', async () => {
    const handle = shelfHandler(inMemoryEventStore())
    await accepted(handle(put('Amerika')))
    const refusal = { type: 'NotPermitted', actor: 'Guest' }
    expect(await handle({ ...put('Der Bau'), actor: 'Guest' }, undefined, 7)).toEqual(Either.left(refusal))
  })

  test('is taken of one alone, of many who saw the same at the same time', async () => {
    const store = inMemoryEventStore()
    await accepted(shelfHandler(store)(put('Amerika')))
    // Of two processes each, neither of which knows what the other has in memory.
    const handlers = [shelfHandler(store), shelfHandler(store)]
    const answers = await Promise.all(
      handlers.flatMap((handle) => [handle(put('Der Bau'), undefined, 0), handle(put('Das Schloss'), undefined, 0)])
    )
    expect(answers.filter(Either.isRight)).toHaveLength(1)
    expect(answers.flatMap((one) => (Either.isLeft(one) ? one.left.type : []))).toEqual(
      Array.from({ length: 3 }, () => 'RevisionConflict')
    )
    expect(await stored(store)).toHaveLength(2)
  })
})
