import { describe, expect, test } from 'vitest'
import { a, carrierAsked, i, redirected } from './moving-parcel.ts'
import { id, instant, orderUnderTest, placement } from './order-under-test.ts'
import { buyerZhang, chengdu, mianyang, platform, supervisorChen, teaSet, warehouse } from './samples.ts'
import { byCarrier, byPlatform, bySystem, changesTo, handOver, label, scan, ships } from './steps.ts'

const b = id('ca5e', 2)
const by = { actor: warehouse }
const fromPlatform = { actor: platform, channel: 'Api' }
const hers = { ...mianyang, detail: '18号2单元601室' }

describe('a parcel that', () => {
  const chengduAgain = {
    caseId: b,
    initiator: 'Buyer',
    reason: 'BuyerError',
    address: chengdu,
    recipientIsBuyer: true,
    baseVersion: 1
  }

  test('came back from where it was redirected goes where the order goes', () => {
    redirected()
      .fork()
      .when('06 09:00', 'RequestAddressChange', chengduAgain, { actor: buyerZhang })
      .gives('AddressChangeRequested')
    redirected()
      .when('06 08:00', 'ReceiveReturn', { parcelId: 'p1', condition: 'Good', receivedAt: instant('06 08:00') }, by)
      .gives('ReturnReceived')
      .when('06 09:00', 'RequestAddressChange', chengduAgain, { actor: buyerZhang })
      .givesNothing()
  })

  test('was cancelled does not keep the order from being delivered', () => {
    const plan = (parcelId: string) => ({ parcelId, lines: [{ lineId: 'l1', quantity: 2 }] })
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('01 09:10', 'PlanParcel', plan('p0'), by)
      .gives('ParcelPlanned')
      .when('01 09:20', 'CancelParcel', { parcelId: 'p0', why: 'Repacked' }, by)
      .gives('ParcelCancelled')
      .and(ships('01 18:00', 1))
      .when('03 10:00', 'RecordTracking', scan('03 10:00', 'Delivered', 'Other'), byCarrier)
      .gives('TrackingUpdated', 'ParcelDelivered')
      .asks('03 11:00', a, mianyang)
      .gives('AddressChangeRequested', ['AddressChangeRejected', { reason: 'AlreadyDelivered' }])
  })
})

describe('a payment', () => {
  test('does not bring a cancelled order back', () => {
    const paid = { amount: teaSet.total, method: 'Platform', paidAt: instant('01 09:10'), protection: 'None' }
    const order = orderUnderTest()
      .when('01 09:00', 'PlaceOrder', placement('generic', '01 09:00'), fromPlatform)
      .gives('OrderPlaced')
      .when('01 09:05', 'CancelOrder', { reason: 'BuyerAsked' }, { actor: supervisorChen })
      .gives('OrderCancelled')
      .when('01 09:10', 'RecordPayment', paid, fromPlatform)
      .gives('PaymentRecorded')
    expect(order.state()).toMatchObject({ placement: { status: 'Cancelled' } })
  })
})

describe('an answer of the platform', () => {
  test('about a version that has been replaced changes nothing', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00')
      .and(changesTo('01 10', a, mianyang, 2, 1))
      .and(changesTo('01 11', b, hers, 3, 2))
      .when(
        '01 11:05',
        'RecordPlatformAnswer',
        { caseId: a, version: 2, outcome: 'Failed', failure: 'E-1' },
        byPlatform
      )
      .givesNothing()
  })
})

describe('a change that no platform is told of', () => {
  test('is waited for nowhere', () => {
    const order = orderUnderTest()
      .placedAndPaid('01 09:00')
      .under({ platformWrite: 'None' })
      .and(changesTo('01 10', a, mianyang, 2, 1))
      .when('01 10:05', 'RecordPlatformAnswer', { caseId: a, version: 2, outcome: 'Acknowledged' }, byPlatform)
      .givesNothing()
    expect(order.state()).toMatchObject({ addressChange: { platformState: 'NotNeeded' } })
  })
})

describe('of two reasons to look at an address again', () => {
  test('one that is settled leaves the other', () => {
    const order = orderUnderTest()
      .placedAndPaid('01 09:00')
      .when('01 10:00', 'FlagAddressForReview', { cause: 'Incident' }, bySystem)
      .gives('AddressFlaggedForReview')
      .when('01 10:01', 'FlagAddressForReview', { cause: 'Relocation' }, bySystem)
      .gives('AddressFlaggedForReview')
      .when('01 10:02', 'ClearAddressReview', { cause: 'Incident', result: 'Checked' })
      .gives('AddressReviewCleared')
    expect(order.state()).toMatchObject({ addressChange: { reviews: ['Relocation'] } })
  })
})

describe('a price that nobody pays', () => {
  test('ends no change that a carrier is carrying out', () => {
    const yuan = (minor: string) => ({ minor, currency: 'CNY' })
    const dearer = { caseId: a, deliverable: true, before: yuan('1000'), after: yuan('1800') }
    carrierAsked()
      .under({ freightRule: { higher: 'Refuse', lower: 'Refund' } })
      .when('03 09:35', 'RecordFreightCheck', dearer, bySystem)
      .isRefused({ type: 'InterceptInProgress', interceptId: i, action: 'RedirectToAddress' })
  })
})

describe('a redirect that the recipient of a gift wished', () => {
  test('leads to him, under his name', () => {
    orderUnderTest()
      .placedAndPaid('01 09:00', chengdu, { recipientIsBuyer: false })
      .when('01 09:30', 'PlanParcel', { parcelId: 'p1', lines: [{ lineId: 'l1', quantity: 2 }] }, by)
      .gives('ParcelPlanned')
      .when('01 10:00', 'PrintLabel', label('01 10:00', 1), by)
      .gives('LabelPrinted')
      .when('01 18:00', 'ShipParcel', handOver('01 18:00', 1), by)
      .gives('ParcelShipped')
      .when('03 10:00', 'RecordTracking', scan('03 09:00', 'InTransit', 'Redirected'), byCarrier)
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
      .when('03 11:00', 'AnswerRedirectQuestion', { parcelId: 'p1', by: 'Recipient', confirmed: true, address: hers })
      .gives(['RedirectConfirmed', { version: 2, recipient: 'recipient-1' }], 'ParcelRerouted')
  })
})
