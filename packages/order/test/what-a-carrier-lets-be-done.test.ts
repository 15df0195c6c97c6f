import { type CarrierProfile, carrierProfiles, known, sfExpress } from '@readdress/order'
import { describe, expect, test } from 'vitest'
import { id, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { buyerZhang, chengdu, mianyang, warehouse } from './samples.ts'
import { byCarrier, confirms, handOver, label, plans, scan, sessionAndCall } from './steps.ts'

// What is asked of a carrier, by what it offers and by what stands on the label.

const [a, i] = [id('ca5e', 1), id('1e7c', 1)]
const by = { actor: warehouse }

const shippedBy = (carrier: string, more: object = {}) =>
  orderUnderTest()
    .placedAndPaid('01 09:00')
    .and(plans('01 09:30'))
    .when('01 10:00', 'PrintLabel', label('01 10:00', 1, { carrier, ...more }), by)
    .gives('LabelPrinted')
    .when('02 18:00', 'ShipParcel', handOver('02 18:00', 1), by)
    .gives('ParcelShipped')

const asked = (order: OrderUnderTest) =>
  order.asks('03 09:10', a, mianyang, { reason: 'Travel' }).gives('AddressChangeRequested')

const confirmed = (order: OrderUnderTest) =>
  asked(order)
    .when('03 09:15', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall })
    .gives('AddressChangeVerified')
    .and(confirms('03 09:18', a, mianyang, 2))

const impact = {
  caseId: a,
  parcelId: 'p1',
  delay: 'P2D',
  fee: { minor: '1200', currency: 'CNY' },
  payer: 'Consignee',
  chance: 'Likely',
  lostGuarantees: []
}

const accepted = (order: OrderUnderTest) =>
  confirmed(order)
    .when('03 09:20', 'AssessImpact', impact)
    .gives('ImpactAssessed')
    .when('03 09:24', 'AcceptImpact', { caseId: a, parcelId: 'p1', by: 'Buyer' })
    .gives('ImpactAccepted')

const told = (action: string, more: object = {}) => ({
  interceptId: i,
  parcelId: 'p1',
  action,
  via: 'CarrierApi',
  ...more
})
const toNewAddress = (action: string) => told(action, { caseId: a, payer: 'Consignee' })
const answers = (outcome: string, more: object = {}) => ({ interceptId: i, outcome, rawCode: '10', ...more })
const fee = { minor: '1200', currency: 'CNY' }

const barred = { options: { redirectBarred: true, signature: false, insured: false } }

describe('a carrier', () => {
  test.each([
    ['jumdata', 'ReturnToOriginStation'],
    ['dhl', 'LeaveWithNeighbour'],
    ['sf', 'VoidLabel'],
    ['sf', 'HoldForPickup']
  ])('%s is asked to do %s', (carrier, action) => {
    asked(shippedBy(carrier))
      .under({ pickup: { consentRequired: false } })
      .when('03 09:30', 'NotifyCarrier', told(action))
      .gives(['CarrierNotified', { carrier, action, toVersion: null }])
  })

  test('leaves nothing with a neighbour without a yes', () => {
    asked(shippedBy('dhl'))
      .when('03 09:30', 'NotifyCarrier', told('LeaveWithNeighbour'))
      .isRefused({ type: 'PickupConsentMissing', parcelId: 'p1' })
  })

  test('hands the parcel to another recipient, once that is confirmed', () => {
    accepted(shippedBy('sf'))
      .when('03 09:30', 'NotifyCarrier', told('ChangeRecipient'))
      .isRefused({ type: 'NotRequested', kind: 'ChangeRecipient' })
      .when('03 09:31', 'NotifyCarrier', toNewAddress('ChangeRecipient'))
      .gives(['CarrierNotified', { action: 'ChangeRecipient', toVersion: 2 }])
  })

  test('is told why, in words that are the buyer’s', () => {
    const order = asked(shippedBy('sf'))
      .when('03 09:30', 'NotifyCarrier', told('Expedite', { explanation: '收件人出差' }))
      .gives('CarrierNotified')
    const [said] = order.events().flatMap((event) => (event.type === 'CarrierNotified' ? [event.data.explanation] : []))
    expect(said).toEqual(known('buyer', '收件人出差'))
  })

  test('does nothing more for a change that was withdrawn', () => {
    asked(shippedBy('sf'))
      .when('03 09:20', 'WithdrawAddressChange', { caseId: a, by: 'Buyer' }, { actor: buyerZhang })
      .gives('AddressChangeWithdrawn')
      .when('03 09:30', 'NotifyCarrier', told('Expedite'))
      .isRefused({ type: 'NotRequested', kind: 'Expedite' })
  })
})

describe('a parcel on the account of', () => {
  test('the platform is not the shop’s to send back, where the carrier says so', () => {
    asked(shippedBy('jumdata', { account: 'Platform' }))
      .when('03 09:30', 'NotifyCarrier', told('ReturnToOriginStation'))
      .isRefused({ type: 'OwnAccountOnly', carrier: 'jumdata' })
    asked(shippedBy('dhl', { account: 'Platform' }))
      .when('03 09:30', 'NotifyCarrier', told('RescheduleDelivery'))
      .gives('CarrierNotified')
  })
})

describe('a label that bars redirects', () => {
  test.each(['RedirectToAddress', 'ChangeRecipient'])('bars %s', (action) => {
    accepted(shippedBy('sf', barred))
      .when('03 09:30', 'NotifyCarrier', toNewAddress(action))
      .isRefused({ type: 'ShipperBarredRedirect', parcelId: 'p1' })
  })

  test('bars nothing else', () => {
    asked(shippedBy('sf', barred)).when('03 09:30', 'NotifyCarrier', told('Expedite')).gives('CarrierNotified')
  })
})

describe('the fee of a redirect is booked', () => {
  const onRequest = (profile: CarrierProfile): CarrierProfile => ({ ...profile, feeOn: 'Request' })

  const redirecting = () =>
    accepted(shippedBy('sf'))
      .when('03 09:30', 'NotifyCarrier', toNewAddress('RedirectToAddress'))
      .gives(['CarrierNotified', { toVersion: 2 }])

  test('when it is accepted, where the carrier takes it for the request', () => {
    const own = { ...byCarrier, carriers: carrierProfiles.map(onRequest) }
    redirecting()
      .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted', { fee }), own)
      .gives('InterceptAccepted', ['CarrierFeeBooked', { fee, payer: 'Consignee' }])
      .when('03 22:05', 'RecordCarrierAnswer', answers('Succeeded', { fee }), own)
      .gives('InterceptSucceeded', 'ParcelRerouted')
  })

  test('when it has succeeded, where the carrier takes it for that', () => {
    redirecting()
      .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted', { fee }), byCarrier)
      .gives('InterceptAccepted')
      .when('03 22:05', 'RecordCarrierAnswer', answers('Succeeded', { fee }), byCarrier)
      .gives('InterceptSucceeded', 'ParcelRerouted', 'CarrierFeeBooked')
  })

  test('by the profile of the carrier that has the parcel, not by the first', () => {
    const others = carrierProfiles.filter(({ carrier }) => carrier !== 'sf').map(onRequest)
    redirecting()
      .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted', { fee }), {
        ...byCarrier,
        carriers: [...others, sfExpress]
      })
      .gives('InterceptAccepted')
  })
})

describe('a parcel of which nobody knows where it goes', () => {
  test('is brought to the new address from nowhere that is known', () => {
    const strayed = shippedBy('sf')
      .when(
        '03 08:00',
        'RecordTracking',
        scan('03 08:00', 'InTransit', 'Redirected', { place: chengdu.region }),
        byCarrier
      )
      .gives('TrackingUpdated', 'UnexpectedRedirectObserved')
    accepted(strayed)
      .when('03 09:30', 'NotifyCarrier', toNewAddress('RedirectToAddress'))
      .gives('CarrierNotified')
      .when('03 22:05', 'RecordCarrierAnswer', answers('Succeeded'), byCarrier)
      .gives('InterceptSucceeded', ['ParcelRerouted', { version: 2, fromVersion: null }])
  })
})
