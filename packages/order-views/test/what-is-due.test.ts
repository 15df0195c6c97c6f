import { genericPolicy } from '@readdress/order'
import { deadlines, deadlinesDue, deadlinesProjection } from '@readdress/order-views'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { a, asked, verified } from '../../order/test/before-shipment.ts'
import { instant, orderUnderTest } from '../../order/test/order-under-test.ts'
import { mianyang } from '../../order/test/samples.ts'
import { byCarrier, bySystem, scan, ships } from '../../order/test/steps.ts'
import { documentOf, moment, recordedOf, registry, viewOver } from './stories.ts'

const projection = deadlinesProjection(registry)

const wished = () =>
  orderUnderTest('xiaohongshu').placedAndPaid('01 20:02').asks('01 20:31', a, mianyang).gives('AddressChangeRequested')

describe('the deadlines of an order', () => {
  test('are what it waits for', () => {
    expect(deadlines(documentOf(projection, recordedOf(wished().events())))).toEqual([
      { kind: 'Acknowledgement', ref: a, orderId: 'A-1', dueAt: instant('01 20:34') }
    ])
    expect(deadlines(documentOf(projection, recordedOf(asked().events())))).toEqual([])
  })

  test('follow from how long the shop lets a parcel be silent', () => {
    const shipped = orderUnderTest().placedAndPaid('01 20:02').and(ships('02 10:05', 1))
    const patient = {
      ...genericPolicy,
      stall: { ...genericPolicy.stall, otherProvince: genericPolicy.lossSuspectedAfter }
    }
    const document = documentOf(projection, recordedOf(shipped.events()))
    expect(deadlines(document)[0]?.dueAt).toBe(instant('05 10:05'))
    expect(deadlines(document, [patient])[0]?.dueAt).not.toBe(instant('05 10:05'))
  })

  test('are open again when what ended them was wrong', () => {
    const source = { system: 'kuaidi100', eventId: 'e2' }
    const delivered = orderUnderTest()
      .placedAndPaid('01 20:02')
      .and(ships('02 10:05', 1))
      .when('03 12:00', 'RecordTracking', scan('03 11:00', 'Delivered', 'Self'), { ...byCarrier, source })
      .gives('TrackingUpdated', 'ParcelDelivered')
    expect(deadlines(documentOf(projection, recordedOf(delivered.events())))).toEqual([])
    const declared = delivered.when('03 13:00', 'DeclareError', { sources: [source], reason: 'OtherParcel' })
    expect(deadlines(documentOf(projection, recordedOf(declared.gives('ErrorDeclared').events())))).toMatchObject([
      { kind: 'NextScan', ref: 'p1', dueAt: instant('05 10:05') }
    ])
  })
})

describe('a timer that asks what is due', () => {
  const orders = [
    ...recordedOf(wished().events(), 'A-1'),
    ...recordedOf(verified().events(), 'B-2'),
    ...recordedOf(asked().events(), 'C-3')
  ]
  const dueAt = async (at: string) => {
    const found = await deadlinesDue(viewOver(projection, orders))(moment(at))()
    if (Either.isLeft(found)) throw new Error(found.left.type)
    return found.right.map(({ orderId, kind }) => `${orderId} ${kind}`)
  }

  test.each([
    ['01 20:33', []],
    ['01 20:34', ['A-1 Acknowledgement']],
    ['01 21:06', ['A-1 Acknowledgement', 'B-2 Verification']],
    ['31 00:00', ['A-1 Acknowledgement', 'B-2 Verification']]
  ] as const)('at %s', async (at, due) => {
    expect(await dueAt(at)).toEqual(due)
  })

  test('gets none that somebody has ended', async () => {
    const passed = wished()
      .when(
        '01 20:34',
        'RecordDeadlinePassed',
        { deadline: 'Acknowledgement', ref: a, dueAt: instant('01 20:34') },
        bySystem
      )
      .gives('ResponseOverdue')
    const view = viewOver(projection, recordedOf(passed.events()))
    expect(await deadlinesDue(view)(moment('31 00:00'))()).toEqual(Either.right([]))
  })
})
