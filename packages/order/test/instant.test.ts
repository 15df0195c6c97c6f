import { Instant } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { elapsed, isAfter, isBefore } from '../src/values/instant.ts'

const noon = '2026-03-01T12:00:00.000Z' as Instant
const justAfterNoon = '2026-03-01T12:00:00.001Z' as Instant

describe('an instant', () => {
  test.each([noon, '2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'may be %s',
    (text) => {
      expect(Instant.is(text)).toBe(true)
    }
  )

  test.each([
    ['another offset', '2026-03-01T20:00:00.000+08:00'],
    ['no zone', '2026-03-01T12:00:00.000'],
    ['no milliseconds', '2026-03-01T12:00:00Z'],
    ['microseconds', '2026-03-01T12:00:00.000000Z'],
    ['no time', '2026-03-01'],
    ['29 February of a common year', '2026-02-29T12:00:00.000Z'],
    ['31 April', '2026-04-31T12:00:00.000Z'],
    ['month 13', '2026-13-01T12:00:00.000Z'],
    ['hour 24', '2026-03-01T24:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60.000Z'],
    ['a line feed', `${noon}\n`],
    ['five digits of year', '+12026-03-01T12:00:00.000Z']
  ])('may not have %s', (_what, text) => {
    expect(Instant.is(text)).toBe(false)
  })

  test('is before or after another, never both', () => {
    expect([isBefore(noon, justAfterNoon), isAfter(noon, justAfterNoon)]).toEqual([true, false])
    expect([isBefore(justAfterNoon, noon), isAfter(justAfterNoon, noon)]).toEqual([false, true])
    expect([isBefore(noon, noon), isAfter(noon, noon)]).toEqual([false, false])
  })

  test('is a number of milliseconds away from another', () => {
    expect(elapsed(noon, justAfterNoon)).toBe(1)
    expect(elapsed(justAfterNoon, noon)).toBe(-1)
  })
})
