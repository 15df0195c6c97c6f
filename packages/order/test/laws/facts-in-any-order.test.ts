import { type OrderState, usePersonal } from '@readdress/order'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrierTime, instant, written } from '../command-given.ts'
import { orderUnderTest } from '../order-under-test.ts'
import { chengdu, mianyang } from '../samples.ts'
import { byCarrier, byPlatform, labels, scan, ships } from '../steps.ts'
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
  // Each shows another address: one that is ordered already leaves no trace by the rules, so an older sight that comes after it is believed.
  const sights = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 6 }).map((minutes) =>
    minutes.map((minute) => {
      const changedAt = instant(`01 10:${String(minute).padStart(2, '0')}`)
      const address = { ...mianyang, detail: `${minute}号` }
      const seen = { address, recipientIsBuyer: true, changedBy: 'Buyer', changedAt }
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

  test('leave the same address ordered (I11)', () => {
    const before = orderUnderTest().placedAndPaid('01 09:00').state()
    fc.assert(
      fc.property(inAnyOrder(sights), ([told, again]) => {
        expect(ordered(again.reduce(take, before))).toBe(ordered(inTime(told).reduce(take, before)))
      }),
      { numRuns: 500 }
    )
  })
})
