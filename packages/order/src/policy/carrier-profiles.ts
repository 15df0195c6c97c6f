import { written } from '../values/written.ts'
import { CarrierProfile } from './carrier-profile.ts'

/** A carrier of which nothing is known: redirect, return, hold for pickup until it is out for delivery †. */
export const genericCarrier: CarrierProfile = written(CarrierProfile, {
  carrier: 'generic',
  actions: ['RedirectToAddress', 'ReturnToSender', 'HoldForPickup'],
  stages: ['HandedOver', 'InTransit', 'AtDestinationCity', 'OutForDelivery'],
  onceOnly: false,
  ownAccountOnly: false,
  feeOn: 'Success',
  shipperMayBar: false,
  claimWithin: 'P30D' // †
})

/** SF Express: after collection and before delivery; what succeeded once is not done again. */
export const sfExpress: CarrierProfile = written(CarrierProfile, {
  carrier: 'sf',
  actions: [
    'RedirectToAddress',
    'ReturnToSender',
    'HoldForPickup',
    'Redeliver',
    'ConvertToDoor',
    'RescheduleDelivery',
    'ChangeRecipient',
    'Expedite',
    'VoidLabel'
  ],
  stages: ['HandedOver', 'InTransit', 'AtDestinationCity', 'OutForDelivery', 'AtPickupPoint'],
  onceOnly: true,
  ownAccountOnly: false,
  feeOn: 'Success',
  shipperMayBar: false,
  claimWithin: 'P30D' // †
})

/**
 * What Kuaidi100 offers for its carriers: in transit and not signed.
 *
 * An aggregator's profile serves a shop under the names of the carriers that it reaches by it: `{ ...kuaidi100, carrier: 'yto' }`.
 */
export const kuaidi100: CarrierProfile = written(CarrierProfile, {
  ...genericCarrier,
  carrier: 'kuaidi100',
  actions: ['RedirectToAddress', 'ReturnToSender', 'ReturnToOriginStation'],
  stages: ['InTransit', 'AtDestinationCity', 'OutForDelivery', 'AtPickupPoint']
})

/** What Jumdata offers for its carriers (J&T, Deppon, SF, STO, ZTO, EMS, JD, Yunda): collected, not out for delivery, shipped on the merchant's own account. */
export const jumdata: CarrierProfile = written(CarrierProfile, {
  ...genericCarrier,
  carrier: 'jumdata',
  actions: ['RedirectToAddress', 'ReturnToSender', 'ReturnToOriginStation'],
  stages: ['HandedOver', 'InTransit', 'AtDestinationCity'],
  ownAccountOnly: true
})

/** UPS: one request for a shipment, before the first delivery attempt; the shipper may bar changes. */
export const ups: CarrierProfile = written(CarrierProfile, {
  ...genericCarrier,
  carrier: 'ups',
  actions: ['RedirectToAddress', 'ReturnToSender', 'HoldForPickup', 'RescheduleDelivery'],
  onceOnly: true,
  shipperMayBar: true,
  claimWithin: 'P60D'
})

/** USPS: domestic, not out for delivery; a redirect for commercial customers only; the fee is due on success. */
export const usps: CarrierProfile = written(CarrierProfile, {
  ...genericCarrier,
  carrier: 'usps',
  stages: ['HandedOver', 'InTransit', 'AtDestinationCity'],
  claimWithin: 'P60D'
})

/** FedEx: closed when out for delivery, never to another country; the shipper may bar changes. */
export const fedex: CarrierProfile = written(CarrierProfile, {
  ...genericCarrier,
  carrier: 'fedex',
  actions: ['RedirectToAddress', 'HoldForPickup', 'RescheduleDelivery'], // rescheduling †
  stages: ['HandedOver', 'InTransit', 'AtDestinationCity'],
  shipperMayBar: true,
  claimWithin: 'P60D'
})

/** DHL: the options of its on-demand delivery. */
export const dhl: CarrierProfile = written(CarrierProfile, {
  ...genericCarrier,
  carrier: 'dhl',
  actions: [
    'RedirectToAddress',
    'ReturnToSender',
    'HoldForPickup',
    'Redeliver',
    'RescheduleDelivery',
    'LeaveWithNeighbour'
  ],
  claimWithin: 'P30D'
})

/** The carrier profiles that come with the library. */
export const carrierProfiles: ReadonlyArray<CarrierProfile> = [
  sfExpress,
  kuaidi100,
  jumdata,
  ups,
  usps,
  fedex,
  dhl,
  genericCarrier
]
