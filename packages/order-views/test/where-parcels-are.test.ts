import {
  carrierScorecardProjection,
  carrierScorecards,
  type ParcelOnBoard,
  trackingBoard,
  trackingBoardProjection
} from '@readdress/order-views'
import { describe, expect, test } from 'vitest'
import { redirected } from '../../order/test/moving-parcel.ts'
import { instant, type OrderUnderTest, orderUnderTest } from '../../order/test/order-under-test.ts'
import { chengdu, mianyang } from '../../order/test/samples.ts'
import { byCarrier, number, scan, ships } from '../../order/test/steps.ts'
import { documentOf, indexValues, recordedOf, registry, storyWith } from './stories.ts'

const projection = trackingBoardProjection(registry)

const board = (order: OrderUnderTest): ReadonlyArray<ParcelOnBoard> =>
  trackingBoard(documentOf(projection, recordedOf(order.events())))

const found = (order: OrderUnderTest) =>
  projection.indexes['parcels']?.(documentOf(projection, recordedOf(order.events())))

const shipped = () => orderUnderTest().placedAndPaid('01 09:00').and(ships('01 18:00', 1))

const told = (system: string, order: OrderUnderTest, at: string, status: string, more: object = {}) =>
  order
    .when(at, 'RecordTracking', scan(at, status, 'Other', more), { ...byCarrier, source: { system, eventId: at } })
    .gives('TrackingUpdated')

describe('the tracking board', () => {
  test('shows a parcel that nobody has scanned', () => {
    expect(board(shipped())).toMatchObject([
      {
        parcelId: 'p1',
        orderId: 'A-1',
        carrier: 'sf',
        trackingNumber: number,
        sources: [],
        lastScan: null,
        course: 'NotSeen'
      }
    ])
    expect(found(shipped())).toEqual(['on-the-way', 'carrier/sf'])
  })

  test('shows what each source says, and that two disagree', () => {
    const one = told('kuaidi100', shipped(), '02 10:00', 'InTransit', {})
    expect(board(one)).toMatchObject([{ isDisputed: false, lastScan: { at: { offset: '+08:00' }, place: null } }])
    const two = told('platform', one, '02 12:00', 'OutForDelivery', { expectedDelivery: instant('03 18:00') })
    expect(board(two)).toMatchObject([
      {
        isDisputed: true,
        expectedDelivery: instant('03 18:00'),
        sources: [
          { system: 'kuaidi100', status: 'InTransit', place: null },
          { system: 'platform', status: 'OutForDelivery' }
        ]
      }
    ])
    expect(found(two)).toContain('disputed')
  })

  test('shows a parcel off its course, and one that stalls with what its carrier was asked', () => {
    const off = shipped()
      .when(
        '02 10:00',
        'RecordTracking',
        scan('02 09:00', 'InTransit', 'ArrivedDestinationCity', { place: mianyang.region }),
        byCarrier
      )
      .gives('TrackingUpdated', 'OffCourseDetected')
    expect(board(off)).toMatchObject([{ course: 'Off', lastScan: { place: mianyang.region } }])
    expect(found(off)).toContain('off-course')
    const stalled = storyWith('TrackingStalled')
    const asked = stalled.slice(0, stalled.findIndex(({ type }) => type === 'CarrierEnquiryOpened') + 1)
    const document = documentOf(projection, recordedOf(asked))
    expect(trackingBoard(document)).toMatchObject([{ isStalled: true, enquiries: [{ rung: 'CarrierService' }] }])
    expect(projection.indexes['parcels']?.(document)).toContain('stalled')
  })

  test('shows that nobody knows where a parcel goes that somebody redirected', () => {
    const events = storyWith('UnexpectedRedirectObserved')
    const seen = events.slice(0, events.findIndex(({ type }) => type === 'UnexpectedRedirectObserved') + 1)
    expect(trackingBoard(documentOf(projection, recordedOf(seen)))).toMatchObject([{ course: 'Unknown' }])
  })

  test('shows a parcel on its way again when its delivery was wrong, and finds none that has arrived', () => {
    const source = { system: 'kuaidi100', eventId: 'e2' }
    const delivered = shipped()
      .when('03 12:00', 'RecordTracking', scan('03 11:00', 'Delivered', 'Self', { place: chengdu.region }), {
        ...byCarrier,
        source
      })
      .gives('TrackingUpdated', 'ParcelDelivered', 'OnCourseConfirmed')
    expect(board(delivered)).toMatchObject([{ stage: 'Delivered', course: 'On' }])
    expect(found(delivered)).toEqual([])
    const declared = delivered.when('03 13:00', 'DeclareError', { sources: [source], reason: 'OtherParcel' })
    expect(found(declared.gives('ErrorDeclared'))).toEqual(['on-the-way', 'carrier/sf'])
  })
})

describe('the scorecard of a carrier', () => {
  const scores = carrierScorecardProjection(registry)
  const cards = (of: ReturnType<typeof documents>, month: string) =>
    carrierScorecards(indexValues(scores, 'score', of), month)
  const documents = () => [
    documentOf(scores, recordedOf(redirected().events())),
    documentOf(scores, recordedOf(storyWith('CarrierClaimPaid'))),
    documentOf(scores, recordedOf(storyWith('TrackingStalled')))
  ]

  test('counts what it was asked and did, and what it lost', () => {
    expect(cards(documents(), '2026-03')).toEqual([
      {
        carrier: 'sf',
        month: '2026-03',
        intercepts: { asked: 1, answered: 1, succeeded: 1, medianTimeToAnswer: 900_000 },
        stalls: 1,
        losses: 1,
        damages: 0,
        claimsPaid: [{ minor: '19800', currency: 'CNY' }]
      }
    ])
  })

  test('is there for no carrier that had no part in that month', () => {
    expect(cards(documents(), '2026-04')).toEqual([])
  })

  test('counts what is the same in several orders', () => {
    expect(cards([...documents(), ...documents()], '2026-03')).toMatchObject([
      {
        intercepts: { asked: 2, succeeded: 2, medianTimeToAnswer: 900_000 },
        stalls: 2,
        losses: 2,
        claimsPaid: { length: 2 }
      }
    ])
  })

  test('counts no loss of a parcel that has turned up', () => {
    const events = storyWith('ParcelFound')
    expect(cards([documentOf(scores, recordedOf(events))], '2026-03')).toMatchObject([{ losses: 0 }])
  })
})
