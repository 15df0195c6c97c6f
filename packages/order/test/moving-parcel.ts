import { id, instant, type OrderUnderTest, orderUnderTest } from './order-under-test.ts'
import { chengdu, mianyang } from './samples.ts'
import { byCarrier, confirms, sessionAndCall, ships } from './steps.ts'

// The beginning of scenarios S8, S9 and S15: Shopify, paid with PayPal, a parcel on its way with SF Express, and the buyer is travelling.

export const a = id('ca5e', 1)
export const i = id('1e7c', 1)

/** What keeps a redirect of parcel `p1` from being asked for. */
export const open = (requirement: string, target: string | null = null) => ({ requirement, kind: null, target })

/** Shipped to version 1 the day after the order. */
export const shipped = (): OrderUnderTest =>
  orderUnderTest('shopify')
    .placedAndPaid('01 09:00', chengdu, { protection: 'PayPalSellerProtection' })
    .and(ships('02 18:00', 1))

/** The next morning the buyer asks; a moving parcel needs more than his session. */
export const asked = (): OrderUnderTest =>
  shipped()
    .asks('03 09:10', a, mianyang, { reason: 'Travel' })
    .gives('AddressChangeRequested')
    .when('03 09:12', 'VerifyAddressChange', {
      caseId: a,
      proposal: 1,
      factors: [{ factor: 'PlatformSession', result: 'Match' }]
    })
    .gives([
      'StepUpRequested',
      {
        reached: 'L2',
        required: 'L3',
        factorsWanted: ['CallbackToNumberOnFile', 'PaymentInstrument', 'IdDocument']
      }
    ])
    .when('03 09:15', 'VerifyAddressChange', { caseId: a, proposal: 1, factors: sessionAndCall })
    .gives(['AddressChangeVerified', { level: 'L3', required: 'L3' }])

/** The buyer said yes to version 2, which the carrier would have to bring about. */
export const confirmed = (): OrderUnderTest => asked().and(confirms('03 09:18', a, mianyang, 2))

/** The buyer accepts what the redirect costs. */
export const accepted = (): OrderUnderTest =>
  confirmed()
    .when('03 09:20', 'AssessImpact', {
      caseId: a,
      parcelId: 'p1',
      delay: 'P2D',
      fee: { minor: '1200', currency: 'CNY' },
      payer: 'Consignee',
      chance: 'Likely',
      lostGuarantees: ['DeliveryTime', 'PaymentProtection']
    })
    .gives(['ImpactAssessed', { delay: 'P2D', payer: 'Consignee' }])
    .when('03 09:24', 'AcceptImpact', { caseId: a, parcelId: 'p1', by: 'Buyer' })
    .gives('ImpactAccepted')

export const instruction = {
  interceptId: i,
  parcelId: 'p1',
  caseId: a,
  action: 'RedirectToAddress',
  toVersion: 2,
  via: 'CarrierApi',
  payer: 'Consignee'
}

/** The seller waives the protection, and the carrier is asked at 09:30. */
export const carrierAsked = (): OrderUnderTest =>
  accepted()
    .when('03 09:28', 'WaiveProtection', { caseId: a, scheme: 'PayPalSellerProtection', by: 'Seller' })
    .gives('ProtectionWaived')
    .when('03 09:30', 'NotifyCarrier', instruction)
    .gives(['CarrierNotified', { action: 'RedirectToAddress', attempt: 1, toVersion: 2, dueAt: instant('03 13:30') }])

/** What the carrier answers to the instruction. */
export const answers = (outcome: string, more: object = {}) => ({ interceptId: i, outcome, rawCode: '10', ...more })

/** The carrier brings the parcel to version 2. */
export const redirected = (): OrderUnderTest =>
  carrierAsked()
    .when('03 09:45', 'RecordCarrierAnswer', answers('Accepted'), byCarrier)
    .gives('InterceptAccepted')
    .when(
      '03 22:05',
      'RecordCarrierAnswer',
      answers('Succeeded', { fee: { minor: '1200', currency: 'CNY' } }),
      byCarrier
    )
    .gives(
      ['InterceptSucceeded', { action: 'RedirectToAddress', toVersion: 2 }],
      ['ParcelRerouted', { version: 2, fromVersion: 1, basis: 'Intercept' }],
      ['CarrierFeeBooked', { fee: { minor: '1200', currency: 'CNY' }, payer: 'Consignee' }]
    )
