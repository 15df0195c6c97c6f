import { Duration, type Instant } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { plus } from '../src/values/duration.ts'

describe('a duration', () => {
  test.each(['PT30M', 'P3D', 'P3Y', 'P540D', 'PT12H', 'P1Y2M3DT4H5M6S', 'P1M', 'PT0S', 'P0D'])('may be %s', (text) => {
    expect(Duration.is(text)).toBe(true)
  })

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    '-P1D',
    'P-1D',
    'P1.5D',
    'PT1,5H',
    'P2W',
    '3D',
    'PT3D',
    'p3d',
    'P1D2Y',
    'P1D ',
    'P1234567D'
  ])('may not be "%s"', (text) => {
    expect(Duration.is(text)).toBe(false)
  })
})

describe('adding a duration to an instant', () => {
  test.each([
    ['minutes', '2026-03-01T12:31:00.000Z', 'PT30M', '2026-03-01T13:01:00.000Z'],
    ['hours over midnight', '2026-02-28T23:00:00.000Z', 'PT12H', '2026-03-01T11:00:00.000Z'],
    ['seconds', '2026-12-31T23:59:59.001Z', 'PT1S', '2027-01-01T00:00:00.001Z'],
    ['days', '2026-03-01T12:31:00.000Z', 'P540D', '2027-08-23T12:31:00.000Z'],
    ['years by the calendar', '2026-03-01T12:31:00.000Z', 'P3Y', '2029-03-01T12:31:00.000Z'],
    ['a year from 29 February', '2024-02-29T08:00:00.000Z', 'P1Y', '2025-02-28T08:00:00.000Z'],
    ['a month from the 31st', '2026-01-31T08:00:00.000Z', 'P1M', '2026-02-28T08:00:00.000Z'],
    ['months over the year', '2026-11-30T08:00:00.000Z', 'P15M', '2028-02-29T08:00:00.000Z'],
    ['months before days', '2026-01-31T00:00:00.000Z', 'P1M1D', '2026-03-01T00:00:00.000Z'],
    ['all parts', '2026-01-01T00:00:00.000Z', 'P1Y2M3DT4H5M6S', '2027-03-04T04:05:06.000Z'],
    ['nothing', '2026-01-01T00:00:00.007Z', 'PT0S', '2026-01-01T00:00:00.007Z'],
    ['an early year', '0050-01-31T00:00:00.000Z', 'P1M', '0050-02-28T00:00:00.000Z'],
    ['more than the calendar holds', '2026-01-01T00:00:00.000Z', 'P999999Y999999M', '9999-12-31T23:59:59.999Z'],
    ['a day at the end of the calendar', '9999-12-31T12:00:00.000Z', 'P1D', '9999-12-31T23:59:59.999Z']
  ])('adds %s', (_what, instant, duration, sum) => {
    expect(plus(instant as Instant, duration as Duration)).toBe(sum)
  })
})
