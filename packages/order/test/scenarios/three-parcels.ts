import { describe, test } from 'vitest'
import { situation } from '../decision-table/states.ts'
import { id } from '../order-under-test.ts'
import { chengdu, warehouse } from '../samples.ts'
import { bySystem } from '../steps.ts'
import { a, again, arrived, returning, sentAgain } from '../three-parcels.ts'

// Scenario S18: its story is told step by step in three-parcels.ts, up to where each test begins.

const outcome = (parcelId: string, what: string) => ({ parcelId, outcome: what })
const outcomes = [outcome('A', 'NotChanged'), outcome('B', 'Reshipped'), outcome('C', 'DeliveredAsAmended')]
const all = [...outcomes, outcome('B2', 'DeliveredAsAmended')]
const closing = { caseId: a, outcome: 'Partial', outcomes }

describe('an order of three parcels, each with a way of its own', () => {
  test('is done with when every parcel has an outcome, also the one that was sent again', () => {
    arrived()
      .when('09 10:00', 'CloseCase', closing)
      .isRefused({ type: 'OutcomeMissing', parcelIds: ['B2'] })
      .when('09 10:01', 'CloseCase', { ...closing, outcomes: all })
      .gives(['CaseClosed', { outcome: 'Partial', outcomes: all }])
  })

  test('has nothing left to be changed when everything has arrived', () => {
    arrived()
      .asks('09 10:00', id('ca5e', 2), chengdu)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AlreadyDelivered' }])
  })
})

describe('the parcel that the carrier could not redirect', () => {
  test('is not sent again before it is back, nor by planning it anew', () => {
    returning()
      .when('04 10:00', 'ArrangeReshipment', again)
      .isRefused({ type: 'ReturnNotReceived', parcelId: 'B' })
      .when('04 10:01', 'PlanParcel', { parcelId: 'B2', lines: again.lines }, { actor: warehouse })
      .isRefused({ type: 'QuantityExceeded', lineId: 'l2', available: 0 })
  })

  test('is sent again once', () => {
    sentAgain()
      .when('06 10:31', 'ArrangeReshipment', again)
      .givesNothing()
      .when('06 10:32', 'ArrangeReshipment', { ...again, newParcelId: 'B3' })
      .isRefused({ type: 'QuantityExceeded', lineId: 'l2', available: 0 })
  })

  test('keeps a way of its own while a part of its goods is not sent again', () => {
    const { at, order } = situation('half sent again')
    const amends = { stage: 'Returned', route: 'AmendOrder', because: null }
    order.when(at, 'RouteAddressChange', { caseId: a }, bySystem).gives([
      'AddressChangeRouted',
      {
        plan: [
          { ...amends, target: 'p1' },
          { ...amends, target: 'p2', stage: 'AwaitingShipment' }
        ]
      }
    ])
  })

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
