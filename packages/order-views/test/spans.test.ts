import { Instant } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spansOf, spansUntil } from '../src/spans.ts'

const moment = (text: string): Instant => {
  if (!Instant.is(text)) throw new TypeError(text)
  return text
}

const moments = fc
  .date({ min: new Date('1970-01-01T00:00:00.000Z'), max: new Date('2499-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => moment(date.toISOString()))

describe('the spans until a moment', () => {
  test('go from years to minutes', () => {
    expect(spansUntil(moment('1971-02-03T00:01:30.000Z'))).toEqual([
      '1970',
      '1971-01',
      '1971-02-01',
      '1971-02-02',
      '1971-02-03T00:00',
      '1971-02-03T00:01'
    ])
  })

  test('hold every earlier moment once, the minute itself, and nothing later', () => {
    fc.assert(
      fc.property(moments, moments, (until, at) => {
        const holding = spansOf(at).filter((span) => spansUntil(until).includes(span))
        expect(holding.length).toBe(at.slice(0, 16) <= until.slice(0, 16) ? 1 : 0)
      })
    )
  })
})
