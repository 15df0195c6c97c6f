import { storableEvents, streamName } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'

test('what one store has copied and frozen, the store within takes as it is', () => {
  const stream = streamName('order-1')
  const data = { lines: [{ quantity: 1 }] }
  const event = { id: crypto.randomUUID(), type: 'Told', data, metadata: {} }
  const first = storableEvents(stream, [event])
  const [copied] = Either.isRight(first) ? first.right : expect.fail()
  const second = storableEvents(stream, [{ ...copied, metadata: { ...copied.metadata, more: 1 } }])
  const [again] = Either.isRight(second) ? second.right : expect.fail()
  expect(copied.data).not.toBe(data)
  expect(Object.isFrozen(copied.data)).toBe(true)
  expect(again.data).toBe(copied.data)
  expect(again.metadata).toEqual({ more: 1 })
})
