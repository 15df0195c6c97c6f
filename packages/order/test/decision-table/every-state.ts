import type { OrderEventType } from '@readdress/order'
import { a, answers, carrierAsked, i, confirmed as movingConfirmed, redirected } from '../moving-parcel.ts'
import { id, instant, type OrderUnderTest, orderUnderTest, placement } from '../order-under-test.ts'
import { chengdu, mianyang, platform, supervisorChen } from '../samples.ts'
import { amends, byCarrier, bySystem, confirms, labels, plans, scan, ships, verifies } from '../steps.ts'
import type { Situation } from './situation.ts'

const r = id('4e50', 1)
const b = id('ca5e', 2)

const placed = () => orderUnderTest('shopify').placedAndPaid('01 09:00')
const labelled = () => placed().and(labels('01 09:30', 1))
const requested = (order = placed()) => order.asks('01 10:00', a, mianyang).gives('AddressChangeRequested')
const verified = (order = placed()) => requested(order).and(verifies('01 10:02', a))
const confirmed = (order = placed()) => verified(order).and(confirms('01 10:03', a, mianyang, 2))
const amended = (order = placed()) => confirmed(order).and(amends('01 10:04', a, mianyang, 2, 1))

const delivered = (order: OrderUnderTest) =>
  order
    .when('05 10:00', 'RecordTracking', scan('05 10:00', 'Delivered', 'Self'), byCarrier)
    .gives('TrackingUpdated', 'ParcelDelivered')

/** What a carrier answered, and what it gave. */
const answered = (outcome: string, gives: OrderEventType) =>
  carrierAsked().when('03 09:45', 'RecordCarrierAnswer', answers(outcome), byCarrier).gives(gives)

const offered = () =>
  answered('Refused', 'InterceptRefused')
    .when('03 09:50', 'OfferResolution', {
      resolutionId: r,
      caseId: a,
      parcelIds: ['p1'],
      occasion: 'InterceptRefused',
      options: [{ resolution: 'ReturnThenRefund' }, { resolution: 'RefuseAtDoor' }]
    })
    .gives('ResolutionOffered')

const agreed = () =>
  offered()
    .when('03 10:00', 'AgreeResolution', { resolutionId: r, resolution: 'ReturnThenRefund', by: 'Buyer' })
    .gives('ResolutionAgreed')

/** The states that every command has a row for. Commands of the table are about case `a`, parcel `p1`, intercept `i` and offer `r`. */
export const everyState = {
  'nothing placed': () => ({ at: '01 09:00', order: orderUnderTest('shopify') }),
  unpaid: () => ({
    at: '01 09:01',
    order: orderUnderTest('shopify')
      .when('01 09:00', 'PlaceOrder', placement('shopify', '01 09:00'), { actor: platform, channel: 'Api' })
      .gives('OrderPlaced')
  }),
  placed: () => ({ at: '01 09:10', order: placed() }),
  'parcel planned': () => ({ at: '01 09:40', order: placed().and(plans('01 09:30')) }),
  'label printed': () => ({ at: '01 09:40', order: labelled() }),
  requested: () => ({ at: '01 10:01', order: requested() }),
  verified: () => ({ at: '01 10:05', order: verified() }),
  confirmed: () => ({ at: '01 10:05', order: confirmed() }),
  amended: () => ({ at: '01 10:05', order: amended() }),
  'amended, old label': () => ({ at: '01 10:05', order: amended(labelled()) }),
  'amended, new label': () => ({ at: '01 11:00', order: amended().and(labels('01 10:30', 2)) }),
  shipped: () => ({ at: '02 10:00', order: placed().and(ships('01 18:00', 1)) }),
  'moving, confirmed': () => ({ at: '03 09:19', order: movingConfirmed() }),
  'carrier asked': () => ({ at: '03 09:31', order: carrierAsked() }),
  'carrier not reached': () => ({ at: '03 09:46', order: answered('NotReached', 'CarrierNotReached') }),
  'intercept accepted': () => ({ at: '03 09:46', order: answered('Accepted', 'InterceptAccepted') }),
  cancelling: () => ({
    at: '03 09:46',
    order: carrierAsked()
      .when('03 09:45', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' })
      .gives('InterceptCancelRequested')
  }),
  'carrier silent': () => ({
    at: '03 13:31',
    order: carrierAsked()
      .when(
        '03 13:30',
        'RecordDeadlinePassed',
        { deadline: 'CarrierAnswer', ref: i, dueAt: instant('03 13:30') },
        bySystem
      )
      .gives('InterceptTimedOut')
  }),
  'carrier refused': () => ({ at: '03 09:46', order: answered('Refused', 'InterceptRefused') }),
  'offer open': () => ({ at: '03 09:51', order: offered() }),
  'way out agreed': () => ({ at: '03 10:01', order: agreed() }),
  redirected: () => ({ at: '04 10:00', order: redirected() }),
  delivered: () => ({ at: '05 11:00', order: delivered(placed().and(ships('01 18:00', 1))) }),
  'redirected, delivered': () => ({ at: '05 11:00', order: delivered(redirected()) }),
  closed: () => ({
    at: '06 10:00',
    order: delivered(redirected())
      .when('06 09:00', 'CloseCase', {
        caseId: a,
        outcome: 'Redirected',
        outcomes: [{ parcelId: 'p1', outcome: 'DeliveredByRedirect' }]
      })
      .gives('CaseClosed')
  }),
  withdrawn: () => ({
    at: '01 10:05',
    order: confirmed()
      .when('01 10:04', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' })
      .gives('AddressChangeWithdrawn')
  }),
  rejected: () => ({
    at: '01 10:05',
    order: requested()
      .when('01 10:04', 'VerifyAddressChange', {
        caseId: a,
        proposal: 1,
        factors: [{ factor: 'PlatformSession', result: 'Mismatch' }]
      })
      .gives('VerificationFailed', 'AddressChangeRejected')
  }),
  superseded: () => ({
    at: '01 10:08',
    order: confirmed()
      .asks('01 10:05', b, { ...chengdu, recipientName: '李四' }, { reason: 'Gift', recipientIsBuyer: false })
      .gives('AddressChangeRequested')
      .when('01 10:06', 'VerifyAddressChange', {
        caseId: b,
        proposal: 1,
        factors: [{ factor: 'PlatformSession', result: 'Match' }]
      })
      .gives('AddressChangeVerified', 'AddressChangeSuperseded')
  }),
  invalidated: () => ({
    at: '01 10:05',
    order: confirmed()
      .when('01 10:04', 'InvalidateAddressChange', { caseId: a, cause: 'RiskHold' }, bySystem)
      .gives('AddressChangeInvalidated')
  }),
  expired: () => ({
    at: '15 11:00',
    order: confirmed()
      .when(
        '15 10:03',
        'RecordDeadlinePassed',
        { deadline: 'Authorisation', ref: a, dueAt: instant('15 10:03') },
        bySystem
      )
      .gives('AddressChangeExpired')
  }),
  'confirmed, locked': () => ({
    at: '01 10:05',
    order: confirmed()
      .when('01 10:04', 'LockAddress', { ground: 'Incident' }, { actor: supervisorChen })
      .gives('AddressLocked')
  }),
  'confirmed, cancelled': () => ({
    at: '01 10:05',
    order: confirmed().when('01 10:04', 'CancelOrder', { reason: 'BuyerAsked' }).gives('OrderCancelled')
  })
} satisfies Record<string, () => Situation>
