import { describe, expect, test } from 'vitest'
import { retryAfter } from '../../src/outbound/retry-after.ts'

const monday = Date.parse('2026-03-02T09:00:00Z')
const day = 24 * 60 * 60_000

describe('how long a partner wants to be left alone', () => {
  test.each([
    ['in seconds', '120', 120_000],
    ['not at all', '0', 0],
    ['until a date', 'Mon, 02 Mar 2026 09:05:00 GMT', 300_000],
    ['until a date that is over', 'Mon, 02 Mar 2026 08:00:00 GMT', 0],
    ['for years, which is a day', '99999999999999', day],
    ['until a year far away, which is a day', 'Mon, 02 Mar 2099 09:00:00 GMT', day],
    ['in a word that says nothing', 'soon', undefined],
    ['not said', null, undefined]
  ])('is told %s', (_how, header, expected) => {
    expect(retryAfter(header, monday)).toBe(expected)
  })
})
