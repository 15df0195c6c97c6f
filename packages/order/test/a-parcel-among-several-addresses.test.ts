import { describe, expect, test } from 'vitest'
import { a, answers, confirmed, instruction } from './moving-parcel.ts'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, chengdu, mianyang } from './samples.ts'
import { byCarrier, byPlatform, changesTo, confirms, scan, sessionAndCall, ships } from './steps.ts'

// Which of several addresses a parcel has come to.

const tracked = (order: OrderUnderTest, at: string, status: string, subStatus: string, place: object) =>
  order.when(at, 'RecordTracking', scan(at, status, subStatus, { place }), byCarrier)

const arrives = (order: OrderUnderTest, at: string, place: object) =>
  tracked(order, at, 'InTransit', 'ArrivedDestinationCity', place)

const [b, c] = [id('ca5e', 2), id('ca5e', 3)]
const hers = { ...mianyang, detail: '18号2单元601室' }

/** The first change of the address is saved as the ordered one. */
const amended = () =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(changesTo('01 10', a, mianyang, 2, 1))

/** And another one is confirmed, while the parcel is on its way to version 2. */
const confirmedOnTheWay = (address: object) =>
  amended()
    .and(ships('01 18:00', 2))
    .asks('02 09:00', b, address, { baseVersion: 2 })
    .gives('AddressChangeRequested')
    .when('02 09:02', 'VerifyAddressChange', { caseId: b, proposal: 1, factors: sessionAndCall })
    .gives('AddressChangeVerified')
    .and(confirms('02 09:03', b, address, 3))

const changes = (order: OrderUnderTest) => {
  const state = order.state()
  if (state.status === 'NotPlaced') throw new TypeError('not placed')
  return state.addressChange
}

describe('of several wishes', () => {
  test('the newest one counts', () => {
    arrives(confirmedOnTheWay(chengdu), '03 20:00', mianyang.region).gives('TrackingUpdated', [
      'ParcelNearOldAddress',
      { caseId: b, oldVersion: 2 }
    ])
  })

  test('the one that a carrier fulfils is in effect', () => {
    const order = confirmedOnTheWay(chengdu)
      .when('02 09:05', 'AssessImpact', {
        caseId: b,
        parcelId: 'p1',
        delay: 'P1D',
        payer: 'Shipper',
        chance: 'Likely',
        lostGuarantees: []
      })
      .gives('ImpactAssessed')
      .when('02 09:06', 'AcceptImpact', { caseId: b, parcelId: 'p1', by: 'Buyer' })
      .gives('ImpactAccepted')
      .when('02 09:07', 'NotifyCarrier', { ...instruction, caseId: b, toVersion: 3 })
      .gives('CarrierNotified')
      .when('02 10:00', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 3 }])
    expect(changes(order)).toMatchObject({
      cases: [
        { status: 'FollowUp', confirmation: { redirected: false } },
        { status: 'FollowUp', confirmation: { redirected: true } }
      ],
      versions: [{ status: 'Replaced' }, { status: 'Ordered' }, { status: 'RoutedOnly' }]
    })
  })

  test('one that was fulfilled and is given up by the platform counts no more', () => {
    const seen = { address: chengdu, recipientIsBuyer: true, changedBy: 'Buyer', changedAt: instant('01 11:00') }
    arrives(
      amended()
        .when('01 11:00', 'ObservePlatformAddress', seen, byPlatform)
        .gives(['PlatformAddressChangeObserved', { version: 3 }])
        .and(ships('01 18:00', 3)),
      '03 20:00',
      chengdu.region
    ).gives('TrackingUpdated', ['OnCourseConfirmed', { version: 3 }])
  })
})

describe('a parcel delivered in the city of', () => {
  const delivered = (order: OrderUnderTest, place: object) => tracked(order, '05 08:00', 'Delivered', 'Other', place)

  test('a version that is confirmed and not yet in effect matches that one', () => {
    delivered(confirmed(), mianyang.region).gives(
      'TrackingUpdated',
      ['ParcelDelivered', { matchesVersion: 2 }],
      'OffCourseDetected'
    )
  })

  test('a version that never took effect matches none', () => {
    const withdrawn = confirmed()
      .when('03 10:00', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' }, { actor: buyerZhang })
      .gives('AddressChangeWithdrawn')
    delivered(withdrawn, mianyang.region).gives(
      'TrackingUpdated',
      ['ParcelDelivered', { matchesVersion: null }],
      'OffCourseDetected'
    )
  })

  test('two versions of one address matches the newer one', () => {
    const back = amended()
      .and(changesTo('01 11', b, chengdu, 3, 2))
      .and(ships('01 18:00', 3))
    delivered(back, chengdu.region).gives(
      'TrackingUpdated',
      ['ParcelDelivered', { matchesVersion: 3 }],
      'OnCourseConfirmed'
    )
  })

  test('two different addresses matches neither, for nobody can tell', () => {
    const two = amended()
      .and(changesTo('01 11', c, hers, 3, 2))
      .and(ships('01 18:00', 3))
    delivered(two, mianyang.region).gives(
      'TrackingUpdated',
      ['ParcelDelivered', { matchesVersion: null }],
      'OnCourseConfirmed'
    )
  })
})
