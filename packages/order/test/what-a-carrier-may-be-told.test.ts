import { describe, test } from 'vitest'
import { situation } from './decision-table/states.ts'
import { a, answers, confirmed, i, shipped } from './moving-parcel.ts'
import { id, instant, type OrderUnderTest } from './order-under-test.ts'
import { warehouse } from './samples.ts'
import { byCarrier, bySystem, handOver, scan } from './steps.ts'

const r = id('4e50', 1)
const told = (action: string, more: object = {}) => ({
  interceptId: id('1e7c', 2),
  parcelId: 'p1',
  action,
  via: 'Portal',
  ...more
})
const notAgreed = (needed: string) => ({ type: 'ResolutionNotAgreed', parcelId: 'p1', needed })

const agreed = (resolution: string) => (order: OrderUnderTest) =>
  order
    .when('03 09:30', 'OfferResolution', {
      resolutionId: r,
      caseId: a,
      parcelIds: ['p1'],
      occasion: 'RouteForbidden',
      options: [{ resolution }]
    })
    .gives('ResolutionOffered')
    .when('03 09:31', 'AgreeResolution', { resolutionId: r, resolution, by: 'Buyer' })
    .gives('ResolutionAgreed')

describe('a carrier is asked to bring a parcel back', () => {
  test.each(['ReturnThenReship', 'ReturnThenRefund', 'CancelAndReorder'])(
    'once %s is agreed, and until it is done',
    (way) => {
      const order = confirmed().and(agreed(way))
      order.fork().when('03 09:40', 'NotifyCarrier', told('ReturnToSender')).gives('CarrierNotified')
      order
        .when('03 09:35', 'CompleteResolution', { resolutionId: r, achieved: false })
        .gives('ResolutionFailed')
        .when('03 09:40', 'NotifyCarrier', told('ReturnToSender'))
        .isRefused(notAgreed('ReturnThenReship'))
    }
  )

  test.each([
    'PickupAtCourierPoint',
    'RedirectAnyway',
    'AcceptAtOldAddress',
    'OccupantForwards',
    'RefuseAtDoor',
    'NoAction'
  ])('never for %s', (way) => {
    confirmed()
      .and(agreed(way))
      .when('03 09:40', 'NotifyCarrier', told('ReturnToSender'))
      .isRefused(notAgreed('ReturnThenReship'))
  })
})

describe('a carrier is asked for anything else', () => {
  test.each(['RescheduleDelivery', 'Redeliver', 'ConvertToDoor', 'Expedite'])(
    '%s, while a change or a problem is open, and not for nothing',
    (action) => {
      shipped().when('03 09:00', 'NotifyCarrier', told(action)).isRefused({ type: 'NotRequested', kind: action })
      confirmed()
        .when('03 09:30', 'NotifyCarrier', told(action))
        .gives(['CarrierNotified', { action, toVersion: null }])
      const failed = () =>
        shipped()
          .when('03 08:00', 'RecordTracking', scan('03 07:00', 'DeliveryFailure', 'NoBody'), byCarrier)
          .gives('TrackingUpdated', 'DeliveryExceptionRaised')
      failed().when('03 09:00', 'NotifyCarrier', told(action)).gives('CarrierNotified')
      failed()
        .when('03 08:30', 'ResolveIssue', { issueId: 'DeliveryException:p1:1', how: 'Solved' })
        .gives('IssueResolved')
        .when('03 09:00', 'NotifyCarrier', told(action))
        .isRefused({ type: 'NotRequested', kind: action })
    }
  )

  test('also while a change that has taken effect is followed up', () => {
    situation('amended, new label')
      .order.fork()
      .when('01 12:00', 'ShipParcel', handOver('01 12:00', 2), { actor: warehouse })
      .gives('ParcelShipped')
      .when('01 13:00', 'NotifyCarrier', told('Expedite'))
      .gives('CarrierNotified')
  })
})

describe('a parcel is left at a pickup point', () => {
  test('with a yes, unless the shop asks for none, and then as anything else', () => {
    confirmed()
      .when('03 09:30', 'NotifyCarrier', told('HoldForPickup'))
      .isRefused({ type: 'PickupConsentMissing', parcelId: 'p1' })
    confirmed()
      .under({ pickup: { consentRequired: false } })
      .when('03 09:30', 'NotifyCarrier', told('HoldForPickup'))
      .gives('CarrierNotified')
    shipped()
      .under({ pickup: { consentRequired: false } })
      .when('03 09:30', 'NotifyCarrier', told('HoldForPickup'))
      .isRefused({ type: 'NotRequested', kind: 'HoldForPickup' })
  })
})

describe('a parcel is redirected anyway', () => {
  // At the pickup point there is no way to redirect it but by agreement.
  const negotiated = () =>
    confirmed()
      .when('03 09:25', 'RecordTracking', scan('03 09:24', 'AvailableForPickup', 'Other'), byCarrier)
      .gives('TrackingUpdated', 'ParcelNearOldAddress')
      .when('03 09:26', 'WaiveProtection', { caseId: a, scheme: 'PayPalSellerProtection', by: 'Seller' })
      .gives('ProtectionWaived')

  test('only once that is agreed for it', () => {
    const redirect = told('RedirectToAddress', { caseId: a, toVersion: 2 })
    negotiated().when('03 09:40', 'NotifyCarrier', redirect).isRefused(notAgreed('RedirectAnyway'))
    negotiated()
      .and(agreed('NoAction'))
      .when('03 09:40', 'NotifyCarrier', redirect)
      .isRefused(notAgreed('RedirectAnyway'))
    negotiated()
      .and(agreed('RedirectAnyway'))
      .when('03 09:40', 'NotifyCarrier', redirect)
      .gives(['CarrierNotified', { action: 'RedirectToAddress', toVersion: 2 }])
    negotiated()
      .and(agreed('RedirectAnyway'))
      .when('03 09:35', 'CompleteResolution', { resolutionId: r, achieved: false })
      .gives('ResolutionFailed')
      .when('03 09:40', 'NotifyCarrier', redirect)
      .isRefused(notAgreed('RedirectAnyway'))
  })
})

describe('an instruction', () => {
  test('is called off only while the carrier may still do it', () => {
    const asked = situation('carrier asked').order
    asked
      .fork()
      .when(
        '05 10:00',
        'ReceiveReturn',
        { parcelId: 'p1', condition: 'Good', receivedAt: instant('05 10:00') },
        {
          actor: warehouse
        }
      )
      .gives('ReturnReceived')
      .when('05 10:01', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' })
      .isRefused({ type: 'ParcelFinal', parcelId: 'p1', stage: 'Returned' })
  })

  test('is answered by what was achieved, also when that is what was asked for', () => {
    situation('carrier asked')
      .order.fork()
      .when('03 10:00', 'RecordCarrierAnswer', answers('Succeeded', { achieved: 'RedirectToAddress' }), byCarrier)
      .gives('InterceptSucceeded', 'ParcelRerouted')
  })

  test('that succeeded moves nothing that is back', () => {
    situation('carrier asked')
      .order.fork()
      .when(
        '05 10:00',
        'ReceiveReturn',
        { parcelId: 'p1', condition: 'Good', receivedAt: instant('05 10:00') },
        {
          actor: warehouse
        }
      )
      .gives('ReturnReceived')
      .when('05 10:01', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded')
  })

  test.each([
    ['Failed', 'InterceptFailed'],
    ['Refused', 'InterceptRefused'],
    ['NotReached', 'CarrierNotReached']
  ] as const)('is answered with %s', (outcome, event) => {
    situation('carrier asked')
      .order.fork()
      .when('03 10:00', 'RecordCarrierAnswer', answers(outcome, { reason: 'Other' }), bySystem)
      .gives(event)
      .when('03 10:01', 'RecordCarrierAnswer', answers(outcome, { reason: 'Other' }), bySystem)
      .givesNothing()
  })
})
