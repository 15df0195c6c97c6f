import type { OrderState } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { written } from '../command-given.ts'
import { situation } from '../decision-table/states.ts'
import { warehouse } from '../samples.ts'
import { inAnyOrder, inTime, placedOf, take } from './in-any-order.ts'

const stage = fc.constantFrom('Picking', 'Allocating', 'InWarehouse', 'Outbound')

const said = fc.oneof(
  stage.map((reached) => ['RecordFulfilmentStage', { parcelId: 'p1', stage: reached }] as const),
  fc.tuple(stage, fc.boolean()).map(([reached, held]) => {
    return ['RecordHoldResult', { parcelIds: ['p1'], stage: reached, held }] as const
  })
)

// Few minutes, so that several things are said of one moment, some of them before the hold was asked for.
const news = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), said), { minLength: 1, maxLength: 7 }).map((told) =>
  told.map(([minute, [type, data]], n) => {
    return written(`01 10:0${minute}`, type, data, { actor: warehouse }, 900 + n)
  })
)

const whatIsHeld = (state: OrderState) =>
  placedOf(state).parcel.parcels.map(({ fulfilment, hold }) => [fulfilment, hold?.status])

describe('the same news of the warehouse, in any order and told any number of times,', () => {
  test('leave a parcel at the same stage, held or not (I11)', () => {
    const before = situation('hold asked').order.state()
    fc.assert(
      fc.property(inAnyOrder(news), ([told, again]) => {
        expect(whatIsHeld(again.reduce(take, before))).toEqual(whatIsHeld(inTime(told).reduce(take, before)))
      }),
      { numRuns: 300 }
    )
  })
})
