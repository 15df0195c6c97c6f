import { type OrderState, usePersonal } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrierTime, instant, written } from '../command-given.ts'
import { id, orderUnderTest } from '../order-under-test.ts'
import { chengdu, mianyang } from '../samples.ts'
import { amends, byCarrier, byPlatform, confirms, labels, scan, ships, verifies } from '../steps.ts'
import { inAnyOrder, inTime, placedOf, take } from './in-any-order.ts'

describe('the same scans of one parcel, in any order and told any number of times,', () => {
  const onTheWay = fc.constantFrom(
    ['InTransit', 'PickedUp'],
    ['InTransit', 'Departure'],
    ['InTransit', 'ArrivedDestinationCity'],
    ['OutForDelivery', 'Other'],
    ['DeliveryFailure', 'NoBody'],
    ['InfoReceived', 'Other']
  )
  const place = fc.constantFrom({}, { place: chengdu.region }, { place: mianyang.region })

  // Left out, because there the order of arrival counts by the rules: a redirect that is reported after a later scan is not believed any more, a
  // delivery is final, and the first of several deliveries stands. So at most one delivery is told, and it is the newest scan.
  const scans = fc
    .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 6 }), fc.boolean())
    .chain(([minutes, isDelivered]) => {
      const newest = Math.max(...minutes)
      return fc.tuple(
        ...minutes.map((minute) =>
          fc.tuple(onTheWay, place).map(([[status = '', subStatus = ''], where]) => {
            const at = `02 10:${String(minute).padStart(2, '0')}`
            const said =
              isDelivered && minute === newest
                ? scan(at, 'Delivered', 'Self', where)
                : scan(at, status, subStatus, where)
            return written('02 12:00', 'RecordTracking', { ...said, eventTime: carrierTime(at) }, byCarrier, minute)
          })
        )
      )
    })

  const whereItIs = (state: OrderState) => {
    const { parcel, addressChange } = placedOf(state)
    const [one] = parcel.parcels
    return {
      ordered: addressChange.ordered,
      label: one !== undefined && 'label' in one ? one.label.version : null,
      routed: one !== undefined && 'routed' in one ? one.routed : null,
      delivered: one?.status === 'Delivered' ? [one.mode, one.place, one.matchesVersion] : null
    }
  }

  test.each([
    ['labelled', orderUnderTest('shopify').placedAndPaid('01 09:00').and(labels('01 18:00', 1)).state()],
    ['shipped', orderUnderTest('shopify').placedAndPaid('01 09:00').and(ships('01 18:00', 1)).state()]
  ])('leave a %s parcel with the same label, way and place of delivery (I11)', (_status, before) => {
    fc.assert(
      fc.property(inAnyOrder(scans), ([told, again]) => {
        expect(whereItIs(again.reduce(take, before))).toEqual(whereItIs(inTime(told).reduce(take, before)))
      }),
      { numRuns: 500 }
    )
  })
})

describe('the same sights of the address on the platform, in any order and told any number of times,', () => {
  // Some show what is ordered already, and some what was ordered before.
  const shown = [chengdu, mianyang, { ...mianyang, detail: '9号' }]
  const sights = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 6 }).map((minutes) =>
    minutes.map((minute) => {
      const changedAt = instant(`01 10:${String(minute).padStart(2, '0')}`)
      const seen = { address: shown[minute % 3], recipientIsBuyer: true, changedBy: 'Buyer', changedAt }
      return written('01 12:00', 'ObservePlatformAddress', seen, byPlatform, minute)
    })
  )

  const ordered = (state: OrderState) => {
    const { versions, ordered: number } = placedOf(state).addressChange
    const detail = versions[number - 1]?.address.detail
    return detail === undefined || detail === null
      ? null
      : usePersonal<string, string>(detail, { known: (text) => text, erased: (because) => because })
  }

  const placed = () => orderUnderTest('shopify').placedAndPaid('01 09:00')
  const a = id('ca5e', 1)

  test.each([
    ['placed', placed().state()],
    [
      'amended',
      placed()
        .asks('01 10:10', a, mianyang)
        .gives('AddressChangeRequested')
        .and(verifies('01 10:15', a))
        .and(confirms('01 10:20', a, mianyang, 2))
        .and(amends('01 10:30', a, mianyang, 2, 1))
        .state()
    ]
  ])('leave the same address ordered of an order that was %s (I11)', (_status, before) => {
    fc.assert(
      fc.property(inAnyOrder(sights), ([told, again]) => {
        expect(ordered(again.reduce(take, before))).toBe(ordered(inTime(told).reduce(take, before)))
      }),
      { numRuns: 500 }
    )
  })
})
