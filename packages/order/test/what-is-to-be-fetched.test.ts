import { known } from '@readdress/order'
import { describe, test } from 'vitest'
import { a, confirmed, redirected } from './moving-parcel.ts'
import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, chengdu, guangzhouStranger, warehouse } from './samples.ts'
import { byCarrier, bySystem, scan, sessionAndCall } from './steps.ts'
import { bothOnTheirWay, secondNumber } from './two-parcels.ts'

const by = { actor: warehouse }
const buyer = { actor: buyerZhang }

describe('what waits to be fetched', () => {
  const ready = (parcelId: string, holdUntil: string, more: object = {}) => ({
    parcelId,
    pointKind: 'Locker',
    holdUntil: instant(holdUntil),
    ...more
  })
  const passes = (order: OrderUnderTest, ref: string, at: string) =>
    order.when(at, 'RecordDeadlinePassed', { deadline: 'PickupHold', ref, dueAt: instant(at) }, bySystem)

  test('is kept for each parcel by itself, and as long as was said last', () => {
    const both = bothOnTheirWay()
      .when('04 10:00', 'RecordPickupReady', ready('p1', '07 10:00'), byCarrier)
      .gives('PickupReady')
      .when('04 10:01', 'RecordPickupReady', ready('p2', '07 10:00'), byCarrier)
      .gives('PickupReady')
      .when('05 10:00', 'RecordPickupReady', ready('p1', '09 10:00'), byCarrier)
      .gives('PickupReady')
      .when('04 12:00', 'RecordPickupReady', ready('p1', '08 10:00'), byCarrier)
      .gives('PickupReady')
    passes(both, 'p1', '08 10:00').isRefused({
      type: 'DeadlineNotReached',
      deadline: 'PickupHold',
      ref: 'p1',
      dueAt: instant('09 10:00')
    })
    passes(both, 'p2', '07 10:00').gives(['PickupDeadlinePassed', { parcelId: 'p2' }])
    passes(both, 'p1', '09 10:00').gives(['PickupDeadlinePassed', { parcelId: 'p1' }])
  })

  test('is agreed to for one parcel', () => {
    const consent = (parcelId: string) => ({ parcelId, by: 'Buyer', pointKind: 'Locker' })
    bothOnTheirWay()
      .when('04 10:00', 'GivePickupConsent', consent('p1'), buyer)
      .gives('PickupConsentGiven')
      .when('04 10:01', 'GivePickupConsent', consent('p2'), buyer)
      .gives('PickupConsentGiven')
      .when('04 10:02', 'GivePickupConsent', consent('p1'), buyer)
      .givesNothing()
  })
})

describe('whoever fetches a parcel', () => {
  const code = { parcelId: 'p1', pointKind: 'Locker', holdUntil: instant('20 10:00'), code: '8-2-1604' }
  const lies = (order: OrderUnderTest, at: string, subject: string) =>
    order
      .when(at, 'RecordPickupReady', code, byCarrier)
      .gives(['PickupReady', { code: known(subject as never, '8-2-1604') }])

  const gift = () =>
    orderUnderTest()
      .placedAndPaid('01 09:00', chengdu, { recipientIsBuyer: false })
      .when('01 09:30', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 2 }] }, by)
      .gives('ParcelPlanned')

  test('is the one that it was ordered for, also before there is a label', () => {
    lies(gift(), '04 10:00', 'recipient-1')
  })

  test('is the one that it was redirected to', () => {
    lies(confirmed(), '03 10:00', 'buyer')
    lies(redirected(), '04 10:00', 'buyer')
    const elsewhere = bothOnTheirWay()
      .when(
        '03 08:00',
        'RecordTracking',
        scan('03 08:00', 'InTransit', 'Redirected', { trackingNumber: secondNumber }),
        byCarrier
      )
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
    elsewhere
      .fork()
      .when('04 10:00', 'RecordPickupReady', { ...code, parcelId: 'p2' }, byCarrier)
      .gives(['PickupReady', { code: known('buyer', '8-2-1604') }])
    const toFriend = bothOnTheirWay()
      .asks('03 09:10', a, guangzhouStranger, { reason: 'Gift', recipientIsBuyer: false })
      .gives('AddressChangeRequested')
      .when('03 09:15', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall })
      .gives('AddressChangeVerified')
      .when('03 09:18', 'ConfirmNewAddress', {
        caseId: a,
        proposal: 1,
        address: guangzhouStranger,
        by: 'Buyer',
        method: 'Chat'
      })
      .gives('NewAddressConfirmed', 'AddressChangeRouted')
      .when('03 09:19', 'GiveRecipientNotice', { caseId: a, basis: 'RecipientConsented' })
      .gives('RecipientNoticeGiven')
      .when('03 09:20', 'AssessImpact', {
        caseId: a,
        parcelId: 'p1',
        delay: 'P1D',
        payer: 'Shipper',
        chance: 'Likely',
        lostGuarantees: []
      })
      .gives('ImpactAssessed')
      .when('03 09:21', 'AcceptImpact', { caseId: a, parcelId: 'p1', by: 'Buyer' })
      .gives('ImpactAccepted')
      .when('03 09:30', 'NotifyCarrier', {
        interceptId: id('1e7c', 1),
        parcelId: 'p1',
        caseId: a,
        action: 'RedirectToAddress',
        via: 'CarrierApi'
      })
      .gives('CarrierNotified')
      .when(
        '03 10:00',
        'RecordCarrierAnswer',
        { interceptId: id('1e7c', 1), outcome: 'Succeeded', rawCode: '10' },
        byCarrier
      )
      .gives('InterceptSucceeded', 'ParcelRerouted')
    lies(toFriend, '04 10:00', 'recipient-1')
  })
})
