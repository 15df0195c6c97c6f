import { describe, test } from 'vitest'
import { a, answers, carrierAsked, i } from './moving-parcel.ts'
import { id } from './order-under-test.ts'
import { mianyang, warehouse } from './samples.ts'
import { byCarrier, confirms, handOver, number, scan, sessionAndCall } from './steps.ts'
import { returning } from './three-parcels.ts'
import { bothOnTheirWay, secondNumber } from './two-parcels.ts'

// What a carrier was asked to do with one parcel says nothing about the other one.

const by = { actor: warehouse }
const [back, i3] = [id('1e7c', 2), id('1e7c', 3)]
const told = (parcelId: string, action: string, interceptId: string) => ({
  interceptId,
  parcelId,
  action,
  via: 'CarrierApi'
})

describe('while one parcel is called back', () => {
  // The carrier could not redirect B, which is to come back; C leaves for the new address.
  const bothMoving = () =>
    returning()
      .when('04 18:00', 'ShipParcel', handOver('04 18:00', 2, { parcelId: 'C', trackingNumber: 'SF00000000C1' }), by)
      .gives('ParcelShipped')

  test('another one can be hurried, under another id', () => {
    bothMoving()
      .when('04 19:00', 'NotifyCarrier', told('C', 'Expedite', back))
      .isRefused({ type: 'IdReused', kind: 'Intercept', id: back })
      .when('04 19:00', 'NotifyCarrier', told('C', 'ReturnToSender', back))
      .isRefused({ type: 'IdReused', kind: 'Intercept', id: back })
      .when('04 19:01', 'NotifyCarrier', told('C', 'Expedite', i3))
      .gives(['CarrierNotified', { parcelId: 'C' }])
      .when('04 19:02', 'NotifyCarrier', told('B', 'Expedite', id('1e7c', 4)))
      .isRefused({ type: 'InterceptAlreadyOpen', interceptId: back, action: 'ReturnToSender' })
  })

  test('and after that, another one can still be, where the carrier does a thing once', () => {
    bothMoving()
      .when('04 19:00', 'RecordCarrierAnswer', { interceptId: back, outcome: 'Succeeded', rawCode: '50' }, byCarrier)
      .gives(['InterceptSucceeded', { interceptId: back }])
      .when('04 19:01', 'NotifyCarrier', told('B', 'Expedite', i3))
      .isRefused({ type: 'InterceptAlreadyUsed', carrier: 'sf', interceptId: back })
      .when('04 19:02', 'NotifyCarrier', told('C', 'Expedite', i3))
      .gives('CarrierNotified')
  })
})

describe('of two parcels on their way', () => {
  const bothToRedirect = () =>
    bothOnTheirWay()
      .asks('03 09:10', a, mianyang)
      .gives('AddressChangeRequested')
      .when('03 09:15', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall })
      .gives('AddressChangeVerified')
      .and(confirms('03 09:18', a, mianyang, 2))

  const impact = (parcelId: string, minor: string) => ({
    caseId: a,
    parcelId,
    delay: 'P2D',
    fee: { minor, currency: 'CNY' },
    payer: 'Consignee',
    chance: 'Likely',
    lostGuarantees: []
  })

  test('each has its own price, and its own yes', () => {
    bothToRedirect()
      .when('03 09:20', 'AssessImpact', impact('p1', '1200'))
      .gives('ImpactAssessed')
      .when('03 09:21', 'AssessImpact', impact('p2', '1500'))
      .gives('ImpactAssessed')
      .when('03 09:21', 'AssessImpact', impact('p2', '1500'))
      .givesNothing()
      .when('03 09:21', 'AssessImpact', impact('p1', '1300'))
      .gives(['ImpactAssessed', { parcelId: 'p1' }])
      .when('03 09:22', 'AcceptImpact', { caseId: a, parcelId: 'p2', by: 'Buyer' })
      .gives(['ImpactAccepted', { parcelId: 'p2' }])
      .when('03 09:23', 'AcceptImpact', { caseId: a, parcelId: 'p2', by: 'Buyer' })
      .givesNothing()
      .when('03 09:24', 'NotifyCarrier', { ...told('p1', 'RedirectToAddress', i), caseId: a })
      .isRefused({ type: 'RequirementsOpen', open: [{ requirement: 'ImpactAccepted', kind: null, target: 'p1' }] })
      .when('03 09:25', 'NotifyCarrier', { ...told('p2', 'RedirectToAddress', i), caseId: a })
      .gives(['CarrierNotified', { parcelId: 'p2', toVersion: 2 }])
      .when('03 09:26', 'AcceptImpact', { caseId: a, parcelId: 'p1', by: 'Buyer' })
      .gives(['ImpactAccepted', { parcelId: 'p1' }])
  })

  test('each is asked about by itself when the carrier redirects it unasked', () => {
    const strays = (trackingNumber: string) => scan('03 08:00', 'InTransit', 'Redirected', { trackingNumber })
    bothOnTheirWay()
      .when('03 08:00', 'RecordTracking', strays(number), byCarrier)
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
      .when('03 08:01', 'RecordTracking', strays(secondNumber), byCarrier)
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
      .when('03 09:00', 'AnswerRedirectQuestion', { parcelId: 'p2', by: 'Buyer', confirmed: false })
      .gives('RedirectDenied')
      .when('03 09:01', 'AnswerRedirectQuestion', { parcelId: 'p1', by: 'Buyer', confirmed: true })
      .gives('RedirectConfirmed')
      .when('03 09:02', 'NotifyCarrier', told('p1', 'ReturnToSender', i))
      .isRefused({ type: 'ResolutionNotAgreed', parcelId: 'p1', needed: 'ReturnThenReship' })
      .when('03 09:03', 'NotifyCarrier', told('p2', 'ReturnToSender', i))
      .gives('CarrierNotified')
  })
})

describe('an instruction that was called off', () => {
  test('stays so when the carrier says it again', () => {
    carrierAsked()
      .when('03 09:40', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' })
      .gives('InterceptCancelRequested')
      .when('03 09:50', 'RecordCarrierAnswer', answers('Cancelled'), byCarrier)
      .gives('InterceptCancelled')
      .when('03 09:55', 'RecordCarrierAnswer', answers('Cancelled'), byCarrier)
      .givesNothing()
      .when('03 09:56', 'CancelIntercept', { interceptId: i, why: 'BuyerWithdrew' })
      .givesNothing()
  })
})
