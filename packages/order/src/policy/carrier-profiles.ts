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
  shipperMayBar: false
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
  shipperMayBar: false
})

/** The carrier profiles that come with the library. */
export const carrierProfiles: ReadonlyArray<CarrierProfile> = [sfExpress, genericCarrier]
