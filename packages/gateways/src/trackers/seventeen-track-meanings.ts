import type { Meanings } from './meaning.ts'

/** The sub-statuses of 17TRACK's API, version 2.2, by which our own are named; a status alone means its Other. */
export const seventeenTrackMeanings: Meanings = {
  NotFound: ['NotFound', 'Other'],
  NotFound_Other: ['NotFound', 'Other'],
  NotFound_InvalidCode: ['NotFound', 'InvalidCode'],
  InfoReceived: ['InfoReceived', 'Other'],
  InTransit: ['InTransit', 'Other'],
  InTransit_PickedUp: ['InTransit', 'PickedUp'],
  InTransit_Departure: ['InTransit', 'Departure'],
  InTransit_Arrival: ['InTransit', 'Arrival'],
  InTransit_CustomsProcessing: ['InTransit', 'CustomsProcessing'],
  InTransit_CustomsReleased: ['InTransit', 'CustomsReleased'],
  InTransit_CustomsRequiringInformation: ['InTransit', 'CustomsRequiringInformation'],
  InTransit_Other: ['InTransit', 'Other'],
  OutForDelivery: ['OutForDelivery', 'Other'],
  OutForDelivery_Other: ['OutForDelivery', 'Other'],
  AvailableForPickup: ['AvailableForPickup', 'Other'],
  AvailableForPickup_Other: ['AvailableForPickup', 'Other'],
  DeliveryFailure: ['DeliveryFailure', 'Other'],
  DeliveryFailure_NoBody: ['DeliveryFailure', 'NoBody'],
  DeliveryFailure_Rejected: ['DeliveryFailure', 'Rejected'],
  DeliveryFailure_InvalidAddress: ['DeliveryFailure', 'InvalidAddress'],
  DeliveryFailure_Security: ['DeliveryFailure', 'Security'],
  DeliveryFailure_Other: ['DeliveryFailure', 'Other'],
  Delivered: ['Delivered', 'Other'],
  Delivered_Other: ['Delivered', 'Other'],
  Exception: ['Exception', 'Other'],
  Exception_Returning: ['Exception', 'Returning'],
  Exception_Returned: ['Exception', 'Returned'],
  Exception_Rejected: ['Exception', 'Rejected'],
  Exception_Lost: ['Exception', 'Lost'],
  Exception_Destroyed: ['Exception', 'Destroyed'],
  Exception_Damage: ['Exception', 'Damage'],
  Exception_Delayed: ['Exception', 'Delayed'],
  Exception_Cancel: ['Exception', 'Cancel'],
  Exception_NoBody: ['Exception', 'NoBody'],
  Exception_Security: ['Exception', 'Security'],
  Exception_Other: ['Exception', 'Other'],
  Expired: ['Expired', 'Other'],
  Expired_Other: ['Expired', 'Other']
}

/** The stages of 17TRACK, which stand where an entry has no sub-status. */
export const seventeenTrackStages: Meanings = {
  InfoReceived: ['InfoReceived', 'Other'],
  PickedUp: ['InTransit', 'PickedUp'],
  Departure: ['InTransit', 'Departure'],
  Arrival: ['InTransit', 'Arrival'],
  AvailableForPickup: ['AvailableForPickup', 'Other'],
  OutForDelivery: ['OutForDelivery', 'Other'],
  Delivered: ['Delivered', 'Other'],
  Returning: ['Exception', 'Returning'],
  Returned: ['Exception', 'Returned']
}
