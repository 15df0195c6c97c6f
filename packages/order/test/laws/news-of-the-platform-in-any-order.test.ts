import type { OrderState } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant, written } from '../command-given.ts'
import { orderUnderTest } from '../order-under-test.ts'
import { byPlatform } from '../steps.ts'
import { inAnyOrder, inTime, placedOf, take } from './in-any-order.ts'

const moment = fc.integer({ min: 0, max: 5 }).map((minute) => `01 10:0${minute}`)

const said = fc.oneof(
  fc.boolean().map((held) => ['RecordRiskHold', { held, ground: 'Review' }] as const),
  fc.tuple(fc.constantFrom('AS-1', 'AS-2'), fc.constantFrom('Open', 'Closed')).map(([afterSaleId, state]) => {
    return ['RecordAfterSale', { afterSaleId, state, kind: 'Other' }] as const
  }),
  fc.tuple(fc.boolean(), moment).map(([matched, at]) => {
    const reference = { platform: 'any', kind: 'Oaid', token: 'oaid-1', version: 1 }
    return ['RecordPlatformReference', { ...reference, matched, checkedAt: instant(at) }] as const
  }),
  moment.map((at) => {
    return ['AssignVirtualNumber', { version: 1, phone: '13800138070转1', validUntil: instant(at) }] as const
  }),
  fc.constant(['CompleteOrder', { basis: 'PlatformAuto', completedAt: instant('01 10:00') }] as const)
)

const news = fc
  .array(fc.tuple(moment, said), { minLength: 1, maxLength: 7 })
  .map((told) => told.map(([at, [type, data]], n) => written(at, type, data, byPlatform, 900 + n)))

const whatIsSaid = (state: OrderState) => {
  const { status, onPlatform } = placedOf(state).placement
  const afterSales = onPlatform.afterSales.toSorted((one, other) => (one.afterSaleId < other.afterSaleId ? -1 : 1))
  return {
    status,
    ...onPlatform,
    afterSales,
    virtualNumbers: onPlatform.virtualNumbers.map(({ validUntil }) => validUntil)
  }
}

describe('the same news of the platform, in any order and told any number of times,', () => {
  test('leave an order held or not, looked at and reached in the same way (I11)', () => {
    const before = orderUnderTest('shopify').placedAndPaid('01 09:00').state()
    fc.assert(
      fc.property(inAnyOrder(news), ([told, again]) => {
        expect(whatIsSaid(again.reduce(take, before))).toEqual(whatIsSaid(inTime(told).reduce(take, before)))
      }),
      { numRuns: 300 }
    )
  })
})
