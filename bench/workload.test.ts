import { beginning } from '@readdress/event-store'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { orderRegistry } from './workload/order-registry.ts'
import { eventsAnOrder, logOfW, orderOfW } from './workload.ts'

const log = [...logOfW(1200)]

describe('the workload W', () => {
  test('is made of whole orders, each with its revisions in order', () => {
    expect(log.length).toBe(1200)
    const byStream = Map.groupBy(log, ({ stream }) => stream)
    expect(byStream.size).toBe(100)
    for (const events of byStream.values()) {
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: eventsAnOrder }, (_, n) => n))
    }
  })

  test('is read and written by the real codecs without any change', () => {
    for (const { stream, revision, event } of log) {
      const decoded = orderRegistry.decode({ position: beginning, stream, revision, ...event })
      if (Either.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
      expect(orderRegistry.encode(decoded.right).data).toEqual(event.data)
    }
  })

  test('has 700 to 900 bytes of JSON an event in the mean, as the events of orders have', () => {
    const bytes = log.map(({ event: { data, metadata } }) =>
      Buffer.byteLength(JSON.stringify(data) + JSON.stringify(metadata))
    )
    const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length
    expect(mean).toBeGreaterThan(700)
    expect(mean).toBeLessThan(900)
  })

  test('is the same each time', () => {
    expect(orderOfW(42)).toEqual(orderOfW(42))
    expect(orderOfW(42).events.map(({ id }) => id)).not.toEqual(orderOfW(43).events.map(({ id }) => id))
  })
})
