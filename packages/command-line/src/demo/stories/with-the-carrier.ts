import { ids, mianyang, yuan } from '../sample-data.ts'
import { asks, reports, type Step, type Tale } from '../story.ts'
import type { StoryClock } from '../story-clock.ts'
import { call, checks, confirms, placedAndPaid, scan, session, ships, tells, wishes } from './usual-steps.ts'

const caseId = ids.firstCase

const instruction = {
  interceptId: ids.intercept,
  parcelId: 'p1',
  caseId,
  action: 'RedirectToAddress',
  toVersion: 2,
  via: 'CarrierApi',
  payer: 'Consignee'
}

const answers = (at: string, outcome: string, more: Step['data'] = {}): Step =>
  reports(at, 'Carrier', 'Api', 'RecordCarrierAnswer', {
    interceptId: ids.intercept,
    outcome,
    rawCode: '10',
    ...more
  })

// On its way with SF Express when the buyer asks; the carrier is asked to redirect it.
const askedOfTheCarrier = (clock: StoryClock, orderNo: string): ReadonlyArray<Step> => [
  ...placedAndPaid(clock, {
    at: '0 12:00',
    platform: 'shopify',
    orderNo,
    method: 'PayPal',
    protection: 'PayPalSellerProtection'
  }),
  ...ships(clock, '1 18:00', 1),
  wishes('2 09:10', caseId, mianyang, 'Travel'),
  checks('2 09:12', caseId, [session]),
  checks('2 09:15', caseId, [session, call('Match')]),
  confirms('2 09:18', caseId, mianyang),
  asks('2 09:20', 'SellerAgent', 'MerchantWeb', 'AssessImpact', {
    caseId,
    parcelId: 'p1',
    delay: 'P2D',
    fee: yuan('1200'),
    payer: 'Consignee',
    chance: 'Likely',
    lostGuarantees: ['DeliveryTime', 'PaymentProtection']
  }),
  asks('2 09:24', 'Buyer', 'PlatformChat', 'AcceptImpact', { caseId, parcelId: 'p1', by: 'Buyer' }),
  asks('2 09:26', 'SellerAgent', 'MerchantWeb', 'NotifyCarrier', instruction),
  asks('2 09:28', 'SellerSupervisor', 'MerchantWeb', 'WaiveProtection', {
    caseId,
    scheme: 'PayPalSellerProtection',
    by: 'Seller'
  }),
  asks('2 09:30', 'SellerAgent', 'MerchantWeb', 'NotifyCarrier', instruction)
]

/** The carrier redirects a parcel that is on its way. */
export const redirected: Tale = (clock) => ({
  orderId: 'DEMO-2',
  title: 'On its way already, and the carrier redirects it',
  situation:
    'The parcel left yesterday when the buyer of a Shopify shop asks for Mianyang. Only the carrier can help now, it costs something, and PayPal no longer protects the sale: both sides have to agree first.',
  steps: [
    ...askedOfTheCarrier(clock, 'S-1001'),
    answers('2 09:45', 'Accepted'),
    scan(clock, '2 22:00', 'InTransit', 'Redirected'),
    answers('2 22:05', 'Succeeded', { fee: yuan('1200') }),
    tells('2 22:10', 'InterceptResult', ['PlatformAccount', 'OldContact'], { caseId, parcelId: 'p1' }),
    scan(clock, '4 07:40', 'InTransit', 'ArrivedDestinationCity', mianyang),
    scan(clock, '5 10:50', 'Delivered', 'Self', mianyang),
    reports('5 12:00', 'Buyer', 'PlatformChat', 'ConfirmReceipt', { parcelId: 'p1', basis: 'BuyerSaid' }),
    asks('5 12:05', 'SellerAgent', 'MerchantWeb', 'CloseCase', {
      caseId,
      outcome: 'Redirected',
      outcomes: [{ parcelId: 'p1', outcome: 'DeliveredByRedirect' }]
    })
  ]
})

const options = ['AcceptAtOldAddress', 'RefuseAtDoor', 'PickupAtCourierPoint', 'ReturnThenRefund']

/** The carrier refuses, and buyer and seller agree on a way out. */
export const carrierRefuses: Tale = (clock) => ({
  orderId: 'DEMO-3',
  title: 'On its way already, and the carrier refuses',
  situation:
    'The same beginning, but the courier is at the door of the old address. The shop offers what is still possible, and nothing else can be agreed.',
  steps: [
    ...askedOfTheCarrier(clock, 'S-1002'),
    'StoreReopens',
    answers('2 09:55', 'Refused', { reason: 'OutForDelivery' }),
    tells('2 09:56', 'InterceptResult', ['PlatformAccount'], { caseId, parcelId: 'p1' }),
    asks('2 09:57', 'System', 'Internal', 'OfferResolution', {
      resolutionId: ids.resolution,
      caseId,
      parcelIds: ['p1'],
      occasion: 'InterceptRefused',
      options: options.map((resolution) => ({ resolution }))
    }),
    ...['OccupantForwards', 'RefuseAtDoor'].map((resolution, index) =>
      asks(`2 10:2${index}`, 'Buyer', 'PlatformChat', 'AgreeResolution', {
        resolutionId: ids.resolution,
        resolution,
        by: 'Buyer'
      })
    ),
    scan(clock, '2 16:00', 'DeliveryFailure', 'Rejected'),
    scan(clock, '2 18:00', 'Exception', 'Returning')
  ]
})
