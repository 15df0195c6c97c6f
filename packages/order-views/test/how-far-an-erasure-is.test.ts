import type { OrderEvent } from '@readdress/order'
import {
  type ErasureProgress,
  erasuresProjection,
  retentionCalendar,
  retentionCalendarProjection
} from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { orderUnderTest } from '../../order/test/order-under-test.ts'
import { type ErasureUnderTest, erasures, erasureUnderTest } from '../../privacy/test/erasure-under-test.ts'
import { documentOf, documentsOf, recordedOf, registry, settings, storyWith } from './stories.ts'
import { erasureRecorded } from './told-by-privacy.ts'

const progressOf = ({ events }: ErasureUnderTest, erasureId = 'e-1'): ErasureProgress =>
  documentOf(erasuresProjection, erasureRecorded(events, erasureId))

const calendarProjection = retentionCalendarProjection(registry, settings.retention)

// Completed on 10 March 2026; nothing need be kept from 10 March 2029 on.
const story = storyWith('PersonalDataErased')
const completed = story.slice(0, story.findIndex(({ type }) => type === 'OrderCompleted') + 1)

const entriesAt = (
  at: string,
  progress: ReadonlyArray<ErasureProgress>,
  events: ReadonlyArray<OrderEvent> = completed
) => retentionCalendar(documentOf(calendarProjection, recordedOf(events)), at as never, settings.retention, progress)

const nextAt = (at: string, given: ErasureUnderTest) => {
  const [entry] = entriesAt(at, [progressOf(given)])
  return entry === undefined ? null : [entry.status, entry.nextStep]
}

describe('an erasure on its way', () => {
  test('says who asked, why it waits, and who said yes since', () => {
    expect(progressOf(erasures['requested while the order must be kept'][1]())).toEqual({
      erasureId: 'e-1',
      orderId: 'A-1',
      subject: 'buyer',
      isRestricted: true,
      request: { by: 'b-1', at: '2024-02-01T09:00:00.000Z' },
      deferred: { ground: 'StatutoryRetention', until: '2026-05-10T09:00:00.000Z' },
      approvers: [],
      destroyed: null,
      effectiveAt: null
    })
    expect(progressOf(erasures['approved by two, after the grace time'][1]())).toMatchObject({
      deferred: null,
      approvers: ['p-2', 'p-3']
    })
  })

  test('forgets both when it is withdrawn, or asked for anew', () => {
    const withdrawn = erasures['approved once'][1]().when('05-11 09:00', 'WithdrawErasure')
    expect(progressOf(withdrawn)).toMatchObject({ request: null, approvers: [], isRestricted: true })
    const again = withdrawn.when('05-12 09:00', 'LiftRestriction').when('05-12 09:01', 'RequestErasure')
    expect(progressOf(again)).toMatchObject({ request: { at: '2026-05-12T09:01:00.000Z' }, approvers: [] })
  })

  test('is found by its order', () => {
    const progress = progressOf(erasures.effective[1]())
    expect(erasuresProjection.indexes['order']?.(progress)).toEqual(['A-1'])
    expect(progress).toMatchObject({
      destroyed: { at: '2026-05-17T09:30:00.000Z', effectiveBy: '2026-06-21T09:30:00.000Z' },
      effectiveAt: '2026-06-21T10:00:00.000Z'
    })
  })

  test('begins with whom it is about', () => {
    const [, , ...rest] = erasures['approved once'][1]().events
    expect(documentsOf(erasuresProjection, erasureRecorded(rest, 'e-1')).size).toBe(0)
  })
})

describe('the retention calendar, with the erasures of the order,', () => {
  test.each([
    ['2029-03-09T09:00:00.000Z', 'untouched', null],
    ['2029-03-09T09:00:00.000Z', 'restricted', ['Restricted', 'RetentionEnd']],
    ['2029-03-10T09:00:00.000Z', 'restricted', ['Restricted', 'Erasure']],
    ['2029-03-09T09:00:00.000Z', 'requested while the order must be kept', ['Restricted', 'RetentionEnd']],
    ['2029-03-10T09:00:00.000Z', 'requested, and nothing more to wait for', ['Restricted', 'Approval']],
    ['2029-03-10T09:00:00.000Z', 'lifted while requested', ['Requested', 'Approval']],
    ['2029-03-10T09:00:00.000Z', 'withdrawn', ['Restricted', 'Erasure']],
    ['2029-03-10T09:00:00.000Z', 'approved once', ['Restricted', 'Approval']],
    ['2029-03-10T09:00:00.000Z', 'approved by two, after the grace time', ['Restricted', 'Destruction']],
    ['2026-06-21T09:29:59.999Z', 'destroyed', ['Erased', 'Effect']],
    ['2026-06-21T09:30:00.000Z', 'destroyed', ['Erased', 'Confirmation']],
    ['2026-06-21T09:30:00.000Z', 'effective', ['Erased', 'Nothing']]
  ] as const)('at %s, %s: %j', (at, name, expected) => {
    const given = erasures[name][1]()
    if (expected === null) expect(entriesAt(at, [])).toMatchObject([{ status: 'Kept', nextStep: 'RetentionEnd' }])
    else expect(nextAt(at, given)).toEqual(expected)
  })

  test('names since when and until when, though the order does not know yet', () => {
    expect(entriesAt('2026-06-01T00:00:00.000Z', [progressOf(erasures.destroyed[1]())])).toMatchObject([
      { status: 'Erased', since: '2026-05-17T09:30:00.000Z', effectiveBy: '2026-06-21T09:30:00.000Z' }
    ])
  })

  test('has an entry for a person whom only an erasure names, and leaves the others as they are', () => {
    const other = erasureUnderTest().when('05-10 09:00', 'RequestErasure', { subject: 'other-1' })
    const entries = entriesAt('2029-03-10T09:00:00.000Z', [progressOf(other)])
    expect(entries.map(({ subject, status, erasureId }) => [subject, status, erasureId])).toEqual([
      ['buyer', 'Kept', null],
      ['other-1', 'Restricted', 'e-1']
    ])
  })

  test('heeds of several erasures of a person the one that is made, or else the one that is asked for', () => {
    const [withdrawn, requested, destroyed] = [
      progressOf(erasures.withdrawn[1](), 'e-1'),
      progressOf(erasures['approved once'][1](), 'e-2'),
      progressOf(erasures.destroyed[1](), 'e-3')
    ]
    const at = '2029-03-10T09:00:00.000Z'
    expect(entriesAt(at, [requested, withdrawn])).toMatchObject([{ erasureId: 'e-2' }])
    expect(entriesAt(at, [destroyed, requested, withdrawn])).toMatchObject([{ erasureId: 'e-3' }])
  })

  test('leaves out an erasure of another order', () => {
    const other = { ...progressOf(erasures.destroyed[1]()), orderId: 'B-2' }
    expect(entriesAt('2029-03-10T09:00:00.000Z', [other])).toMatchObject([{ status: 'Kept' }])
  })

  test('says of an order that is open that it must be completed first', () => {
    const placed = orderUnderTest().placedAndPaid('01 09:00').events()
    const requested = progressOf(erasures['approved once'][1]())
    expect(entriesAt('2026-06-01T00:00:00.000Z', [requested], placed)).toMatchObject([{ nextStep: 'Completion' }])
  })
})
