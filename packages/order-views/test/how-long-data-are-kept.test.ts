import type { OrderEvent } from '@readdress/order'
import {
  erasuresProjection,
  retentionCalendar,
  retentionCalendarProjection,
  retentionEnded,
  retentionOf
} from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { orderUnderTest } from '../../order/test/order-under-test.ts'
import { erasures } from '../../privacy/test/erasure-under-test.ts'
import { documentOf, moment, recordedOf, registry, settings, storyWith, viewOver } from './stories.ts'
import { erasureRecorded } from './told-by-privacy.ts'

const projection = retentionCalendarProjection(registry, settings.retention)

const calendar = (events: ReadonlyArray<OrderEvent>, at = moment('31 00:00')) =>
  retentionCalendar(documentOf(projection, recordedOf(events)), at, settings.retention)

const until = (events: ReadonlyArray<OrderEvent>) =>
  projection.indexes['until']?.(documentOf(projection, recordedOf(events)))

const erased = storyWith('PersonalDataErased')
const completed = erased.slice(0, erased.findIndex(({ type }) => type === 'OrderCompleted') + 1)

describe('the retention calendar', () => {
  test('waits for the completion of an order', () => {
    const placed = orderUnderTest().placedAndPaid('01 09:00').events()
    expect(calendar(placed)).toMatchObject([
      { orderId: 'A-1', subject: 'buyer', retentionUntil: null, status: 'Kept', nextStep: 'Completion' }
    ])
    expect(until(placed)).toEqual([])
  })

  test('counts three years from it, and is found by the month', () => {
    expect(calendar(completed)).toMatchObject([
      { completedAt: '2026-03-10T09:00:00.000Z', retentionUntil: '2029-03-10T09:00:00.000Z', nextStep: 'RetentionEnd' }
    ])
    expect(until(completed)).toContain('2029-03')
    expect(calendar(completed, '2029-03-10T09:00:00.000Z' as never)).toMatchObject([{ nextStep: 'Erasure' }])
  })

  test('says who is restricted, and who was erased, when, and until when every copy is', () => {
    expect(calendar(erased.slice(0, -1))).toMatchObject([{ status: 'Restricted', since: '2026-12-02T09:00:00.000Z' }])
    expect(calendar(erased)).toMatchObject([
      {
        status: 'Erased',
        since: '2029-03-17T09:00:00.000Z',
        effectiveBy: '2029-04-21T09:00:00.000Z',
        nextStep: 'Effect'
      }
    ])
    expect(calendar(erased, '2030-01-01T00:00:00.000Z' as never)).toMatchObject([{ nextStep: 'Nothing' }])
  })

  test('stops for a legal hold, and for a dispute until it is decided', () => {
    const disputed = storyWith('LegalHoldPlaced')
    const held = disputed.slice(0, disputed.findIndex(({ type }) => type === 'LegalHoldPlaced') + 1)
    expect(calendar(held)).toMatchObject([{ status: 'OnLegalHold', nextStep: 'HoldRelease', retentionUntil: null }])
    expect(calendar(held)[0]?.holds).toHaveLength(1)
  })

  test('has an entry for the buyer and one for each recipient who is not the buyer', () => {
    expect(calendar(storyWith('RecipientNoticeGiven')).map(({ subject }) => subject)).toEqual(['buyer', 'recipient-1'])
  })
})

describe('asking whose data need not be kept any longer', () => {
  const destroyed = viewOver(erasuresProjection, erasureRecorded(erasures.destroyed[1]().events, 'e-1'))
  const none = viewOver(erasuresProjection, [])

  const dueAt = async (
    at: string,
    orders = [recordedOf(completed, 'A-1'), recordedOf(erased, 'B-2')],
    progress = none
  ) => {
    const found = await retentionEnded(viewOver(projection, orders.flat()), progress, settings.retention)(at as never)()
    if (Either.isLeft(found)) throw new Error(found.left.type)
    return found.right.map(({ orderId, nextStep }) => `${orderId} ${nextStep}`)
  }

  test('does not name whose keys are destroyed, though the order does not know yet', async () => {
    expect(await dueAt('2029-03-10T09:00:00.000Z', [recordedOf(completed)], destroyed)).toEqual([])
    const calendar = retentionOf(viewOver(projection, recordedOf(completed)), destroyed, settings.retention)
    const at = '2026-06-01T00:00:00.000Z' as never
    expect(await calendar('A-1', at)()).toMatchObject({ right: [{ status: 'Erased', nextStep: 'Effect' }] })
    expect(await calendar('C-3', at)()).toEqual(Either.right([]))
  })

  test('names nobody a moment before, and from then on whoever is not erased', async () => {
    expect(await dueAt('2029-03-10T08:59:59.999Z')).toEqual([])
    expect(await dueAt('2029-03-10T09:00:00.000Z')).toEqual(['A-1 Erasure'])
    expect(await dueAt('2031-01-01T00:00:00.000Z')).toEqual(['A-1 Erasure'])
  })
})
