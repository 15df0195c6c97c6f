import {
  type HalfYear,
  isHalfYearEnded,
  orderSearchProjection,
  retentionCalendarProjection
} from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { moment, recordedOf, registry, settings, storyWith, viewOver } from './stories.ts'

const search = orderSearchProjection(registry, settings.searchKeys)
const calendar = retentionCalendarProjection(registry, settings.retention)
const cancelled = recordedOf(storyWith('OrderCancelled'))
// Ten years later.
const isEnded = (known: typeof cancelled) =>
  isHalfYearEnded(
    viewOver(search, cancelled),
    viewOver(calendar, known),
    settings.retention
  )('2026-H1' as HalfYear, moment('3660 09:00'))()

test('a half-year is over when each of its orders is, of which the calendar must know', async () => {
  expect(await isEnded(cancelled)).toEqual(Either.right(true))
  expect(await isEnded([])).toEqual(Either.right(false))
})
