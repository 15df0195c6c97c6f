import { type OrderEvent, OrderState, order } from '@readdress/order'
import * as Either from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { id, orderUnderTest } from './order-under-test.ts'
import { byPlatform } from './steps.ts'

const notice = (n: number) => ({ messageId: id('3e55', n), kind: 'DelayNews', targets: ['PlatformAccount'] })
const scanOf = (n: number) => ({ system: 'kuaidi100', eventId: `e${n}` })

const withOneNotice = orderUnderTest().placedAndPaid('01 09:00').when('01 10:00', 'NotifyBuyer', notice(1))
const [told] = withOneNotice.gives('BuyerNotified').events().slice(-1)

/** The nth notice, by a message of the platform. */
const toldBy = (n: number): OrderEvent => {
  if (told?.type !== 'BuyerNotified') throw new Error('no notice')
  const metadata = { ...told.metadata, source: scanOf(n) }
  return { ...told, data: { ...told.data, messageId: id('3e55', n) }, metadata } as OrderEvent
}

/** An order whose buyer was told so often. */
const toldTimes = (times: number) =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .after(Array.from({ length: times }, (_, n) => toldBy(n)))

const placed = (state: OrderState) => {
  if (state.status === 'NotPlaced') throw new Error('not placed')
  return state
}

describe('an order with a long record', () => {
  const long = toldTimes(300)

  test.each([236, 237, 299])('knows the notice at place %i, one of the newest 64', (n) => {
    long.fork().when('01 11:00', 'NotifyBuyer', notice(n)).givesNothing()
  })

  test('does not know a notice before those, so that it does not grow with all that was told', () => {
    long.fork().when('01 11:00', 'NotifyBuyer', notice(227)).gives('BuyerNotified')
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
    expect(record.noticeIds.flat().slice(-64)).toEqual(Array.from({ length: 64 }, (_, n) => id('3e55', 236 + n)))
    expect(sources.flat().slice(1)).toEqual(Array.from({ length: 300 }, (_, n) => scanOf(n)))
  })

  test('copies nothing but the end of it when a fact is added', () => {
    const before = placed(long.state())
    const { sources } = placed(order.evolve(before, toldBy(300)))
    expect(sources.map((piece, n) => piece === before.sources[n])).toEqual([true, true, true, true, false])
  })

  test.each([64, 65, 72, 73, 80, 81, 300])(
    'never remembers fewer than 64 or more than 73 notices, here of %i',
    (times) => {
      const remembered = placed(toldTimes(times).state()).record.noticeIds.flat()
      expect(remembered.length).toBeGreaterThanOrEqual(64)
      expect(remembered.length).toBeLessThanOrEqual(73)
    }
  )

  test('is the same after a snapshot', () => {
    expect(OrderState.decode(OrderState.encode(long.state()))).toEqual(Either.right(long.state()))
  })

  test('of another form in a snapshot is not taken', () => {
    const { record, ...rest } = placed(long.state())
    const other = { ...rest, record: { ...record, noticeIds: [7] } }
    expect(Either.isLeft(OrderState.decode(OrderState.encode(other as never)))).toBe(true)
  })
})
