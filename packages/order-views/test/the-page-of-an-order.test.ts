import { carrierProfiles, policyFor } from '@readdress/order'
import { editabilityAt, type KeptEvent, orderDetail } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { verified } from '../../order/test/before-shipment.ts'
import { instant, orderUnderTest } from '../../order/test/order-under-test.ts'
import { ships } from '../../order/test/steps.ts'
import { moment, recordedOf, registry, storyWith } from './stories.ts'

const context = { policy: policyFor('generic'), carriers: carrierProfiles }

const onRecord = (...given: Parameters<typeof recordedOf>): ReadonlyArray<KeptEvent> =>
  recordedOf(...given).map((recorded) => {
    const event = registry.decode(recorded)
    if (Either.isLeft(event)) throw new Error(event.left.at)
    return { event: event.right, recorded }
  })

const shipped = orderUnderTest().placedAndPaid('01 09:00').and(ships('02 10:00', 1)).events()

describe('whether an address could be changed', () => {
  test('follows from how far the parcel had come at that moment', () => {
    const route = (at: string) => editabilityAt(onRecord(shipped), context, moment(at)).targets.map((one) => one.route)
    expect(route('01 12:00')).toEqual(['AmendOrder'])
    expect(route('02 12:00')).toEqual(['CarrierIntercept'])
  })

  test('follows from what was known then', () => {
    const late = onRecord(shipped, 'A-1', { 4: instant('03 08:00') })
    const known = (at: string) => editabilityAt(late, context, moment('02 12:00'), moment(at)).targets[0]?.route
    expect(known('02 12:00')).toBe('ReissueLabel')
    expect(known('03 08:00')).toBe('CarrierIntercept')
  })

  test('is no more once the data are erased', () => {
    const { canChange, refused } = editabilityAt(
      onRecord(storyWith('PersonalDataErased')),
      context,
      '2029-06-01T00:00:00.000Z' as never
    )
    expect(canChange).toBe(false)
    expect(refused).toMatchObject({ type: 'ValueErased' })
  })
})

describe('the page of an order', () => {
  const pageOf = (events: ReadonlyArray<KeptEvent>, at: string) => {
    const page = orderDetail('A-1' as never, events, context, moment(at))
    if (page === null) throw new Error('no page')
    return page
  }

  test('has what was bought, where it goes, and whether that can change', () => {
    expect(pageOf(onRecord(verified().events()), '01 20:37')).toMatchObject({
      platform: 'xiaohongshu',
      platformOrderNo: 'P728391',
      total: { minor: '19800' },
      lines: [{ sku: 'TEA-SET-04' }],
      address: { ordered: { version: 1 }, pending: [{ status: 'Verified' }] },
      editability: { canChange: true },
      openIssues: [],
      notes: [],
      erased: []
    })
  })

  test('masks the buyer, and holds no address', () => {
    const page = JSON.stringify(pageOf(onRecord(verified().events()), '01 20:37'))
    expect(['晓晓_2020', '13812341234', '天府大道中段'].filter((value) => page.includes(value))).toEqual([])
    expect(page).toContain('晓*')
  })

  test('has the notes by their events, and the open issues', () => {
    expect(pageOf(onRecord(storyWith('FeedbackReceived')), '31 00:00').notes).toMatchObject([{ revision: 13 }])
    const stalled = storyWith('TrackingStalled')
    const open = stalled.slice(0, stalled.findIndex(({ type }) => type === 'TrackingStalled') + 1)
    expect(pageOf(onRecord(open), '31 00:00').openIssues).toMatchObject([{ type: 'Issue', id: 'Stall:p1:1' }])
  })

  test('has tombstones of those who are erased', () => {
    const page = orderDetail(
      'A-1' as never,
      onRecord(storyWith('PersonalDataErased')),
      context,
      '2029-06-01T00:00:00.000Z' as never
    )
    expect(page).toMatchObject({ buyer: null, erased: [{ subject: 'buyer', at: '2029-03-17T09:00:00.000Z' }] })
  })

  test('is none before the order was placed', () => {
    expect(orderDetail('A-1' as never, onRecord(shipped), context, moment('01 08:59'))).toBeNull()
  })
})
