import { givenOver, storableEvents, streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

const stream = streamName('order-1')
const id = '00000000-0000-4000-8000-000000000001'

describe('a batch that a store of stores passes on', () => {
  test('is copied once when it is given over', () => {
    const event = { id, type: 'OrderPlaced', data: { a: { b: 1 } }, metadata: {} }
    const first = storableEvents(stream, [event])
    if (Either.isLeft(first)) throw new Error(first.left.type)
    expect(first.right[0].data).not.toBe(event.data)
    expect(storableEvents(stream, givenOver(first.right))).toEqual(Either.right(first.right))
    const [again] = Either.getOrElseW(() => [])(storableEvents(stream, first.right))
    expect(again).toBe(first.right[0])
  })

  test('is copied again when it is not given over', () => {
    const data = Object.freeze({ a: 1 })
    const event = Object.freeze({ id, type: 'OrderPlaced', data, metadata: data })
    const [copied] = Either.getOrElseW(() => [])(storableEvents(stream, [event]))
    expect(copied?.data).not.toBe(data)
    const [taken] = Either.getOrElseW(() => [])(storableEvents(stream, givenOver([event])))
    expect(taken?.data).toBe(data)
  })

  test('is refused for a stream whose name no store takes', () => {
    const event = { id, type: 'OrderPlaced', data: {}, metadata: {} }
    expect(storableEvents(Object('$all'), givenOver([event]))).toMatchObject({
      left: { type: 'EventRejected', reason: 'stream-not-allowed' }
    })
  })
})
