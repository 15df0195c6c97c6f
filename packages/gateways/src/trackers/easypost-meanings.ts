import type { Meanings } from './meaning.ts'

/** The statuses of EasyPost's trackers, and those of its status details that say more; an unknown detail means the status alone; † as in the table of the design: known from hearsay. */
export const easypostMeanings: Meanings = {
  unknown: ['NotFound', 'Other'],
  pre_transit: ['InfoReceived', 'Other'],
  in_transit: ['InTransit', 'Other'],
  'in_transit/received_at_origin_facility': ['InTransit', 'PickedUp'],
  // †
  'in_transit/departed_origin_facility': ['InTransit', 'Departure'],
  // †
  'in_transit/departed_facility': ['InTransit', 'Departure'],
  // †
  'in_transit/arrived_at_facility': ['InTransit', 'Arrival'],
  out_for_delivery: ['OutForDelivery', 'Other'],
  available_for_pickup: ['AvailableForPickup', 'Other'],
  failure: ['DeliveryFailure', 'Other'],
  // †
  'failure/refused': ['DeliveryFailure', 'Rejected'],
  // †
  'failure/address_correction': ['DeliveryFailure', 'InvalidAddress'],
  delivered: ['Delivered', 'Other'],
  return_to_sender: ['Exception', 'Returning'],
  cancelled: ['Exception', 'Cancel'],
  error: ['Exception', 'Other']
}
