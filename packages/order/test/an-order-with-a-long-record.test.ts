import { type OrderEvent, OrderState, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { byPlatform } from './steps.ts'

const notice = (n: number) => ({ messageId: id('3e55', n), kind: 'DelayNews', targets: ['PlatformAccount'] })
const scanOf = (n: number) => ({ system: 'kuaidi100', eventId: `e${n}` })

const withOneNotice = orderUnderTest().placedAndPaid('01 09:00').when('01 10:00', 'NotifyBuyer', notice(1))
const [told] = withOneNotice.gives('BuyerNotified').events().slice(-1)

/** An order whose buyer was told so often, each time by another message of the platform. */
const toldTimes = (times: number) =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .after(
      Array.from({ length: times }, (_, n) => {
        if (told?.type !== 'BuyerNotified') throw new Error('no notice')
        const metadata = { ...told.metadata, source: scanOf(n) }
        return { ...told, data: { ...told.data, messageId: id('3e55', n) }, metadata } as OrderEvent
      })
    )

const placed = (state: OrderState) => {
  if (state.status === 'NotPlaced') throw new Error('not placed')
  return state
}

describe('an order with a long record', () => {
  const long = toldTimes(300)

  test.each([0, 1, 63, 64, 65, 127, 128, 299])('knows the notice at place %i', (n) => {
    long.fork().when('01 11:00', 'NotifyBuyer', notice(n)).givesNothing()
  })

  test.each([0, 63, 64, 299])('knows the source of the fact at place %i', (n) => {
    const hold = { held: true, ground: 'Fraud' }
    long
      .fork()
      .when('01 11:00', 'RecordRiskHold', hold, { ...byPlatform, source: scanOf(n) })
      .givesNothing()
      .when('01 11:00', 'RecordRiskHold', hold, { ...byPlatform, source: scanOf(300) })
      .gives('RiskHoldPlaced')
  })

  test('does not know what was not said', () => {
    long.fork().when('01 11:00', 'NotifyBuyer', notice(300)).gives('BuyerNotified')
  })

  test('keeps all in the order in which it came', () => {
    const { record, sources } = placed(long.state())
    expect(record.noticeIds.flat()).toEqual(Array.from({ length: 300 }, (_, n) => id('3e55', n)))
    expect(sources.flat().slice(1)).toEqual(Array.from({ length: 300 }, (_, n) => scanOf(n)))
  })

  test('copies nothing but the end of it when something is added', () => {
    const before = placed(long.state())
    const [event] = long.fork().when('01 11:00', 'NotifyBuyer', notice(300)).gives('BuyerNotified').events().slice(-1)
    if (event === undefined) throw new Error('nothing was told')
    const { noticeIds } = placed(order.evolve(before, event)).record
    expect(noticeIds.map((piece, n) => piece === before.record.noticeIds[n])).toEqual([true, true, true, true, false])
  })

  test('is the same after a snapshot', () => {
    expect(OrderState.decode(OrderState.encode(long.state()))).toEqual(Either.right(long.state()))
  })

  test('of another form in a snapshot is not taken', () => {
    const { record, ...rest } = placed(long.state())
    const flat = { ...rest, record: { ...record, noticeIds: record.noticeIds.flat() } }
    expect(Either.isLeft(OrderState.decode(OrderState.encode(flat as never)))).toBe(true)
  })
})
