import { situation } from '../decision-table/states.ts'
import { id } from '../order-under-test.ts'
import { chengdu, warehouse } from '../samples.ts'
import { scenario } from '../scenario.ts'
import { bySystem } from '../steps.ts'
import { a, again, arrived, returning, sentAgain } from '../three-parcels.ts'

export const threeParcels = scenario({
  number: 'S18',
  english: {
    title: 'Three parcels',
    sentence: 'Parcel A is delivered at the old address, B is on its way there, and C waits in the house.'
  },
  chinese: { title: '三个包裹', sentence: '包裹 A 已在原地址签收，B 正在送往原地址，C 还在仓库。' }
})
const { describe, inChinese, test } = threeParcels

// The story is told step by step in three-parcels.ts, up to where each test begins.

const outcome = (parcelId: string, what: string) => ({ parcelId, outcome: what })
const outcomes = [outcome('A', 'NotChanged'), outcome('B', 'Reshipped'), outcome('C', 'DeliveredAsAmended')]
const all = [...outcomes, outcome('B2', 'DeliveredAsAmended')]
const closing = { caseId: a, outcome: 'Partial', outcomes }

describe('an order of three parcels, each with a way of its own,', () => {
  inChinese('每个包裹都有结果才能结案，重新发货的也算')
  test('is done with when every parcel has an outcome, also the one that was sent again', () => {
    arrived()
      .when('09 10:00', 'CloseCase', closing)
      .isRefused({ type: 'OutcomeMissing', parcelIds: ['B2'] })
      .when('09 10:01', 'CloseCase', { ...closing, outcomes: all })
      .gives(['CaseClosed', { outcome: 'Partial', outcomes: all }])
  })

  inChinese('全部签收之后，没有什么可改的了')
  test('has nothing left to be changed when everything has arrived', () => {
    arrived()
      .asks('09 10:00', id('ca5e', 2), chengdu)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AlreadyDelivered' }])
  })
})

describe('the parcel that the carrier could not redirect', () => {
  inChinese('没有退回之前不能重新发货，另外装包也不行')
  test('is not sent again before it is back, nor by planning it anew', () => {
    returning()
      .when('04 10:00', 'ArrangeReshipment', again)
      .isRefused({ type: 'ReturnNotReceived', parcelId: 'B' })
      .when('04 10:01', 'PlanParcel', { parcelId: 'B2', lines: again.lines }, { actor: warehouse })
      .isRefused({ type: 'QuantityExceeded', lineId: 'l2', available: 0 })
  })

  inChinese('只重新发一次')
  test('is sent again once', () => {
    sentAgain()
      .when('06 10:31', 'ArrangeReshipment', again)
      .givesNothing()
      .when('06 10:32', 'ArrangeReshipment', { ...again, newParcelId: 'B3' })
      .isRefused({ type: 'QuantityExceeded', lineId: 'l2', available: 0 })
  })

  inChinese('还有商品没有重新发出时，保留自己的改址途径')
  test('keeps a way of its own while a part of its goods is not sent again', () => {
    const { at, order } = situation('half sent again')
    const amends = { stage: 'Returned', route: 'AmendOrder', because: null }
    order
      .fork()
      .when(at, 'RouteAddressChange', { caseId: a }, bySystem)
      .gives([
        'AddressChangeRouted',
        {
          plan: [
            { ...amends, target: 'p1' },
            { ...amends, target: 'p2', stage: 'AwaitingShipment' }
          ]
        }
      ])
  })

  inChinese('商品改由新包裹发出，改址途径也随之转移')
  test('gives its way to the parcel that its goods are sent again in', () => {
    sentAgain()
      .when('06 10:31', 'RouteAddressChange', { caseId: a }, bySystem)
      .gives([
        'AddressChangeRouted',
        {
          plan: [
            { target: 'A', stage: 'Delivered', route: 'NotPossible', because: 'AlreadyDelivered' },
            { target: 'C', stage: 'LabelPrinted', route: 'ReissueLabel', because: null },
            { target: 'B2', stage: 'AwaitingShipment', route: 'AmendOrder', because: null }
          ],
          requirements: []
        }
      ])
  })
})
